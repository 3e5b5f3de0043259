<#include "head.ftl">
<#list tags?sort_by("name") as tag><a href="${content.rootpath}${tag.uri}">${tag.name}</a> ${tag.tagged_posts?size}
</#list><#list alltags?sort as tag>${tag};</#list>
