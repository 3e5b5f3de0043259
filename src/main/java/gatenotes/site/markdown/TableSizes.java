package gatenotes.site.markdown;

/**
 * Keeps tables as text that would have many more cells than were written. GFM fills up short rows, so a few thousand rows of
 * one letter below a head of a few thousand columns would fill the memory.
 */
final class TableSizes {
    private static final int FEW_COLUMNS = 20;
    /** The most cells for each character of a table, and the number that even a small table may have. */
    private static final int CELLS = 4;
    private static final int FEW_CELLS = 1000;

    private TableSizes() {
    }

    /**
     * The text. In a table that is too large, the line of dashes below the head gets a mark that {@link ChineseEmphasis}
     * removes later.
     */
    static String limited(String text, LineMap lines, PageContext page) {
        if (text.indexOf('|') < 0) {
            return text;
        }
        var limited = new StringBuilder();
        var done = 0;
        var number = 0;
        for (int from = 0; from < text.length(); number++) {
            var end = lineEnd(text, from);
            var columns = columns(text, from, end);
            if (columns > FEW_COLUMNS && isTooMuch(text, end + 1, columns)) {
                page.warning(lines.line(number),
                        "the table has " + columns + " columns and so many short rows that most cells would be"
                        + " empty, so it stays text; expected rows with as many cells");
                limited.append(text, done, end).append(ChineseEmphasis.MARK);
                done = end;
            }
            from = end + 1;
        }
        return limited.append(text, done, text.length()).toString();
    }

    private static int lineEnd(String text, int from) {
        var end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** The number of columns in a line of dashes and bars; 0 for any other line. */
    private static int columns(String text, int from, int end) {
        var columns = 0;
        var inside = false;
        for (int i = from; i < end; i++) {
            var c = text.charAt(i);
            if (" \t|:->".indexOf(c) < 0) {
                return 0;
            }
            columns += c == '-' && !inside ? 1 : 0;
            inside = c == '-' || inside && c != '|';
        }
        return columns;
    }

    private static boolean isTooMuch(String text, int from, int columns) {
        var rows = 0L;
        var at = from;
        while (at < text.length() && !isBlank(text, at, lineEnd(text, at))) {
            rows++;
            at = lineEnd(text, at) + 1;
        }
        return rows * columns > (long) CELLS * (at - from) + FEW_CELLS;
    }

    private static boolean isBlank(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (" \t>".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
