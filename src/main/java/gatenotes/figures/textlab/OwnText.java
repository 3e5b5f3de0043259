package gatenotes.figures.textlab;

/**
 * A text in the form in which it is learned: lines end in one line feed, and half of a surrogate pair becomes the
 * replacement character. Immutable.
 *
 * @param text the text, of whole code points
 * @param replaced how many halves of surrogate pairs were replaced
 * @param isCut whether the text was longer than {@link #LONGEST} and its rest was left out
 */
record OwnText(String text, int replaced, boolean isCut) {
    /** The most {@code char}s of a text; with more, one pass would take minutes. */
    static final int LONGEST = 4_000_000;

    private static final char REPLACEMENT = '\uFFFD';

    /** @param given any text; a byte order mark at its start is left out */
    static OwnText of(String given) {
        int from = !given.isEmpty() && given.charAt(0) == '\uFEFF' ? 1 : 0;
        int end = Math.min(given.length(), from + LONGEST);
        var isCut = end < given.length();
        if (isCut && Character.isHighSurrogate(given.charAt(end - 1))) {
            end--;
        }
        var text = new StringBuilder();
        int replaced = 0;
        // Stretches that need no change are copied whole.
        int copied = from;
        for (int i = from; i < end; i++) {
            char c = given.charAt(i);
            if (c == '\r' || isHalf(given, i, end)) {
                text.append(given, copied, i);
                var isLineEnd = c == '\r';
                if (!isLineEnd) {
                    text.append(REPLACEMENT);
                    replaced++;
                } else if (i + 1 == given.length() || given.charAt(i + 1) != '\n') {
                    text.append('\n');
                }
                copied = i + 1;
            }
        }
        return new OwnText(copied == 0 && !isCut ? given : text.append(given, copied, end).toString(), replaced, isCut);
    }

    private static boolean isHalf(String text, int at, int end) {
        char c = text.charAt(at);
        return c >= '\uD800' && c < '\uE000' && (c < '\uDC00' ? at + 1 == end || !isLow(text.charAt(at + 1))
                : at == 0 || !isHigh(text.charAt(at - 1)));
    }

    private static boolean isHigh(char c) {
        return c >= '\uD800' && c < '\uDC00';
    }

    private static boolean isLow(char c) {
        return c >= '\uDC00' && c < '\uE000';
    }

    /** Whether all its characters are the same. */
    boolean isOneSymbol() {
        int first = text.isEmpty() ? 0 : text.codePointAt(0);
        for (int i = 0; i < text.length(); i += first < 0x10000 ? 1 : 2) {
            if (text.codePointAt(i) != first) {
                return false;
            }
        }
        return true;
    }

    /** The number of its code points. */
    int characters() {
        return text.codePointCount(0, text.length());
    }
}
