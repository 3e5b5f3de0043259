<#ftl output_format="HTML">
<#include "layout.ftl">
<@frame title=content.title><article><h1>${content.title}</h1><@marks content/>${content.body?no_esc}</article></@frame>
