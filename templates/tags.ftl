<#ftl output_format="HTML">
<#-- The posts of one tag. -->
<#include "parts/layout.ftl">
<#include "parts/posts.ftl">
<@page title=tag>
  <h1>${words.tagged?replace("{0}", tag)}</h1>
  <@list content.posts/>
</@page>
