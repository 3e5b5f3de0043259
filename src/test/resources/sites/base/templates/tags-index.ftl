<#ftl output_format="HTML">
<#include "layout.ftl">
<@frame title=words.tags>
<ul class="tag-list"><#list content.tagLinks as tag><li><a href="${to(tag.url)}">${tag.name}</a> <span class="tag-count">${tag.count?c}</span></li></#list></ul>
</@frame>
