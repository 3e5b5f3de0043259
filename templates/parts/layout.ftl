<#ftl output_format="HTML">
<#-- The frame around every page. -->
<#include "links.ftl">
<#include "facts.ftl">
<#include "scrollers.ftl">

<#macro page title="">
<#local inside><#nested></#local>
<!DOCTYPE html>
<html lang="${content.lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title><#if title?has_content>${title} · </#if>${site.title}</title>
  <@facts title/>
  <link rel="stylesheet" href="${to("css/site.css")}">
  <link rel="stylesheet" href="${to("css/text.css")}">
  <link rel="stylesheet" href="${to("css/figure.css")}">
  <script src="${to("js/theme.js")}"></script>
  <link rel="icon" type="image/svg+xml" href="${to("favicon.svg")}">
  <@scrollers inside?markup_string/>
  <#local script = figureScript(inside?markup_string)>
  <#if script?has_content>
  <script src="${to("js/start-figures.js")}" data-modules="${to("js/modules.js")}" data-figures="${to(script)}"
    data-words="${words.figureNotice}" defer></script>
  </#if>
  <#include "head.ftl">
</head>
<body>
  <a class="skip" href="#main">${words.skip}</a>
  <@header/>
  <p class="file-notice" hidden>${words.fileNotice}</p>
  <script src="${to("js/static-notice.js")}"></script>
  <main id="main">
  ${inside}
  </main>
  <@footer/>
</body>
</html>
</#macro>

<#macro header>
  <header class="site-header">
    <a class="site-name" href="${to(site.home)}">${site.title}</a>
    <nav aria-label="${words.navigation}">
      <#list site.navigation as item>
      <a href="${way(item.link)}">${item.name}</a>
      </#list>
      <#list content.translations![] as other>
      <@translation other/>
      </#list>
      <button class="theme-switch" type="button" aria-label="${words.dark}" title="${words.dark}">◐</button>
    </nav>
  </header>
</#macro>

<#macro footer>
  <footer class="site-footer">
    <p>
      <@about/>
    </p>
  </footer>
</#macro>
