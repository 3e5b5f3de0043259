package gatenotes.site.importer;

import gatenotes.site.files.Folders;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The languages of a Hugo blog: each has its own content folder, or files such as {@code name.de.md}.
 *
 * @param folders the content folders with their languages, the innermost last
 * @param first the language that is published at the root, or null if none is
 * @param all the languages
 */
record HugoLanguages(TreeMap<String, String> folders, String first, Set<String> all) {
    /**
     * The position of a file of the content.
     *
     * @param path its path in the content of its language, without the language
     * @param prefix the folder that starts its old address, and in which it lies on this site; empty or with a slash at
     *     its end
     */
    record Place(String path, String prefix) {
    }

    static HugoLanguages of(BlogConfig config) {
        var first = config.text("defaultContentLanguage", "en");
        var folders = new TreeMap<String, String>();
        folders.put(config.text("contentDir", "content"), first);
        var languages = config.map("languages");
        languages.forEach((name, values) -> {
            if (values instanceof Map<?, ?> map && map.get("contentDir") instanceof String folder && !folder.isBlank()) {
                folders.put(folder, name);
            }
        });
        var isBelow = "true".equals(config.text("defaultContentLanguageInSubdir"));
        return new HugoLanguages(folders, isBelow ? null : first, Set.copyOf(languages.keySet()));
    }

    /** The position of a file of the blog; null if it is no content. */
    Place place(Path file) {
        String folder = null;
        for (var each : folders.keySet()) {
            if (file.startsWith(each)) {
                folder = each;
            }
        }
        if (folder == null) {
            return null;
        }
        var path = Folders.name(Path.of(folder).relativize(file));
        var language = folders.get(folder);
        var stem = ProjectFiles.withoutEnding(path);
        var named = stem.substring(stem.lastIndexOf('.') + 1);
        if (all.contains(named) && stem.length() > named.length() && ProjectFiles.isMarkdown(path)) {
            language = named;
            path = ProjectFiles.withoutEnding(stem) + path.substring(path.lastIndexOf('.'));
        }
        var prefix = language.equals(first) ? "" : language.toLowerCase(Locale.ROOT) + "/";
        return new Place(path, prefix);
    }
}
