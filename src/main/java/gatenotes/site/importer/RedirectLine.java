package gatenotes.site.importer;

import gatenotes.site.bake.address.PageAddress;

/** A line for {@code content/data/redirects.yml}: {@code /categories/x/: /tags/x/}. */
public final class RedirectLine {
    /** The file it belongs into, relative to the project's folder. */
    public static final String FILE = "content/data/redirects.yml";

    private RedirectLine() {
    }

    /**
     * The line.
     *
     * @param old an address as it is read, not as it is written in links
     * @param now the address it leads to, in the same form
     */
    public static String of(String old, String now) {
        return yaml(old) + ": " + yaml(now.startsWith("/") ? "/" + PageAddress.encoded(now.substring(1)) : now);
    }

    private static String yaml(String url) {
        return url.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "/.-_%~".indexOf(c) >= 0)
                ? url : "\"" + url.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** What tells of a page that is here no more. */
    public static String lost(String old, String now) {
        return "lost: " + old + "; to lead its readers on write '" + of(old, now) + "' into " + FILE;
    }
}
