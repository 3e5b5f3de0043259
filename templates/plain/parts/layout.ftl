<#ftl output_format="HTML">
<#-- The frame of the plain theme: a page as browsers have always shown it, with a little air around it. What a theme does
     not have in its own folder it takes from the folder above. -->
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
  <link rel="stylesheet" href="${to("css/plain.css")}">
  <link rel="stylesheet" href="${to("css/text.css")}">
  <link rel="icon" type="image/svg+xml" href="${to("favicon.svg")}">
  <@scrollers inside?markup_string/>
  <#local script = figureScript(inside?markup_string)>
  <#if script?has_content>
  <link rel="stylesheet" href="${to("css/figure.css")}">
  <script src="${to("js/start-figures.js")}" data-modules="${to("js/modules.js")}" data-figures="${to(script)}"
    data-words="${words.figureNotice}" defer></script>
  </#if>
  <#include "head.ftl">
</head>
<body>
  <header>
    <p><a href="${to(site.home)}">${site.title}</a></p>
    <nav aria-label="${words.navigation}">
      <ul>
        <#list site.navigation as item>
        <li><a href="${way(item.link)}">${item.name}</a></li>
        </#list>
        <#list content.translations![] as other>
        <li><@translation other/></li>
        </#list>
      </ul>
    </nav>
  </header>
  <main>
  ${inside}
  </main>
  <footer>
    <p><@about/></p>
  </footer>
</body>
</html>
</#macro>
