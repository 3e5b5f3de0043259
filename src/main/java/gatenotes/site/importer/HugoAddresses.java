package gatenotes.site.importer;

import gatenotes.site.bake.page.PermalinkPattern;
import gatenotes.site.bake.source.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/**
 * The addresses that Hugo gives pages, by {@code url} and {@code slug} of the header, {@code permalinks} of the configuration,
 * else the folders.
 */
record HugoAddresses(BlogConfig config) {
    /** The characters that a part of an address may hold besides letters and digits. */
    private static final String KEPT = "._-#+~/%@";

    /**
     * The address of a text.
     *
     * @param path relative to the folder of a language's content
     * @param prefix the folder in which its language is published, empty or with a slash at its end
     */
    List<String> of(Source source, String path, String prefix) {
        var values = values(source, path);
        var url = source.header().text("url");
        if (url != null) {
            return List.of((url.startsWith("/") ? "" : prefix) + PermalinkPattern.filled(url, source, values));
        }
        var section = values.get("section");
        var pattern = section.isEmpty() ? null
                : config.text("permalinks.page." + section, config.text("permalinks." + section));
        var address = pattern != null ? PermalinkPattern.filled(pattern, source, values)
                : values.get("sections") + "/" + values.get("slugorcontentbasename");
        var plain = address.replaceAll("^/+|/+$", "");
        return List.of(prefix + (isUgly() && pattern == null ? plain + ".html" : plain.endsWith(".html") ? plain : plain + "/"));
    }

    private boolean isUgly() {
        return "true".equals(config.text("uglyURLs"));
    }

    private HashMap<String, String> values(Source source, String path) {
        var whole = ProjectFiles.withoutEnding(path);
        var name = whole.endsWith("/index") ? whole.substring(0, whole.length() - "/index".length()) : whole;
        var slash = name.lastIndexOf('/');
        var sections = slash < 0 ? "" : inAddress(name.substring(0, slash));
        var base = inAddress(name.substring(slash + 1));
        var slug = source.header().text("slug");
        var values = new HashMap<String, String>();
        values.put("sections", sections);
        values.put("section", sections.contains("/") ? sections.substring(0, sections.indexOf('/')) : sections);
        values.put("title", inAddress(source.title()));
        values.put("slug", inAddress(slug != null ? slug : source.title()));
        values.put("filename", base);
        values.put("contentbasename", base);
        values.put("slugorfilename", slug != null ? inAddress(slug) : base);
        values.put("slugorcontentbasename", slug != null ? inAddress(slug) : base);
        return values;
    }

    /** A name as Hugo writes it in an address. */
    String inAddress(String name) {
        var text = new StringBuilder();
        var space = false;
        for (var c : name.codePoints().toArray()) {
            var type = Character.getType(c);
            if (Character.isLetterOrDigit(c) || type == Character.NON_SPACING_MARK
                    || type == Character.COMBINING_SPACING_MARK || KEPT.indexOf(c) >= 0) {
                // Spaces become one hyphen, or none beside a hyphen in the name; all hyphens in the name stay.
                text.append(space && c != '-' ? "-" : "").appendCodePoint(c);
                space = false;
            } else if (Character.isWhitespace(c)) {
                space = text.length() > 0 && text.charAt(text.length() - 1) != '-';
            }
        }
        return "true".equals(config.text("disablePathToLower")) ? text.toString() : text.toString().toLowerCase(Locale.ROOT);
    }
}
