<#include "head.ftl">
<#list published_papers as paper>${paper.title}</#list>
