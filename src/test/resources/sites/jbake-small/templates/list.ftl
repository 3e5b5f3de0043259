<all>
<#list all_content?sort_by("uri") as one>${one.uri} ${one.status}
</#list></all>
