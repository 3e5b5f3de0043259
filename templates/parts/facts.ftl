<#ftl output_format="HTML">
<#-- What a page's head tells programs: search engines, feed readers, whoever shows a preview of a link. -->

<#macro facts title>
  <#assign description = (content.summary)!site.description>
  <#assign isPost = (content.type!"") == "post">
  <#if description?has_content><meta name="description" content="${description}"></#if>
  <#if content.canonical??>
  <link rel="canonical" href="${content.canonical}">
  <meta property="og:url" content="${content.canonical}">
  <#list content.translations![]>
  <link rel="alternate" hreflang="${content.lang}" href="${content.canonical}">
  <#items as other>
  <link rel="alternate" hreflang="${other.lang}" href="${other.canonical}">
  </#items>
  </#list>
  </#if>
  <#if content.feed??>
  <link rel="alternate" type="application/atom+xml" title="${site.title}" href="${to(content.feed)}">
  </#if>
  <meta property="og:site_name" content="${site.title}">
  <meta property="og:title" content="${title?has_content?then(title, site.title)}">
  <#if description?has_content><meta property="og:description" content="${description}"></#if>
  <meta property="og:type" content="${isPost?then("article", "website")}">
  <meta property="og:locale" content="${words.locale}">
  <#if content.preview??>
  <meta property="og:image" content="${content.preview}">
  <meta property="og:image:width" content="1200">
  <meta property="og:image:height" content="630">
  <meta property="og:image:alt" content="${title}">
  <meta name="twitter:card" content="summary_large_image">
  </#if>
  <#if isPost && content.date??>
  <meta property="article:published_time" content="${content.date?datetime?iso_utc}">
  <#if content.updated??><meta property="article:modified_time" content="${content.updated?datetime?iso_utc}"></#if>
  <script type="application/ld+json">
  {"@context": "https://schema.org", "@type": "BlogPosting", "headline": <@json title/>,
   "description": <@json description/>, "inLanguage": "${content.lang}",
   "datePublished": "${content.date?datetime?iso_utc}", "dateModified": "${(content.updated!content.date)?datetime?iso_utc}"<#if content.canonical??>,
   "url": <@json content.canonical/>, "mainEntityOfPage": <@json content.canonical/></#if><#if content.preview??>,
   "image": <@json content.preview/></#if>,
   "author": [<#list (content.authors?has_content)?then(content.authors, [(site.author)!site.title]) as author>{"@type": "Person", "name": <@json author/>}<#sep>, </#list>],
   "publisher": {"@type": "Organization", "name": <@json site.title/>}}
  </script>
  </#if>
</#macro>

<#macro json text>"${text?json_string?no_esc}"</#macro>
