package gatenotes.site.bake.address;

import java.text.Normalizer;

/**
 * The address of a page in the site.
 *
 * @param file the file written, relative to the site: {@code posts/2018/a/index.html}
 */
public record PageAddress(String file) {
    private static final String INDEX = "index.html";

    /** Accents are composed with their letters (NFC), however the source writes them. */
    public PageAddress {
        file = Normalizer.normalize(file, Normalizer.Form.NFC);
    }

    /** The address of a source that asks for none, from its path in the content folder. */
    public static PageAddress ofSource(String path) {
        var name = path.substring(0, path.lastIndexOf('.'));
        return new PageAddress(name.equals("index") || name.endsWith("/index") ? name + ".html" : name + "/" + INDEX);
    }

    /** The address of a page that is the index of a folder, which is empty for the site's first page. */
    public static PageAddress ofFolder(String folder) {
        return new PageAddress(folder + INDEX);
    }

    /** The address an author asks for, or null if the text is no valid address. */
    public static PageAddress asked(String wanted) {
        var path = wanted.startsWith("/") ? wanted.substring(1) : wanted;
        for (var part : path.split("/", -1)) {
            if (part.equals("..") || part.equals(".") || part.indexOf(':') >= 0 || part.indexOf('\\') >= 0) {
                return null;
            }
        }
        return path.isEmpty() || path.endsWith("/") ? ofFolder(path)
                : path.endsWith(".html") ? new PageAddress(path) : ofFolder(path + "/");
    }

    /** The address that links use, relative to the site: a folder's name with a slash, or a file. */
    public String url() {
        var isIndex = file.equals(INDEX) || file.endsWith("/" + INDEX);
        return isIndex ? file.substring(0, file.length() - INDEX.length()) : file;
    }

    /** The folder the page's own relative links start from, empty or with a slash at its end. */
    public String folder() {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }

    /** The relative path from the page to the site's first folder: {@code ../} as often as needed. */
    public String rootPath() {
        return "../".repeat((int) file.chars().filter(c -> c == '/').count());
    }

    /** A path as it is written in a link: letters of any script stay, characters that would change its meaning are encoded. */
    public static String encoded(String path) {
        var text = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            var c = path.charAt(i);
            if (c <= ' ' || c == 127 || "%?#\"<>\\^`{|}:".indexOf(c) >= 0) {
                text.append(String.format("%%%02X", (int) c));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
