<title><#if (content.title)??>${content.title}<#else>Tides</#if></title>
<link rel="stylesheet" href="${content.rootpath}css/site.css">
<a href="#">menu</a>
