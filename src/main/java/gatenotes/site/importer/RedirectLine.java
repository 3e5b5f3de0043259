package gatenotes.site.importer;

import gatenotes.site.bake.address.PageAddress;

/** A line for {@code content/data/redirects.yml}: {@code /categories/x/: /tags/x/}. */
public final class RedirectLine {
    /** The file for such lines, relative to the project's folder. */
    public static final String FILE = "content/data/redirects.yml";

    private RedirectLine() {
    }

    /**
     * The line.
     *
     * @param old the old address, decoded, not as it is written in links
     * @param now the address it leads to, decoded, too
     */
    public static String of(String old, String now) {
        return yaml(old) + ": " + yaml(now.startsWith("/") ? "/" + PageAddress.encoded(now.substring(1)) : now);
    }

    private static String yaml(String url) {
        return url.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "/.-_%~".indexOf(c) >= 0)
                ? url : "\"" + url.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** A message for a page that no longer exists. */
    public static String lost(String old, String now) {
        return "lost: " + old + "; to lead its readers on write '" + of(old, now) + "' into " + FILE;
    }
}
