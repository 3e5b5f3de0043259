package gatenotes.site.bake.address;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.regex.Pattern;

/**
 * A link inside the site, taken apart.
 *
 * @param path decoded; absolute within the site if it starts with a slash
 * @param query with its question mark, or empty
 * @param anchor decoded, without {@code #}, or null
 */
public record LinkTarget(String path, String query, String anchor) {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

    /** The parts of a link, or null if it leads out of the site. */
    public static LinkTarget inside(String url) {
        if (url.startsWith("//") || SCHEME.matcher(url).lookingAt()) {
            return null;
        }
        var hash = url.indexOf('#');
        var rest = hash < 0 ? url : url.substring(0, hash);
        var question = rest.indexOf('?');
        return new LinkTarget(decoded(question < 0 ? rest : rest.substring(0, question)),
                question < 0 ? "" : rest.substring(question), hash < 0 ? null : decoded(url.substring(hash + 1)));
    }

    /** Whether it leads to a named place inside a page: {@code #} and {@code #top} mean the page's top, which each page has. */
    public boolean namesPlace() {
        return anchor != null && !anchor.isEmpty() && !anchor.equalsIgnoreCase("top");
    }

    /**
     * The path from the site's first folder, without dots and double slashes.
     *
     * @param folder the folder from which a relative path starts, empty or with a slash at its end
     * @return null if it leads above the site
     */
    public String from(String folder) {
        var whole = path.startsWith("/") ? path : folder + path;
        var parts = new ArrayDeque<String>();
        for (var part : whole.split("/")) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return null;
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        var joined = String.join("/", parts);
        var isFolder = whole.endsWith("/") || whole.endsWith("/.") || whole.endsWith("/..");
        return isFolder && !joined.isEmpty() ? joined + "/" : joined;
    }

    private static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
