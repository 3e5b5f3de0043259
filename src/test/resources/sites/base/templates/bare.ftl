<#ftl output_format="HTML">
<!DOCTYPE html>
<html lang="${content.lang}"><script>${script(content.script)?no_esc}</script><title>${content.title}</title>${content.body?no_esc}</html>
