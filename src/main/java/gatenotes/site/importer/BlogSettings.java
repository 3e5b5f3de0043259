package gatenotes.site.importer;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Converts values of a blog's configuration to the form of {@code jbake.properties}. */
final class BlogSettings {
    private BlogSettings() {
    }

    static void put(Map<String, String> settings, String name, String value) {
        if (value != null && !value.isBlank()) {
            settings.put(name, value.strip());
        }
    }

    /** Sets the absolute address of the blog, if the configuration has one. */
    static void putHost(Map<String, String> settings, String host, String folder) {
        if (host == null || !host.matches("https?://[^/\\s].*")) {
            return;
        }
        var base = host.endsWith("/") ? host : host + "/";
        var inner = folder.replaceAll("^/+|/+$", "");
        try {
            var isThere = inner.isEmpty() || URI.create(base).getPath().endsWith("/" + inner + "/");
            settings.put("site.host", isThere ? base : base + inner + "/");
        } catch (IllegalArgumentException e) {
            // This is no address; the author will set one.
        }
    }

    /** The folder in which a blog was published, with a slash at each end: from its own setting, else from the path of its host. */
    static String root(String folder, String host) {
        try {
            var path = folder != null ? folder : host == null ? "" : URI.create(host).getPath();
            var inner = path == null ? "" : path.replaceAll("^/+|/+$", "");
            return inner.isEmpty() ? "/" : "/" + inner + "/";
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }

    static void putZone(Map<String, String> settings, String zone) {
        if (BlogDates.zone(zone) != null) {
            settings.put("freemarker.timezone", zone);
        }
    }

    /**
     * Sets the language as HTML names it: {@code zh-CN} for {@code zh_cn}. The country is kept for Chinese only, which differs
     * most from country to country.
     */
    static void putLanguage(Map<String, String> settings, String language) {
        if (language != null && language.matches("[A-Za-z]{2,3}([-_][A-Za-z]+)*")) {
            var locale = Locale.forLanguageTag(language.replace('_', '-'));
            settings.put("site.languages", locale.getLanguage().equals("zh") ? locale.toLanguageTag() : locale.getLanguage());
        }
    }

    /** The address in GitHub's file CNAME; null if it cannot be read. */
    static String hostOfCname(Path file) {
        try {
            return "https://" + Files.readString(file).strip() + "/";
        } catch (IOException e) {
            return null;
        }
    }
}
