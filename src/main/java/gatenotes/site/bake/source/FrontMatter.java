package gatenotes.site.bake.source;

import java.util.List;
import java.util.Map;

/**
 * The header of a post and the text below it.
 *
 * @param entries by name, in the order written
 * @param format the format of the header
 * @param body everything below
 * @param bodyLine the line the body starts on, counted from 1
 */
public record FrontMatter(Map<String, Entry> entries, Format format, String body, int bodyLine) {
    /** How a header is written. */
    public enum Format {
        /** Between two lines of dashes. */
        YAML,
        /** YAML with a line of dashes only below it, as Hexo allows. */
        OPEN_YAML,
        /** Between two lines {@code +++}. */
        TOML,
        /** From the first brace to its closing brace. */
        JSON,
        /** JSON as Hexo writes it: without braces, with a line {@code ;;;} below. */
        OPEN_JSON,
        /** JBake's {@code name=value} above a line of tildes. */
        JBAKE,
        /** Asciidoctor's title and {@code :name: value}, which JBake reads, too. */
        ASCIIDOC;

        /** Whether JBake reads this format. */
        public boolean isJBakes() {
            return this == JBAKE || this == ASCIIDOC;
        }
    }

    /**
     * One entry.
     *
     * @param value a {@link String}, a {@link List} or a {@link Map} of these, or null if nothing was written; a value that
     *     JBake reads as JSON may also hold numbers and booleans
     * @param line counted from 1
     */
    public record Entry(Object value, int line) {
    }

    /** The text of an entry, trimmed, or null if it is missing, empty or no text. */
    public String text(String name) {
        var entry = entries.get(name);
        return entry != null && entry.value() instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    /** The line of an entry; the first line if there is no such entry. */
    public int line(String name) {
        var entry = entries.get(name);
        return entry == null ? 1 : entry.line();
    }
}
