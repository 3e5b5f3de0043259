<#ftl output_format="HTML">
<#include "parts/layout.ftl">
<#include "parts/posts.ftl">
<@page>
  <h1>${words.title}</h1>
  <p>${words.description}</p>
  <@list content.posts/>
</@page>
