package gatenotes.figures.textlab;

import java.util.ArrayList;
import java.util.List;

/**
 * Places for the characters of a text, one cell each. A line's end ends a row, and so does a word that does not fit into
 * it. If there are more rows than fit, the last ones are kept, or those from a given character's row on. Immutable.
 *
 * @param cells the cells in the text's order
 */
record CharacterGrid(List<Cell> cells) {
    /** The width of a cell; the next constant is the width in a text with wide characters, such as Chinese. */
    static final double WIDTH = 11.6;
    static final double WIDE = 16.8;
    /** The most letters of a word that is not broken at a row's end. */
    private static final int LONGEST_WORD = 14;
    /** The height of a row. */
    static final double HEIGHT = 23;

    /**
     * The place of a character.
     *
     * @param index the character's index among the text's code points, from 0
     */
    record Cell(int index, int codePoint, int row, int column, double width) {
        double x() {
            return column * width;
        }

        double y() {
            return row * HEIGHT;
        }
    }

    CharacterGrid {
        cells = List.copyOf(cells);
    }

    /** How many rows the cells take. */
    int rows() {
        return cells.isEmpty() ? 0 : cells.get(cells.size() - 1).row() + 1;
    }

    /**
     * @param narrow how many columns of narrow characters fit; there must be room for one more after them
     * @param rows how many rows fit
     * @param looked the character whose row must be kept, −1 to keep the last rows
     */
    static CharacterGrid of(int[] codePoints, int narrow, int rows, int looked) {
        double width = hasWide(codePoints) ? WIDE : WIDTH;
        int columns = (int) (narrow * WIDTH / width);
        var all = new ArrayList<Cell>();
        int row = 0;
        int column = 0;
        for (int i = 0; i < codePoints.length; i++) {
            if (column > columns || column == columns && !mayHang(codePoints[i])
                    || column > 0 && column + word(codePoints, i) > columns) {
                row++;
                column = 0;
            }
            all.add(new Cell(i, codePoints[i], row, column, width));
            column++;
            if (codePoints[i] == '\n') {
                row++;
                column = 0;
            }
        }
        int last = all.isEmpty() ? 0 : all.get(all.size() - 1).row();
        int out = Math.max(0, last - rows + 1);
        out = looked < 0 || all.isEmpty() ? out : Math.min(out, all.get(looked).row());
        var kept = new ArrayList<Cell>();
        for (var cell : all) {
            if (cell.row() >= out && cell.row() < out + rows) {
                kept.add(new Cell(cell.index(), cell.codePoint(), cell.row() - out, cell.column(), width));
            }
        }
        return new CharacterGrid(kept);
    }

    /** Whether a character may be placed after the end of a full row, in a column kept free for that. */
    private static boolean mayHang(int codePoint) {
        return codePoint == ' ' || codePoint == '\n' || "，。；：、？！”）》".indexOf(codePoint) >= 0;
    }

    /** The length of the word that begins at a place; 0 if none begins there, or if it is longer than {@link #LONGEST_WORD}. */
    private static int word(int[] codePoints, int at) {
        if (at > 0 && codePoints[at - 1] > ' ') {
            return 0;
        }
        int end = at;
        while (end < codePoints.length && end - at <= LONGEST_WORD && codePoints[end] > ' ') {
            end++;
        }
        return end - at > LONGEST_WORD ? 0 : end - at;
    }

    private static boolean hasWide(int[] codePoints) {
        for (int each : codePoints) {
            if (isWide(each)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a character is about as wide as it is high: Chinese, Japanese, Korean, full-width forms, emoji. */
    private static boolean isWide(int codePoint) {
        return codePoint >= 0x1100 && codePoint <= 0x115F || codePoint >= 0x2E80 && codePoint <= 0xA4CF
                || codePoint >= 0xAC00 && codePoint <= 0xD7A3 || codePoint >= 0xF900 && codePoint <= 0xFAFF
                || codePoint >= 0xFE30 && codePoint <= 0xFE6F || codePoint >= 0xFF00 && codePoint <= 0xFF60
                || codePoint >= 0xFFE0 && codePoint <= 0xFFE6 || codePoint >= 0x1F300 && codePoint <= 0x1FAFF
                || codePoint >= 0x20000 && codePoint <= 0x3FFFD;
    }

    /** The text that shows a character in its cell; invisible characters get a sign. */
    static String glyph(int codePoint) {
        return codePoint == '\n' ? "↵" : codePoint == '\t' ? "⇥" : codePoint < ' ' ? "·"
                : new StringBuilder().appendCodePoint(codePoint).toString();
    }

    /** The same, but a space is visible, too. */
    static String visible(int codePoint) {
        return codePoint == ' ' ? "␣" : glyph(codePoint);
    }

    /** Those of a text's code points that are at the given places. */
    static int[] codePoints(String text, int[] places) {
        var all = codePoints(text);
        var some = new int[places.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = all[places[i]];
        }
        return some;
    }

    /** The code points of a text; half of a surrogate pair counts as one. */
    static int[] codePoints(String text) {
        var points = new int[text.codePointCount(0, text.length())];
        int at = 0;
        for (int i = 0; i < points.length; i++) {
            points[i] = text.codePointAt(at);
            at += points[i] < 0x10000 ? 1 : 2;
        }
        return points;
    }
}
