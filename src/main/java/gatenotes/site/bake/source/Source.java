package gatenotes.site.bake.source;

import gatenotes.site.bake.settings.SiteLanguage;
import gatenotes.site.problem.Problem.Severity;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * A post or page as its author wrote it: the header is parsed, the text is not.
 *
 * <p>A date keeps its offset, so that the day shown is the day that was written, in whatever zone the site is built.
 *
 * @param file relative to the project's folder
 * @param path relative to the content folder, with forward slashes
 * @param type of document, which chooses the template
 * @param title never blank
 * @param date null on a page that has none
 * @param updated null if the author gave none
 * @param tags without duplicates, as written
 * @param draft whether its author is still writing it
 * @param language of the text
 * @param permalink the address the author asked for, or null
 * @param lenient whether broken links in it only warn
 * @param header all entries, for templates, and the text below: Markdown or HTML
 */
public record Source(Path file, String path, String type, String title, OffsetDateTime date, OffsetDateTime updated,
        List<String> tags, boolean draft, SiteLanguage language, String permalink, boolean lenient, FrontMatter header) {
    public static final String POST = "post";

    /** A copy with another date. */
    public Source dated(OffsetDateTime other) {
        return new Source(file, path, type, title, other, updated, tags, draft, language, permalink, lenient, header);
    }

    /** The text of an entry of the header, or null. */
    public String headerText(String name) {
        var entry = header.entries().get(name);
        return entry != null && entry.value() instanceof String text ? text : null;
    }

    /** The names of the authors; empty if the header has none. */
    public List<String> authors() {
        return HeaderLists.authors(header);
    }

    /** The tags without the categories. */
    public List<String> onlyTags() {
        return HeaderLists.words(header, List.of("tags", "tag"));
    }

    /** The categories, which are among the tags. */
    public List<String> categories() {
        return HeaderLists.words(header, List.of("category", "categories"));
    }

    /** The address of the picture that stands for it in lists, as its author wrote it, or null. */
    public String image() {
        var entry = header.entries().get("image");
        var value = entry == null ? null : entry.value() instanceof Map<?, ?> map
                ? map.get("path") != null ? map.get("path") : map.get("url") : entry.value();
        return value instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    /** When the text was updated, else its date; null if it has neither. */
    public Instant lastChanged() {
        return updated != null ? updated.toInstant() : date != null ? date.toInstant() : null;
    }

    /** The severity of wrong links and addresses: a warning in a lenient text, which was imported, else an error. */
    public Severity severity() {
        return lenient ? Severity.WARNING : Severity.ERROR;
    }

    /** Whether the body is HTML already. */
    public boolean isHtml() {
        return path.endsWith(".html");
    }
}
