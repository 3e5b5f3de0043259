package gatenotes.site.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a new blog.
 *
 * @param title of the blog
 * @param lang the code of its language
 * @param host the address at which it will live
 * @param zone the zone of its dates
 * @param today the day of its first post
 */
public record StarterFiles(String title, String lang, String host, String zone, LocalDate today) {
    /** The texts by name, relative to the project's folder. */
    Map<String, String> all() {
        var files = new TreeMap<String, String>();
        files.put(ShippedFiles.SETTINGS, filled(resource("settings.properties")));
        files.put("content/posts/" + today.getYear() + "/first-post.md", filled(resource("first-post", ".md")));
        files.put("content/about.md", filled(resource("about", ".md")));
        return files;
    }

    private String filled(String text) {
        return text.replace("{title}", title).replace("{lang}", lang).replace("{host}", host).replace("{zone}", zone)
                .replace("{date}", today.toString());
    }

    /** The text of a resource in the blog's language, else in English. */
    private String resource(String name, String ending) {
        var base = Locale.forLanguageTag(lang).getLanguage();
        return has(name + "." + base + ending) ? resource(name + "." + base + ending) : resource(name + ".en" + ending);
    }

    /** Whether a text is the unchanged page about the author of a new blog, in any language. */
    public static boolean isAboutPage(String text) {
        return Stream.of("en", "zh", "de", "ja").anyMatch(lang -> text.equals(resource("about." + lang + ".md")));
    }

    private static boolean has(String name) {
        return StarterFiles.class.getResource("/gatenotes/site/start/" + name) != null;
    }

    private static String resource(String name) {
        try (var in = StarterFiles.class.getResourceAsStream("/gatenotes/site/start/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
