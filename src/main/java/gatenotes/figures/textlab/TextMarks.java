package gatenotes.figures.textlab;

import gatenotes.figures.textlab.CharacterGrid.Cell;
import gatenotes.scene.Label;
import gatenotes.scene.Label.Anchor;
import gatenotes.scene.Mark;
import gatenotes.scene.Palette;
import gatenotes.scene.Path.Pen;
import gatenotes.scene.Rect;
import gatenotes.scene.Style;
import java.util.ArrayList;
import java.util.List;

/** Draws characters with a network's surprise at them. */
final class TextMarks {
    /** The nats above which a character counts as a bad guess: the network gave it a probability below one in a hundred. */
    static final double SURPRISED = Math.log(100);
    /** The nats with the darkest shade. */
    private static final double DARKEST = 7;
    private static final double BASELINE = 15;
    private static final double SIZE = 14.5;

    private TextMarks() {
    }

    /** A character without a ground, at its place; in a text that cannot be pointed at, this takes a third of the elements. */
    static Mark plain(Cell cell, Palette ink) {
        return glyph(cell, cell.x(), cell.y(), ink);
    }

    private static Label glyph(Cell cell, double x, double y, Palette ink) {
        return Label.of(x + cell.width() / 2, y + BASELINE, CharacterGrid.glyph(cell.codePoint()))
                .anchored(Anchor.MIDDLE).sized(SIZE).in(cell.codePoint() == '\n' ? Palette.MUTED : ink);
    }

    /** A character on its ground; the cell's top left corner is the origin. */
    static List<Mark> character(Cell cell, Style ground, Palette ink, boolean marked) {
        var marks = new ArrayList<Mark>();
        marks.add(new Rect(0, 0, cell.width(), CharacterGrid.HEIGHT - 4, 0, ground));
        marks.add(glyph(cell, 0, 0, ink));
        if (marked) {
            marks.add(surprise(cell.width() / 2, CharacterGrid.HEIGHT - 4));
        }
        return marks;
    }

    /** The mark of a bad guess, pointing up to (x, y). */
    static Mark surprise(double x, double y) {
        return new Pen().moveTo(x, y - 1).lineTo(x + 3.5, y + 4).lineTo(x - 3.5, y + 4).close()
                .path(Style.fill(Palette.FORGET));
    }

    /** The shade for a surprise in nats: the less the network expected a character, the darker. */
    static Style shade(double nats) {
        return Style.ground(Palette.ACCENT, Math.min(1, Math.max(0, nats) / DARKEST));
    }

    /** A value's colour, from −{@code largest} to {@code largest}. */
    static Style signed(double value, double largest) {
        return Style.ground(value < 0 ? Palette.NEGATIVE : Palette.POSITIVE, Math.min(1, Math.abs(value) / largest));
    }

    /**
     * The legend of shades and marks, on one line or two.
     *
     * @param y the baseline of the last line
     */
    static List<Mark> surpriseLegend(LabLayout at, double y, LabWords words) {
        double x = LabLayout.LEFT;
        double markX = at.isNarrow() ? x + 4 : x + 350;
        double shadesY = at.isNarrow() ? y - LabLayout.LINE - 4 : y;
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < 5; i++) {
            marks.add(new Rect(x + 14 * i, shadesY - 11, 14, 14, 0, shade(DARKEST * i / 4)));
        }
        marks.add(Label.of(x + 76, shadesY, words.shadeLegend()).in(Palette.MUTED));
        marks.add(surprise(markX, y - 9));
        marks.add(Label.of(markX + 8, y, words.markLegend()).in(Palette.MUTED));
        return marks;
    }
}
