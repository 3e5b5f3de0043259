package gatenotes.site.importer;

import gatenotes.site.bake.page.PermalinkPattern;
import gatenotes.site.bake.source.Source;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The addresses that Jekyll gives posts, pages and documents of collections, by their headers and by {@code defaults}
 * and {@code permalink} of its configuration.
 */
record JekyllAddresses(BlogConfig config, BlogDates dates) {
    /** The pattern of posts: Jekyll's own style is {@code date}. */
    String pattern() {
        return config.text("collections.posts.permalink", config.text("permalink", "date"));
    }

    /**
     * The addresses of a post.
     *
     * @param path relative to the blog
     * @param folders the folders that are categories
     */
    List<String> post(Source source, String path, List<String> folders) {
        var pattern = own(source, "posts", path, pattern());
        var categories = new LinkedHashSet<String>();
        folders.forEach(folder -> categories.add(folder.toLowerCase(Locale.ROOT)));
        // The folders come first, as in Jekyll. The source's categories contain them, too, but after its own where its header
        // listed them.
        source.categories().forEach(category -> categories.add(category.toLowerCase(Locale.ROOT)));
        var values = Map.of("categories", String.join("/", categories));
        return dates.inJekyll(source).stream().map(dated -> PermalinkPattern.filled(pattern, dated, values)).distinct().toList();
    }

    /** @param path relative to the blog */
    List<String> page(Source source, String path) {
        var name = ProjectFiles.withoutEnding(path);
        var isIndex = name.equals("index") || name.endsWith("/index");
        var pattern = own(source, "pages", path, isIndex ? "/:path.html" : "/:path" + suffix());
        return List.of(PermalinkPattern.filled(pattern, source, Map.of("path", name)));
    }

    /**
     * The address of a document.
     *
     * @param path relative to the collection's folder
     */
    List<String> document(Source source, String collection, String path) {
        var name = ProjectFiles.withoutEnding(path);
        var values = new HashMap<String, String>();
        values.put("collection", collection);
        values.put("path", name);
        values.put("name", name.substring(name.lastIndexOf('/') + 1));
        var pattern = own(source, collection, path,
                config.text("collections." + collection + ".permalink", "/:collection/:path" + suffix()));
        return List.of(PermalinkPattern.filled(PermalinkPattern.named(pattern), dates.asDated(source), values));
    }

    /** The ending of addresses of pages without their own pattern. */
    private String suffix() {
        var style = config.text("permalink", "date");
        return switch (style) {
            case "date", "ordinal", "weekdate", "none" -> ".html";
            case "pretty" -> "/";
            default -> style.endsWith("/") ? "/" : style.endsWith(":output_ext") ? ".html" : "";
        };
    }

    /** The pattern of the header, else of the defaults, else {@code otherwise}. */
    private String own(Source source, String type, String path, String otherwise) {
        if (source.permalink() != null) {
            return source.permalink();
        }
        var pattern = otherwise;
        if (config.value("defaults") instanceof List<?> list) {
            for (var part : list) {
                if (part instanceof Map<?, ?> rule && rule.get("values") instanceof Map<?, ?> values
                        && values.get("permalink") instanceof String permalink
                        && appliesTo(rule.get("scope") instanceof Map<?, ?> scope ? scope : Map.of(), type, path)) {
                    pattern = permalink;
                }
            }
        }
        return PermalinkPattern.named(pattern);
    }

    private static boolean appliesTo(Map<?, ?> scope, String type, String path) {
        var folder = scope.get("path") instanceof String text ? text : "";
        return (scope.get("type") == null || type.equals(scope.get("type")))
                && (folder.isEmpty() || path.equals(folder) || path.startsWith(folder.endsWith("/") ? folder : folder + "/"));
    }
}
