package gatenotes.site.markdown;

/**
 * Removes everything that looks like a tag from a text, as Hexo does before it makes an id. At that point Hexo can no longer
 * tell code from tags.
 */
final class StrippedTags {
    private final String text;
    private int at;

    private StrippedTags(String text) {
        this.text = text;
    }

    /** The text without tags. A bracket before a space opens no tag; one that is never closed removes the rest of the text. */
    static String of(String text) {
        return text.indexOf('<') < 0 ? text : new StrippedTags(text).rest();
    }

    private String rest() {
        var kept = new StringBuilder();
        while (at < text.length()) {
            var c = text.charAt(at);
            if (c == '<' && !text.startsWith(" ", at + 1)) {
                skip();
            } else {
                kept.append(c);
                at++;
            }
        }
        return kept.toString();
    }

    /** Skips the tag that opens here; brackets inside it are nested, except those in quotes. */
    private void skip() {
        var depth = 0;
        var quote = 0;
        do {
            var c = text.charAt(at++);
            if (quote == 0) {
                depth += c == '<' ? 1 : c == '>' ? -1 : 0;
                quote = c == '"' || c == '\'' ? c : 0;
            } else if (c == quote) {
                quote = 0;
            }
        } while (depth > 0 && at < text.length());
    }
}
