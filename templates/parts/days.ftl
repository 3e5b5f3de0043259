<#ftl output_format="HTML">
<#-- When a post is from, and whether readers have it yet. -->

<#macro date moment>
<time datetime="${moment?string("yyyy-MM-dd")}">${moment?string(words.dateFormat)}</time></#macro>

<#macro marks post>
<#if post.draft!false><span class="mark-draft">${words.draft}</span></#if>
<#if post.future!false><span class="mark-draft">${words.future}</span></#if>
</#macro>
