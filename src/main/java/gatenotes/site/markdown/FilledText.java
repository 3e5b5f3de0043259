package gatenotes.site.markdown;

/**
 * A text that is being built from parts of a source and from text inserted for its tags. It knows the source line of each of
 * its lines.
 */
final class FilledText {
    private final StringBuilder text = new StringBuilder();
    private final LineMap lines;
    /**
     * How many lines of the file one line of the source counts for: 1, or 0 if all of the source belongs to one line of the
     * file.
     */
    private final int step;
    private int line;

    /**
     * @param firstLine the line of the file at which the source starts
     * @param stays whether all of the source belongs to that line
     */
    FilledText(int firstLine, boolean stays) {
        lines = new LineMap(firstLine);
        line = firstLine;
        step = stays ? 0 : 1;
    }

    /** The line of the file up to which the source has been read. */
    int line() {
        return line;
    }

    LineMap lines() {
        return lines;
    }

    /** Whether the last line so far holds only spaces. */
    boolean isAtLineStart() {
        var i = text.length();
        while (i > 0 && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '\t')) {
            i--;
        }
        return i == 0 || text.charAt(i - 1) == '\n';
    }

    void copy(CharSequence part) {
        text.append(part);
        for (int i = 0; i < part.length(); i++) {
            if (part.charAt(i) == '\n') {
                copiedLine();
            }
        }
    }

    void copy(char c) {
        text.append(c);
        if (c == '\n') {
            copiedLine();
        }
    }

    private void copiedLine() {
        line += step;
        lines.add(line);
    }

    /**
     * Inserts a text in place of a part of the source. Its lines are matched to those of the part one by one, and further lines
     * to the part's last.
     */
    void replace(CharSequence part, CharSequence markup) {
        var first = line;
        for (int i = 0; i < part.length(); i++) {
            line += part.charAt(i) == '\n' ? step : 0;
        }
        text.append(markup);
        var at = first;
        for (int i = 0; i < markup.length(); i++) {
            if (markup.charAt(i) == '\n') {
                at = Math.min(at + step, line);
                lines.add(at);
            }
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
