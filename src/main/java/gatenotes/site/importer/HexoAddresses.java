package gatenotes.site.importer;

import gatenotes.site.bake.page.PermalinkPattern;
import gatenotes.site.bake.source.Source;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses that Hexo gives posts and pages, by {@code permalink}, {@code new_post_name} and {@code category_map} of its
 * configuration.
 */
record HexoAddresses(BlogConfig config, BlogDates dates) {
    private static final Pattern SPECIAL = Pattern.compile("[\\s~`!@#$%^&*()\\-_+=\\[\\]{}|\\\\;:\"'<>,.?/]+");
    private static final Pattern MARKS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
    private static final Pattern UNKNOWABLE = Pattern.compile(":(hash|id)(?![a-z_])");

    String pattern() {
        return config.text("permalink", ":year/:month/:day/:title/");
    }

    /** Whether another program can fill the pattern: some placeholders need Hexo's database. */
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

    /** The title in a file's name, by the pattern for names of new files. */
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

    /** The last category; for nested categories, the whole path to it. */
    private String category(Source source) {
        var paths = categories(source);
        var names = paths.isEmpty() ? List.of(config.text("default_category", "uncategorized")) : paths.get(paths.size() - 1);
        return String.join("/", names.stream().map(name -> slug("category_map", name)).toList());
    }

    /** The categories of a post as paths, each after its parents: a plain list is one path, a list of lists is several. */
    static List<List<String>> categories(Source source) {
        var entry = source.header().entries().get("categories");
        var value = entry != null ? entry.value() : source.header().text("category");
        if (value instanceof List<?> list && list.stream().anyMatch(List.class::isInstance)) {
            return list.stream().map(part -> part instanceof List<?> path ? texts(path) : List.of(String.valueOf(part))).toList();
        }
        return value instanceof List<?> list && !list.isEmpty() ? List.of(texts(list))
                : value instanceof String text && !text.isBlank() ? List.of(List.of(text.strip())) : List.of();
    }

    private static List<String> texts(List<?> list) {
        return list.stream().map(String::valueOf).toList();
    }

    /** A name as it is written in an address, from a map of the configuration if that has it. */
    String slug(String map, String name) {
        var slug = slug(config.map(map).getOrDefault(name, name).toString());
        return switch (config.text("filename_case", "0")) {
            case "1" -> slug.toLowerCase(Locale.ROOT);
            case "2" -> slug.toUpperCase(Locale.ROOT);
            default -> slug;
        };
    }

    /** A name as Hexo writes it in addresses. */
    private static String slug(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return SPECIAL.matcher(Normalizer.normalize(plain, Normalizer.Form.NFC)).replaceAll("-").replaceAll("^-+|-+$", "");
    }
}
