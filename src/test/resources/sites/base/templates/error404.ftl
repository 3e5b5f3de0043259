<#ftl output_format="HTML">
<#include "layout.ftl">
<@frame title=words.notFound>
<#list languages as said><section lang="${said.lang}"><h1>${said.words.notFound}</h1><a href="${to(said.home)}">${said.title}</a></section></#list>
</@frame>
