<#ftl output_format="HTML">
<#-- A page without the site's frame and style sheets, for what measures itself: it waits for nothing, not
     even for the script that `script` in its front matter names: that stands in the page and starts itself.
     Light or dark is the system's choice here. -->
<#include "parts/layout.ftl">
<!DOCTYPE html>
<html lang="${content.lang}">
<head>
  <meta charset="utf-8">
  <script>${script(content.script)?no_esc}</script>
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${content.title} · ${site.title}</title>
  <@facts content.title/>
  <link rel="icon" type="image/svg+xml" href="${to("favicon.svg")}">
  <style>
    :root { color-scheme: light dark; background: light-dark(#fffefb, #15181b); font: 17px/1.75 system-ui, sans-serif; }
    body { max-width: 38em; margin: 3em auto; padding: 0 20px; }
  </style>
</head>
<body>
  <nav aria-label="${words.navigation}">
    <a href="${to(site.home)}">${site.title}</a>
    <#list content.translations![] as other>
    · <@translation other/>
    </#list>
  </nav>
  <main>
  <h1>${content.title}</h1>
  ${content.body?no_esc}
  </main>
</body>
</html>
