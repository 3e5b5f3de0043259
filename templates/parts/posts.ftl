<#ftl output_format="HTML">
<#-- What pages say about posts: a post's line of facts, lists of posts, the way to its neighbours. -->
<#include "days.ftl">
<#include "series.ftl">

<#macro meta post>
<p class="post-meta">
  <#if post.day??><@date post.day/></#if>
  <#if post.updatedDay??>${words.updated} <@date post.updatedDay/></#if>
  <#if post.type == "post" && post.minutes??><span>${words.minutes?replace("{0}", post.minutes?c)}</span></#if>
  <#if post.authors?has_content><span>${post.authors?join(", ")}</span></#if>
  <#list post.tagLinks![] as tag><a href="${to(tag.url)}">${tag.name}</a> </#list>
  <@marks post/>
</p>
</#macro>

<#macro list posts>
<#if posts?has_content>
<ul class="post-list">
  <#list posts as post>
  <li>
    <@picture post/>
    <h2><a href="${to(post.noExtensionUri)}">${post.title}</a></h2>
    <@meta post/>
    <#if post.summary?has_content><p>${post.summary}</p></#if>
  </li>
  </#list>
</ul>
<#else>
<p>${words.noPosts}</p>
</#if>
</#macro>

<#-- The picture that stands for a post: a second way to where its title leads, so that only the title is announced. -->
<#macro picture post>
<#if post.picture??>
<a class="post-picture" href="${to(post.noExtensionUri)}" tabindex="-1" aria-hidden="true">
  <#list ["url", "dark"] as paper>
  <#if post.picture[paper]??>
  <#local file = post.picture[paper]>
  <img<#if post.picture.dark??> class="${(paper == "url")?then("by-day", "by-night")}"</#if> src="${file?contains("://")?then(file, to(file))}"<#if post.picture.width??> width="${post.picture.width?c}" height="${post.picture.height?c}"</#if> alt="" loading="lazy">
  </#if>
  </#list>
</a>
</#if>
</#macro>

<#macro neighbours>
<#if content.previousContent?? || content.nextContent??>
<nav class="post-nav" aria-label="${words.neighbours}">
  <#if content.previousContent??>
  <span>${words.previous}<br><a rel="prev" href="${to(content.previousContent.noExtensionUri)}">${content.previousContent.title}</a></span>
  </#if>
  <#if content.nextContent??>
  <span>${words.next}<br><a rel="next" href="${to(content.nextContent.noExtensionUri)}">${content.nextContent.title}</a></span>
  </#if>
</nav>
</#if>
</#macro>

<#macro related>
<#if content.related?has_content>
<div class="related">
  <h2>${words.related}</h2>
  <ul>
  <#list content.related as post>
    <li><a href="${to(post.noExtensionUri)}">${post.title}</a></li>
  </#list>
  </ul>
</div>
</#if>
</#macro>
