<#ftl output_format="HTML">
<#-- All tags. -->
<#include "parts/layout.ftl">
<@page title=words.tags>
  <h1>${words.tags}</h1>
  <#list content.tagLinks>
  <ul class="tag-list">
    <#items as tag>
    <li><a href="${to(tag.url)}">${tag.name}</a> <span class="tag-count">${tag.count?c}</span></li>
    </#items>
  </ul>
  <#else>
  <p>${words.noPosts}</p>
  </#list>
</@page>
