package gatenotes.site.bake.template;

import java.util.Map;

/**
 * A page as it was written, and what it depends on.
 *
 * @param seen the fingerprint of all its template can see of the page itself
 * @param site the fingerprint of all pages, if its template asked for lists of them; else null
 * @param timeless whether rendering it again gives the same
 * @param lookups the addresses its template asked for, and whether the site had them
 * @param frame what the template added to the text
 */
public record RenderedPage(byte[] seen, byte[] site, boolean timeless, Map<String, Boolean> lookups, PageFrame frame) {
}
