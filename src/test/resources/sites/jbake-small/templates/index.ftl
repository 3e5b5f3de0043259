<#include "head.ftl">
<#list published_posts as post><h2>${post.uri?url}</h2>${post.body}</#list>
<#if numberOfPages??><p>page ${currentPageNumber} of ${numberOfPages}<#if previousFileName??> newer ${content.rootpath}${previousFileName}</#if><#if nextFileName??> older ${content.rootpath}${nextFileName}</#if></p></#if>
<p>${posts?size} posts in all, <a href="${content.rootpath}${config.archive_file}">archive</a></p>
