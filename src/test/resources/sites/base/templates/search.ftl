<#ftl output_format="HTML">
<#include "layout.ftl">
<@frame title=words.search><div id="search" data-index="${to("search/index/")}" data-root="${content.rootpath}"></div></@frame>
