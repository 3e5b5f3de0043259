<#ftl output_format="HTML">
<#-- What scrolls sideways takes the focus and has a name. A page without anything of the kind fetches no script for it. -->
<#macro scrollers text>
<#if ["<pre", "class=\"table-scroll\"", "class=\"formula\"", "class=\"scene"]?filter(box -> text?contains(box))?has_content>
<script src="${to("js/scrollers.js")}" defer data-code="${words.code}" data-table="${words.table}" data-formula="${words.formula}" data-figure="${words.figure}"></script>
</#if>
</#macro>
