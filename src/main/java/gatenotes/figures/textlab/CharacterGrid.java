package gatenotes.figures.textlab;

import java.util.ArrayList;
import java.util.List;

/**
 * Places for the characters of a text, one cell each: a line's end ends a row, and so does the last column. Where there are
 * more rows than fit, the last ones are kept, or those from the row on that the reader looks at. Immutable.
 *
 * @param cells in the text's order
 */
record CharacterGrid(List<Cell> cells) {
    /** Width of a cell. */
    static final double WIDTH = 11.6;
    /** Height of a row. */
    static final double HEIGHT = 23;

    /**
     * Where a character stands.
     *
     * @param index among the text's code points, from 0
     */
    record Cell(int index, int codePoint, int row, int column) {
        double x() {
            return column * WIDTH;
        }

        double y() {
            return row * HEIGHT;
        }
    }

    CharacterGrid {
        cells = List.copyOf(cells);
    }

    /**
     * @param rows that fit
     * @param looked the character the reader looks at, −1 for none
     */
    static CharacterGrid of(int[] codePoints, int columns, int rows, int looked) {
        var all = new ArrayList<Cell>();
        int row = 0;
        int column = 0;
        for (int i = 0; i < codePoints.length; i++) {
            if (column == columns) {
                row++;
                column = 0;
            }
            all.add(new Cell(i, codePoints[i], row, column));
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
                kept.add(new Cell(cell.index(), cell.codePoint(), cell.row() - out, cell.column()));
            }
        }
        return new CharacterGrid(kept);
    }

    /** How a character looks in its cell: what has no form of its own gets one. */
    static String glyph(int codePoint) {
        return codePoint == '\n' ? "↵" : codePoint == '\t' ? "⇥" : codePoint < ' ' ? "·"
                : new StringBuilder().appendCodePoint(codePoint).toString();
    }

    /** The same where a space has to be seen, too. */
    static String visible(int codePoint) {
        return codePoint == ' ' ? "␣" : glyph(codePoint);
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
