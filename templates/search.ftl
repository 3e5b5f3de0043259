<#ftl output_format="HTML">
<#-- Looks for words; its script finds them in the index that lies beside the page. -->
<#include "parts/layout.ftl">
<@page title=words.search>
  <h1>${words.search}</h1>
  <div id="search" data-index="${to("search/index/")}" data-root="${content.rootpath}" data-lang="${content.lang}"
    <#list ["NoWord", "One", "Many", "Partly", "Nothing", "Failed"] as word>data-say-${word?lower_case}="${words["search" + word]}" </#list>>
    <form class="search-form" role="search" action="./">
      <input type="search" name="q" aria-label="${words.searchLabel}" placeholder="${words.searchLabel}" maxlength="300"
        autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search">
      <button type="submit">${words.searchButton}</button>
    </form>
    <noscript><p>${words.searchNeedsScripts} <a href="${to(site.home + "archive/")}">${words.archive}</a></p></noscript>
    <p class="search-status" role="status"></p>
    <ol class="search-results post-list"></ol>
    <button class="search-more" type="button" hidden>${words.searchMore}</button>
  </div>
  <script type="module" src="${to("js/start-search.js")}" fetchpriority="low"></script>
</@page>
