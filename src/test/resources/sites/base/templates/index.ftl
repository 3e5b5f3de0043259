<#ftl output_format="HTML">
<#include "layout.ftl">
<@frame>
<h1>${site.title}</h1>
<@list content.posts/>
<nav class="post-nav">
<p>${content.pageNumber?c} / ${content.pageCount?c}</p>
<#if content.newer??><a rel="prev" href="${to(content.newer)}">${words.newerPosts}</a></#if>
<#if content.older??><a rel="next" href="${to(content.older)}">${words.olderPosts}</a></#if>
</nav>
</@frame>
