package gatenotes.site.bake.address;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All pages and files of the site by address, with accents composed (NFC). Several threads may read it once it is filled. */
public final class Addresses {
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, String> pages = new HashMap<>();
    private final Map<String, String> leftOut = new HashMap<>();
    private final Map<String, String> published = new HashMap<>();
    private final Map<String, String> folded = new HashMap<>();
    private boolean complete = true;

    /**
     * Notes that a file of the site comes from a source.
     *
     * @param file relative to the site
     * @param owner the source, for messages
     * @return the source that has the file already, or null
     */
    public String put(String file, String owner) {
        folded.putIfAbsent(file.toLowerCase(Locale.ROOT), file);
        return owners.putIfAbsent(file, owner);
    }

    /** The file whose name differs from this one in upper and lower case only, or null. */
    public String inOtherCase(String file) {
        var first = folded.get(file.toLowerCase(Locale.ROOT));
        return file.equals(first) ? null : first;
    }

    /** Notes the name under which a file is published; links may use the old or the new name. */
    public void publish(String file, String name) {
        published.put(file, name);
        owners.putIfAbsent(name, owners.get(file));
    }

    /** The name under which a file, relative to the site, is published. */
    public String published(String file) {
        return published.getOrDefault(file, file);
    }

    /** The names of all files that are published under another name. */
    public Map<String, String> published() {
        return published;
    }

    /** Notes that the text at a path of the content folder becomes a page. */
    public void putPage(String contentPath, PageAddress address) {
        pages.put(contentPath, address.url());
    }

    /** Notes that a page is not published, and why. */
    public void leaveOut(String contentPath, PageAddress address, String why) {
        leftOut.put(address.url(), why);
        pages.put(contentPath, address.url());
    }

    /** Notes that some sources could not be read, so an address that is missing here may be that of an unread page. */
    public void incomplete() {
        complete = false;
    }

    public boolean isComplete() {
        return complete;
    }

    /**
     * The address that a path means, or null if the site has no such address.
     *
     * <p>A page is also found by its source's name, without its last slash or its {@code .html}, and by the name JBake gives it.
     *
     * @param path relative to the site, decoded
     */
    public String find(String path) {
        return findComposed(Normalizer.normalize(path, Normalizer.Form.NFC));
    }

    private String findComposed(String path) {
        if (owners.containsKey(path)) {
            return new PageAddress(published(path)).url();
        }
        if (pages.containsKey(path)) {
            var page = pages.get(path);
            return leftOut.containsKey(page) ? null : page;
        }
        var folder = path.isEmpty() || path.endsWith("/") ? path : path + "/";
        if (owners.containsKey(folder + "index.html")) {
            return folder;
        }
        if (owners.containsKey(path + ".html")) {
            return path + ".html";
        }
        if (path.endsWith(".html") && owners.containsKey(path.substring(0, path.length() - 5) + "/index.html")) {
            return path.substring(0, path.length() - 5) + "/";
        }
        return null;
    }

    /**
     * The address that a link of a text means, or null if the site has no such address. It is looked up relative to the
     * source first, as an editor does. Next comes the folder with the source's name, where Hexo keeps a post's files,
     * and last the page's own address, as in a browser.
     *
     * @param source the text's path in the content folder
     */
    public String find(LinkTarget target, String source, PageAddress page) {
        var beside = source.substring(0, source.lastIndexOf('/') + 1);
        var own = source.substring(0, source.lastIndexOf('.')) + "/";
        for (var folder : List.of(beside, own, page.folder())) {
            var path = target.from(folder);
            var place = path == null ? null : find(path);
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    /** The source of the file at an address, relative to the project's folder. */
    public String owner(String path) {
        return owners.get(path);
    }

    /** The path, in the content folder, of the post with this file name, as Jekyll and Hexo name posts; null if there is none. */
    public String findPost(String fileName) {
        var wanted = withoutEnding(Normalizer.normalize(fileName.startsWith("/") ? fileName.substring(1) : fileName,
                Normalizer.Form.NFC));
        return pages.keySet().stream().filter(path -> {
            var name = withoutEnding(path);
            return name.equals(wanted) || name.endsWith("/" + wanted);
        }).min(String::compareTo).orElse(null);
    }

    private static String withoutEnding(String path) {
        return path.replaceFirst("\\.(md|markdown)$", "");
    }

    /** Why the page at a path is not published; null if it was not left out. */
    public String whyLeftOut(String path) {
        var composed = Normalizer.normalize(path, Normalizer.Form.NFC);
        var page = pages.getOrDefault(composed, composed);
        return leftOut.getOrDefault(page, leftOut.get(page + "/"));
    }
}
