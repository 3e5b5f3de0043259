<#include "head.ftl">
<p>${content.date?string("dd MMMM yyyy")} ${content.tags?join("|")} ${content.status}</p>
<#if content.og??><meta content="${content.og.description} ${content.og.pages + 1}<#if !content.og.long>!</#if>"></#if>
<p>summary ${(content.summary)!} updated ${(content.updated)!}</p>
<article>${content.body}</article>
<#if content.previousContent??><p>before ${content.rootpath}${content.previousContent.uri}</p></#if>
<#if content.nextContent??><p>after ${content.rootpath}${content.nextContent.uri}</p></#if>
<p>${content.noExtensionUri!"none"} ${content.uri}</p>
