<#ftl output_format="HTML">
<#-- What stands below each post. Empty as it comes; the place for the script of a service for comments, whose address then has
     to stand in assets/_headers, too. -->
