<#ftl output_format="HTML">
<#include "parts/layout.ftl">
<#include "parts/posts.ftl">
<@page title=content.title>
  <article>
    <h1>${content.title}</h1>
    <@meta content/>
    <@series/>
    ${content.body?no_esc}
  </article>
  <#include "parts/comments.ftl">
  <@related/>
  <@neighbours/>
</@page>
