<#include "head.ftl">
<#list published_posts as post><a href="${content.rootpath}${post.uri}">${post.title!"?"}</a>
</#list>
