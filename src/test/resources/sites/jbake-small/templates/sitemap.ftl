<?xml version="1.0"?>
<urlset>
<#list published_content?sort_by("uri") as content>${config.site_host}/${content.uri}
</#list></urlset>
