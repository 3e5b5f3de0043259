package gatenotes.site.importer;

import gatenotes.site.bake.page.PermalinkPattern;
import gatenotes.site.bake.source.Source;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where Hexo puts posts and pages: {@code permalink}, {@code new_post_name} and {@code category_map} of its configuration. */
record HexoAddresses(BlogConfig config, BlogDates dates) {
    private static final Pattern SPECIAL = Pattern.compile("[\\s~`!@#$%^&*()\\-_+=\\[\\]{}|\\\\;:\"'<>,.?/]+");
    private static final Pattern MARKS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
    private static final Pattern UNKNOWABLE = Pattern.compile(":(hash|id)(?![a-z_])");

    String pattern() {
        return config.text("permalink", ":year/:month/:day/:title/");
    }

    /** Whether another program can follow the pattern. */
    boolean isKnowable() {
        return !UNKNOWABLE.matcher(pattern()).find();
    }

    /** @param path relative to the folder of posts */
    List<String> post(Source source, String path) {
        if (source.permalink() != null) {
            return List.of(source.permalink());
        }
        var unknowable = UNKNOWABLE.matcher(pattern());
        if (unknowable.find() && source.header().text(unknowable.group(1)) == null) {
            throw new IllegalArgumentException("whose '" + unknowable.group() + "' only Hexo knows");
        }
        var title = title(path);
        var values = new HashMap<String, String>();
        values.put("title", title);
        values.put("name", title.substring(title.lastIndexOf('/') + 1));
        values.put("post_title", slug(source.title()));
        values.put("category", category(source));
        return List.of(PermalinkPattern.filled(pattern(), dates.asDated(source), values));
    }

    /** @param path relative to the folder of sources */
    List<String> page(Source source, String path) {
        return List.of(source.permalink() != null ? source.permalink() : ProjectFiles.withoutEnding(path) + ".html");
    }

    /** What the file's name says of the title, by the pattern of new files' names. */
    private String title(String path) {
        var pattern = ProjectFiles.withoutEnding(config.text("new_post_name", ":title.md"));
        var name = ProjectFiles.withoutEnding(path);
        if (pattern.equals(":title")) {
            return name;
        }
        var regex = Pattern.quote(pattern).replace(":title", "\\E(?<title>.+)\\Q").replace(":year", "\\E\\d{4}\\Q")
                .replaceAll(":(i_)?(month|day)", Matcher.quoteReplacement("\\E\\d{1,2}\\Q"));
        var match = Pattern.compile(regex).matcher(name);
        return match.matches() && pattern.contains(":title") ? match.group("title") : name;
    }

    /** The last category; of categories inside each other, the whole way to it. */
    private String category(Source source) {
        var entry = source.header().entries().get("categories");
        var value = entry != null ? entry.value() : source.header().text("category");
        if (value instanceof List<?> list && !list.isEmpty() && list.get(list.size() - 1) instanceof List<?> last) {
            value = last;
        }
        var names = value instanceof List<?> list ? list : value instanceof String text && !text.isBlank()
                ? List.of(text.strip()) : List.of(config.text("default_category", "uncategorized"));
        var map = config.map("category_map");
        return String.join("/", names.stream().map(String::valueOf)
                .map(name -> slug(map.getOrDefault(name, name).toString())).toList());
    }

    /** As Hexo writes names in addresses. */
    private static String slug(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return SPECIAL.matcher(Normalizer.normalize(plain, Normalizer.Form.NFC)).replaceAll("-").replaceAll("^-+|-+$", "");
    }
}
