<#ftl output_format="HTML">
<#-- What stands at the end of each page's head. Empty as it comes; the place for a script that counts readers, for example, whose
     address then has to stand in assets/_headers, too. -->
