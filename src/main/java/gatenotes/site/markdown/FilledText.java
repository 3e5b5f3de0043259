package gatenotes.site.markdown;

/** A text in the making: copies of a source and what was put in the place of its tags; knows where each line comes from. */
final class FilledText {
    private final StringBuilder text = new StringBuilder();
    private final LineMap lines;
    /** How far a line of the source is from the next: none where all that is filled in belongs to one line of a file. */
    private final int step;
    private int line;

    /**
     * @param firstLine of the source, in its file
     * @param stays whether all of the source belongs to that line
     */
    FilledText(int firstLine, boolean stays) {
        lines = new LineMap(firstLine);
        line = firstLine;
        step = stays ? 0 : 1;
    }

    /** The line of the file that the source has been read up to. */
    int line() {
        return line;
    }

    LineMap lines() {
        return lines;
    }

    /** Whether nothing but spaces stands on the last line so far. */
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

    /** Puts a text in the place of a part of the source; their lines are taken to be the same as long as both have some. */
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
