<#ftl output_format="HTML">
<#-- Nobody knows which language the reader of a wrong address reads: one after the other, the site's first. -->
<#include "parts/layout.ftl">
<@page title=words.notFound>
  <#list languages as said>
  <section lang="${said.lang}">
    <#if said?is_first><h1>${said.words.notFound}</h1><#else><h2>${said.words.notFound}</h2></#if>
    <p>${said.words.notFoundText} <a href="${to(said.home)}">${said.title}</a></p>
  </section>
  <#else>
  <h1>${words.notFound}</h1>
  </#list>
</@page>
