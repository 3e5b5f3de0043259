package gatenotes.site.bake.settings;

import gatenotes.site.markdown.HtmlTrust;
import gatenotes.site.markdown.Misspelling;
import gatenotes.site.problem.Problem;
import gatenotes.site.problem.SiteException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;

/**
 * Checks the values in {@code jbake.properties}: JBake throws an exception for some wrong values and replaces others by a
 * guess.
 */
public final class SettingsCheck {
    private static final Set<String> SWITCHES = Set.of("asset.ignore", "render.index", "render.feed", "render.error404",
            "render.archive", "render.sitemap", "render.tags", "render.tagsindex", "tag.sanitize", "db.clear.cache",
            "uri.noExtension", "index.paginate", "img.path.update", "img.path.prepend.host", "asciidoctor.attributes.export",
            "markdown.breaks");
    private static final Set<String> NUMBERS = Set.of("index.posts_per_page", "server.port",
            "markdown.maxParsingTimeInMillis", "feed.posts");
    private static final String ZONE = "freemarker.timezone";
    private static final Map<String, List<String>> CHOICES = Map.of("check.images", List.of("warn", "fail"),
            "addresses", List.of("folders", "jbake"),
            "heading.ids", List.of("kramdown", "github", "hexo", "hugo"), "feed.content", List.of("full", "summary"),
            "default.status", List.of("published", "draft", "published-date"), "markdown.html", List.of("commonmark", "kramdown"),
            HtmlTrust.SETTING, HtmlTrust.names());
    /** Further settings of JBake's and ours, whose values are not checked. */
    private static final Set<String> OTHERS = Set.of("site.title", "site.description", "site.host", "site.languages",
            "site.author", "site.author.url", "site.license", "site.license.url", "site.footer", "site.navigation",
            "template.folder", "content.folder", "asset.folder", "data.folder", "template.search.file", "template.bare.file",
            "template.post.file", "template.page.file", "template.masterindex.file", "template.archive.file",
            "template.tag.file", "template.tagsindex.file", "template.error404.file", "template.feed.file",
            "template.sitemap.file", "theme", "assets.hashed", "index.file", "feed.file", "archive.file", "sitemap.file",
            "error404.file", "tag.path", "output.extension", "draft.suffix", "default.type", "date.format",
            "header.separator", "permalink",
            "uri.noExtension.prefix", "render.encoding", "template.encoding", "ignore.file", "data.file.docType", "jvm.locale",
            "destination.folder", "server.hostname", "server.contextPath", "freemarker.outputencoding", "asciidoctor.option",
            "asciidoctor.attributes", "asciidoctor.attributes.export.prefix", "markdown.extensions", "db.store", "db.path");

    private SettingsCheck() {
    }

    /** @throws SiteException listing every setting with an invalid value */
    static void requireGood(SettingsFile file) {
        var problems = new ArrayList<Problem>();
        for (var name : file.names()) {
            var expected = expected(name, file.text(name));
            if (expected != null) {
                problems.add(Problem.error(SettingsFile.NAME, file.line(name),
                        name + " is '" + file.text(name) + "', expected " + expected));
            }
        }
        if (!problems.isEmpty()) {
            problems.addAll(misspelt(file));
            throw new SiteException(problems);
        }
    }

    /** Warnings for names that resemble a known setting. They are no errors, because a site may have settings of its own. */
    public static List<Problem> misspelt(SettingsFile file) {
        var known = new ArrayList<String>(OTHERS);
        known.addAll(SWITCHES);
        known.addAll(NUMBERS);
        known.addAll(CHOICES.keySet());
        known.add(ZONE);
        var problems = new ArrayList<Problem>();
        for (var name : file.names()) {
            var meant = known.contains(name) ? null : Misspelling.meant(name, known);
            // A setting for one language or one type of page, named after a known one, is correct.
            if (meant != null && !name.startsWith(meant) && !name.matches("template\\.\\w+\\.file")) {
                problems.add(Problem.warning(SettingsFile.NAME, file.line(name),
                        name + " means nothing here; did you mean " + meant + "?"));
            }
        }
        return problems;
    }

    /** What a setting expects; null if the value is good. */
    private static String expected(String name, String value) {
        if (SWITCHES.contains(name)) {
            return value.equals("true") || value.equals("false") ? null : "true or false";
        }
        if (NUMBERS.contains(name)) {
            return value.matches("[1-9]\\d{0,8}") ? null : "a whole number above 0";
        }
        if (name.equals(ZONE)) {
            return isZone(value) ? null : "a zone such as Europe/Berlin, Asia/Shanghai or UTC";
        }
        var choices = CHOICES.get(name);
        return choices == null || choices.contains(value) ? null : String.join(" or ", choices);
    }

    /** Whether the zone is known: Java replaces an unknown zone by GMT without an error. */
    private static boolean isZone(String value) {
        try {
            return ZoneId.of(value, ZoneId.SHORT_IDS) != null && !(TimeZone.getTimeZone(value).getRawOffset() == 0
                    && TimeZone.getTimeZone(value).getID().equals("GMT") && !value.matches("(?i)(GMT|UTC|Z).*"));
        } catch (DateTimeException e) {
            return false;
        }
    }
}
