package gatenotes.site.bake.source;

import java.util.List;
import java.util.Map;

/**
 * What stands above a post's text, and the text.
 *
 * @param entries by name, in the order written
 * @param comma whether a list written as text is split at commas only, as JBake does; YAML headers split at spaces too
 * @param body everything below
 * @param bodyLine the line the body starts on, counted from 1
 */
public record FrontMatter(Map<String, Entry> entries, boolean comma, String body, int bodyLine) {
    /**
     * One entry.
     *
     * @param value a {@link String}, a {@link List} or a {@link Map} of such, or null where nothing was written
     * @param line counted from 1
     */
    public record Entry(Object value, int line) {
    }

    /** The text of an entry, trimmed, or null where it is missing, empty or no text. */
    String text(String name) {
        var entry = entries.get(name);
        return entry != null && entry.value() instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    /** The line of an entry; the first line where there is none. */
    public int line(String name) {
        var entry = entries.get(name);
        return entry == null ? 1 : entry.line();
    }
}
