<#ftl output_format="HTML">
<#-- Nobody knows which language the reader of a wrong address reads: one after the other, the site's first. -->
<#include "parts/layout.ftl">
<@page title=words.notFound>
  <#list everyWord?keys?reverse as lang>
  <#assign said = everyWord[lang]>
  <#if exists(said.home)>
  <section lang="${lang}">
    <#if lang?is_first><h1>${said.notFound}</h1><#else><h2>${said.notFound}</h2></#if>
    <p>${said.notFoundText}<a href="${to(said.home)}">${said.title}</a></p>
  </section>
  </#if>
  </#list>
</@page>
