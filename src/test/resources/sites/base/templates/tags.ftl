<#ftl output_format="HTML">
<#include "layout.ftl">
<@frame title=tag><h1>${words.tagged?replace("{0}", tag)}</h1><@list content.posts/></@frame>
