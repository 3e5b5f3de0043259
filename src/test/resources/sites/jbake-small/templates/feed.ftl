<?xml version="1.0"?>
<feed>${config.site_host}/${config.feed_file} ${published_date?string("yyyy")?length} ${version}
<#list published_posts as post>${post.uri} ${post.body?html}
</#list></feed>
