<#ftl output_format="HTML">
<#-- What pages say about posts: a post's line of facts, lists of posts, the way to its neighbours. -->

<#macro date day>
<time datetime="${day?string("yyyy-MM-dd")}">${day?string("yyyy-MM-dd")}</time></#macro>

<#macro marks post>
<#if post.draft!false><span class="mark-draft">${words.draft}</span></#if>
<#if post.future!false><span class="mark-draft">${words.future}</span></#if>
</#macro>

<#macro meta post>
<p class="post-meta">
  <#if post.day??><@date post.day/></#if>
  <#if post.updatedDay??>${words.updated} <@date post.updatedDay/></#if>
  <#if post.type == "post" && post.minutes??><span>${post.minutes?c} ${words.minutes}</span></#if>
  <#list post.tagLinks![] as tag><a href="${to(tag.url)}">${tag.name}</a> </#list>
  <@marks post/>
</p>
</#macro>

<#macro list posts>
<#if posts?has_content>
<ul class="post-list">
  <#list posts as post>
  <li>
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

<#macro neighbours>
<#if content.previousContent?? || content.nextContent??>
<nav class="post-nav">
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
<aside class="related">
  <h2>${words.related}</h2>
  <ul>
  <#list content.related as post>
    <li><a href="${to(post.noExtensionUri)}">${post.title}</a></li>
  </#list>
  </ul>
</aside>
</#if>
</#macro>
