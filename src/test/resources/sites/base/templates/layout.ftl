<#ftl output_format="HTML">
<#-- All that the templates of test sites share: as little as shows what templates are told. -->
<#function to address>
  <#local way = content.rootpath + published(address)>
  <#return way?has_content?then(way, "./")>
</#function>

<#macro frame title="">
<#local inside><#nested></#local>
<!DOCTYPE html>
<html lang="${content.lang}">
<head>
  <meta charset="utf-8">
  <title>${title}</title>
  <meta name="description" content="${(content.summary)!site.description}">
  <#if content.canonical??>
  <link rel="canonical" href="${content.canonical}">
  <#list content.translations![]>
  <link rel="alternate" hreflang="${content.lang}" href="${content.canonical}">
  <#items as other><link rel="alternate" hreflang="${other.lang}" href="${other.canonical}"></#items>
  </#list>
  </#if>
  <#if content.feed??><link rel="alternate" type="application/atom+xml" title="${site.title}" href="${to(content.feed)}"></#if>
  <#if content.preview??><meta property="og:image" content="${content.preview}"></#if>
  <#list content.authors![] as author><meta name="author" content="${author}"></#list>
  <#if content.date??><meta property="article:published_time" content="${content.date?datetime?iso_utc}"></#if>
  <link rel="icon" href="${to("favicon.svg")}">
  <link rel="stylesheet" href="${to("css/site.css")}">
  <script src="${to("js/theme.js")}"></script>
  <#local script = figureScript(inside?markup_string)>
  <#if script?has_content><script type="module" src="${to(script)}"></script></#if>
</head>
<body>
  <nav>
    <a href="${to(site.home)}">${site.title}</a>
    <#list site.navigation as item><a href="${item.link?starts_with("/")?then(to(item.link?remove_beginning("/")), item.link)}">${item.name}</a></#list>
    <#list content.translations![] as other><a href="${to(other.noExtensionUri)}" hreflang="${other.lang}">${other.language}</a></#list>
  </nav>
  <main>${inside}</main>
  <footer><#if content.feed??><a href="${to(content.feed)}">${words.feed}</a></#if></footer>
</body>
</html>
</#macro>

<#macro day moment><time datetime="${moment?string("yyyy-MM-dd")}">${moment?string(words.dateFormat)}</time></#macro>

<#macro marks post>
<#if post.draft!false><span class="mark-draft">${words.draft}</span></#if>
<#if post.future!false><span class="mark-draft">${words.future}</span></#if>
</#macro>

<#macro meta post>
<p class="post-meta">
  <#if post.day??><@day post.day/></#if>
  <#if post.updatedDay??>${words.updated} <@day post.updatedDay/></#if>
  <#if post.type == "post" && post.minutes??><span>${words.minutes?replace("{0}", post.minutes?c)}</span></#if>
  <#list post.tagLinks![] as tag><a href="${to(tag.url)}">${tag.name}</a> </#list>
  <@marks post/>
</p>
</#macro>

<#macro list posts>
<ul class="post-list">
  <#list posts as post>
  <li><h2><a href="${to(post.noExtensionUri)}">${post.title}</a></h2><@meta post/><p>${post.summary!}</p></li>
  </#list>
</ul>
</#macro>
