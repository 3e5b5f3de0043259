<#ftl output_format="HTML">
<#include "parts/layout.ftl">
<@page title=words.notFound>
  <h1>${words.notFound}</h1>
  <p>${words.notFoundText}<a href="${to(words.home)}">${words.homePage}</a>。</p>
</@page>
