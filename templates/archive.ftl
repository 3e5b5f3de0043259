<#ftl output_format="HTML">
<#include "parts/layout.ftl">
<#include "parts/posts.ftl">
<@page title=words.archive>
  <h1>${words.archive}</h1>
  <#list content.posts?filter(post -> post.day??) as post>
    <#assign year = post.day?string("yyyy")>
    <#if post?is_first || year != before><#if !post?is_first></ul></#if>
    <h2>${year}</h2>
    <ul class="by-year">
    </#if>
      <li><@date post.day/> <span><a href="${to(post.noExtensionUri)}">${post.title}</a> <@marks post/></span></li>
    <#if post?is_last></ul></#if>
    <#assign before = year>
  <#else>
    <p>${words.noPosts}</p>
  </#list>
</@page>
