package gatenotes.site.markdown;

/** Takes what looks like a tag out of a text, as Hexo does before it makes an id: it cannot tell code from tags any more. */
final class StrippedTags {
    private final String text;
    private int at;

    private StrippedTags(String text) {
        this.text = text;
    }

    /** The text without tags. A bracket before a space opens none; one that is never closed takes the rest with it. */
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

    /** Goes on behind the tag that opens here; brackets inside it come in pairs, but for those in quotes. */
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
