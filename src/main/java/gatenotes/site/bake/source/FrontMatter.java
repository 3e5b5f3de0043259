package gatenotes.site.bake.source;

import java.util.List;
import java.util.Map;

/**
 * What stands above a post's text, and the text.
 *
 * @param entries by name, in the order written
 * @param format in which they are written
 * @param body everything below
 * @param bodyLine the line the body starts on, counted from 1
 */
public record FrontMatter(Map<String, Entry> entries, Format format, String body, int bodyLine) {
    /** How a header is written. */
    public enum Format {
        /** Between two lines of dashes. */
        YAML,
        /** YAML as Hexo reads it, too: with a line of dashes below only. */
        OPEN_YAML,
        /** Between two lines {@code +++}. */
        TOML,
        /** From the first brace to the one that closes it. */
        JSON,
        /** JSON as Hexo writes it: no braces, a line {@code ;;;} below. */
        OPEN_JSON,
        /** JBake's {@code name=value} above a line of tildes. */
        JBAKE,
        /** Asciidoctor's title and {@code :name: value}, which JBake reads, too. */
        ASCIIDOC;

        /** Whether JBake reads it. */
        public boolean isJBakes() {
            return this == JBAKE || this == ASCIIDOC;
        }
    }

    /**
     * One entry.
     *
     * @param value a {@link String}, a {@link List} or a {@link Map} of such, or null where nothing was written; what JBake
     *     reads as JSON may hold numbers and booleans, too
     * @param line counted from 1
     */
    public record Entry(Object value, int line) {
    }

    /** The text of an entry, trimmed, or null where it is missing, empty or no text. */
    public String text(String name) {
        var entry = entries.get(name);
        return entry != null && entry.value() instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    /** The line of an entry; the first line where there is none. */
    public int line(String name) {
        var entry = entries.get(name);
        return entry == null ? 1 : entry.line();
    }
}
