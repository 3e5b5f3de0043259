<#ftl output_format="HTML">
<#-- What the plain theme says about posts: a line each, without pictures. -->
<#include "days.ftl">
<#include "series.ftl">

<#macro meta post>
<p class="post-meta">
  <#if post.day??><@date post.day/></#if>
  <#if post.updatedDay??>${words.updated} <@date post.updatedDay/></#if>
  <#if post.authors?has_content><span>${post.authors?join(", ")}</span></#if>
  <#list post.tagLinks![] as tag><a href="${to(tag.url)}">${tag.name}</a> </#list>
  <@marks post/>
</p>
</#macro>

<#macro list posts>
<#list posts>
<ul class="titles">
  <#items as post>
  <li><#if post.day??><@date post.day/></#if> <a href="${to(post.noExtensionUri)}">${post.title}</a> <@marks post/></li>
  </#items>
</ul>
<#else>
<p>${words.noPosts}</p>
</#list>
</#macro>

<#macro neighbours>
<#list [content.previousContent!, content.nextContent!]?filter(post -> post?has_content) as post>
<p>${(post?index == 0 && content.previousContent??)?then(words.previous, words.next)}: <a href="${to(post.noExtensionUri)}">${post.title}</a></p>
</#list>
</#macro>

<#macro related></#macro>
