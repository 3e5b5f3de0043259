<#ftl output_format="HTML">
<#include "layout.ftl">
<@frame title=content.title>
<article><h1>${content.title}</h1><@meta content/>${content.body?no_esc}</article>
<#list content.related![] as post><aside class="related"><a href="${to(post.noExtensionUri)}">${post.title}</a></aside></#list>
<#if content.previousContent??><a rel="prev" href="${to(content.previousContent.noExtensionUri)}">${content.previousContent.title}</a></#if>
<#if content.nextContent??><a rel="next" href="${to(content.nextContent.noExtensionUri)}">${content.nextContent.title}</a></#if>
</@frame>
