<#ftl output_format="HTML">
<#-- The frame around every page. -->
<#include "words.ftl">
<#include "facts.ftl">

<#-- A link within the site, from its address relative to the site's first folder. Assets may be published under
     another name. -->
<#function to address>
  <#local way = content.rootpath + published(address)>
  <#return way?has_content?then(way, "./")>
</#function>

<#macro page title="">
<#local inside><#nested></#local>
<!DOCTYPE html>
<html lang="${content.lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title><#if title?has_content>${title} · </#if>${words.title}</title>
  <@facts title/>
  <link rel="stylesheet" href="${to("css/site.css")}">
  <link rel="stylesheet" href="${to("css/text.css")}">
  <link rel="stylesheet" href="${to("css/figure.css")}">
  <script src="${to("js/theme.js")}"></script>
  <link rel="icon" type="image/svg+xml" href="${to("favicon.svg")}">
  <#local script = figureScript(inside?markup_string)>
  <#if script?has_content>
  <script type="module" src="${to("js/modules.js")}"></script>
  <script type="module" src="${to(script)}"></script>
  </#if>
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
    <a class="site-name" href="${to(words.home)}">${words.title}</a>
    <nav>
      <a href="${to(words.home + "archive/")}">${words.archive}</a>
      <a href="${to(words.home + "tags/")}">${words.tags}</a>
      <#if config.template_search_file??><a href="${to(words.home + "search/")}">${words.search}</a></#if>
      <#if exists(words.home + "about/")><a href="${to(words.home + "about/")}">${words.about}</a></#if>
      <#if content.translation??>
      <a href="${to(content.translation.noExtensionUri)}" hreflang="${content.translation.lang}" lang="${content.translation.lang}">${words.otherLanguage}</a>
      </#if>
      <button class="theme-switch" type="button" aria-label="${words.dark}" title="${words.dark}" hidden>◐</button>
    </nav>
  </header>
</#macro>

<#macro footer>
  <footer class="site-footer">
    <p>${words.footer}<#if content.feed??> <a href="${to(content.feed)}">${words.feed}</a></#if></p>
  </footer>
</#macro>
