package gatenotes.site.compare;

import gatenotes.site.bake.address.LinkTarget;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * The position of a page, by which its links are resolved.
 *
 * @param folder the page's folder within the site, empty or with a slash at its end
 * @param host of the site without its scheme, or empty
 * @param root the folder of the site on its host, empty or with a slash at its end
 */
record PagePlace(String folder, String host, String root) {
    private static final Pattern HASH = Pattern.compile("\\.[0-9a-f]{10}(?=\\.\\w+$)");
    private static final Pattern HTTP = Pattern.compile("^(https?:)?//", Pattern.CASE_INSENSITIVE);

    /** @param address of the whole site, such as {@code https://example.org/notes/}, or null */
    static PagePlace of(String folder, String address) {
        try {
            var uri = URI.create(address == null ? "" : address);
            var path = uri.getPath() == null ? "" : uri.getPath().replaceAll("^/+", "");
            return new PagePlace(folder, uri.getHost() == null ? "" : uri.getHost(),
                    path.isEmpty() || path.endsWith("/") ? path : path + "/");
        } catch (IllegalArgumentException e) {
            return new PagePlace(folder, "", "");
        }
    }

    /**
     * The address a link leads to, from the site's first folder; an absolute address if it leads out of the site; empty for a
     * link inside the page.
     */
    String target(String url) {
        var link = url.strip();
        if (link.isEmpty() || link.startsWith("#") || link.startsWith("javascript:")) {
            return "";
        }
        var own = HTTP.matcher(link);
        if (own.find()) {
            var rest = link.substring(own.end());
            if (host.isEmpty() || !(rest.equals(host) || rest.startsWith(host + "/"))) {
                return "//" + decoded(rest).replaceAll("/$", "");
            }
            link = rest.length() == host.length() ? "/" : rest.substring(host.length());
        }
        var target = LinkTarget.inside(link);
        if (target == null) {
            return decoded(link);
        }
        if (target.path().isEmpty()) {
            return "";
        }
        var path = target.from(folder);
        if (path == null) {
            return link;
        }
        var inside = link.startsWith("/") && !root.isEmpty() && (path + "/").startsWith(root)
                ? path.substring(Math.min(path.length(), root.length())) : path;
        // {@code a/}, {@code a/index.html}, {@code a.html} and {@code a} count as one address.
        return "/" + inside.replaceAll("(^|/)index\\.html$", "$1").replaceAll("\\.html$", "").replaceAll("/$", "");
    }

    /** The same for a file, without the hash that its name may have. */
    String file(String url) {
        return HASH.matcher(target(url)).replaceAll("");
    }

    private static String decoded(String url) {
        var inside = LinkTarget.inside("/" + url);
        return inside == null ? url
                : inside.path().substring(1) + inside.query() + (inside.anchor() == null ? "" : "#" + inside.anchor());
    }
}
