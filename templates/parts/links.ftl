<#ftl output_format="HTML">
<#-- Ways to other places, the same in every theme. -->

<#-- A link within the site, from its address relative to the site's first folder. Assets may be published under
     another name. -->
<#function to address>
  <#local way = content.rootpath + published(address)>
  <#return way?has_content?then(way, "./")>
</#function>

<#-- A link that the author has set: within the site it starts with a slash. An address that is a script leads nowhere. -->
<#function way link>
  <#if link?replace("[\\x00-\\x20]", "", "r")?lower_case?matches("(javascript|vbscript|data):.*", "s")><#return "#"></#if>
  <#return link?starts_with("/")?then(to(link?remove_beginning("/")), link)>
</#function>

<#-- A link to the same page in another language, under the name that language has for itself. -->
<#macro translation other>
<a href="${to(other.noExtensionUri)}" hreflang="${other.lang}" lang="${other.lang}">${other.language}</a></#macro>

<#-- Whose the site is, where else they are, and the feed. -->
<#macro about>
<#if site.author??>© <#if site.authorUrl??><a href="${way(site.authorUrl)}" rel="author">${site.author}</a><#else>${site.author}</#if></#if>
<#if site.license??><#if site.licenseUrl??><a href="${way(site.licenseUrl)}" rel="license">${site.license}</a><#else>${site.license}</#if></#if>
${site.footer!}
<#list data.social![] as place><a href="${way(place.link)}" rel="me">${place.name}</a> </#list>
<#if content.feed??><a href="${to(content.feed)}">${words.feed}</a></#if>
</#macro>
