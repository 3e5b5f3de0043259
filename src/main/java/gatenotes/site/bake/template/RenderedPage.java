package gatenotes.site.bake.template;

import java.util.Map;

/**
 * What is known of a page that was written, and what it depends on.
 *
 * @param seen the fingerprint of all values of the page itself that its template can see
 * @param site the fingerprint of all pages, if its template asked for lists of them; else null
 * @param timeless whether rendering it again gives the same HTML
 * @param lookups the addresses its template asked for, and whether the site had them
 * @param frame the links and anchors that the template added to the text
 */
public record RenderedPage(byte[] seen, byte[] site, boolean timeless, Map<String, Boolean> lookups, PageFrame frame) {
}
