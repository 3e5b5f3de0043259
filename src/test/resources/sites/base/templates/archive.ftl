<#ftl output_format="HTML">
<#include "layout.ftl">
<@frame title=words.archive><h1>${words.archive}</h1><@list content.posts/></@frame>
