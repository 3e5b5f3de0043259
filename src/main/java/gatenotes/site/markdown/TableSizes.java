package gatenotes.site.markdown;

/**
 * Leaves tables text that would have many times the cells that were written: GFM fills short rows up, and some thousand rows of
 * one letter below a head of some thousand columns would fill the memory.
 */
final class TableSizes {
    private static final int FEW_COLUMNS = 20;
    /** Cells for each character, and cells that even a small table may have. */
    private static final int CELLS = 4;
    private static final int FEW_CELLS = 1000;

    private TableSizes() {
    }

    /** The text; in the line of dashes below the head of such a table stands a mark that {@link ChineseEmphasis} takes out again. */
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
                page.warning(lines.line(number), "the table has " + columns + " columns and so many short rows that most cells would be"
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

    /** The columns of a line of dashes and bars; 0 for another line. */
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
