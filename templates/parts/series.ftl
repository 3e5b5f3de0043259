<#ftl output_format="HTML">
<#-- The posts that share this one's series, in the order they were written. -->
<#macro series>
<#if content.parts??>
<details class="series">
  <summary>${words.series?replace("{0}", content.series)?replace("{1}", content.part?c)?replace("{2}", content.parts?size?c)}</summary>
  <ol>
    <#list content.parts as part>
    <li><#if part?counter == content.part>${part.title}<#else><a href="${to(part.noExtensionUri)}">${part.title}</a></#if></li>
    </#list>
  </ol>
</details>
</#if>
</#macro>
