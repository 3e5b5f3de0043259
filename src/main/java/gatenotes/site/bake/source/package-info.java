/**
 * Reads sources: front matter in YAML, TOML, JSON, AsciiDoc or as JBake writes it, and the text below.
 *
 * <p>{@link gatenotes.site.bake.source.ContentFolder} reads all there are into {@link gatenotes.site.bake.source.Source}s.
 * Nothing here knows where a page will stand.
 */
package gatenotes.site.bake.source;
