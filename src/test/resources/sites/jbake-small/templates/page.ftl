<#include "head.ftl">
<article>${content.body}</article>
<p>${content.noExtensionUri!"none"} ${content.uri}</p>
<p>${data.get("people.yaml").authors.ann.name} ${data.people.authors.ann.name} <#list data.get("weeds.yml").data as weed>${weed} </#list></p>
<p>${db.getPublishedPages().size()} pages, ${db.getPublishedPosts().size()} posts</p>
