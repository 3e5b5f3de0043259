<#ftl output_format="HTML">
<#include "parts/layout.ftl">
<#include "parts/posts.ftl">
<@page>
  <h1>${site.title}</h1>
  <#if site.description?has_content><p>${site.description}</p></#if>
  <@list content.posts/>
  <#if content.pageCount gt 1>
  <nav class="post-nav" aria-label="${words.pages}">
    <span><#if content.newer??><a rel="prev" href="${to(content.newer)}">${words.newerPosts}</a></#if></span>
    <span>${content.pageNumber?c} / ${content.pageCount?c}</span>
    <span><#if content.older??><a rel="next" href="${to(content.older)}">${words.olderPosts}</a></#if></span>
  </nav>
  </#if>
</@page>
