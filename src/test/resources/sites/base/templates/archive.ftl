<#ftl output_format="HTML">
<#include "layout.ftl">
<@frame title=words.archive><h1>${words.archive}</h1>
<#list content.posts?filter(post -> post.day??) as post><h2>${post.day?string("yyyy")}</h2><@day post.day/></#list>
<@list content.posts/></@frame>
