package gatenotes.figures.textlab;

import gatenotes.engine.ReadText;
import gatenotes.scene.Group;
import gatenotes.scene.Label;
import gatenotes.scene.Language;
import gatenotes.scene.Line;
import gatenotes.scene.Mark;
import gatenotes.scene.Numbers;
import gatenotes.scene.Palette;
import gatenotes.scene.PartName;
import gatenotes.scene.Rect;
import gatenotes.scene.Scene;
import gatenotes.scene.Style;
import java.util.ArrayList;
import java.util.List;

/** A text that the network read: each character on the colour of one unit's value, with a bar for its surprise below. */
final class InsideFigure {
    private static final double LEFT = LabLayout.LEFT;
    private static final double TEXT_TOP = 34;
    private static final double PANEL = 66;
    private static final double NARROW_PANEL = 114;
    /** The most rows of a narrow picture, which grows with the text. */
    private static final int NARROW_ROWS = 28;
    /** The nats of a bar of full length. */
    private static final double MOST_NATS = 7;

    private final LabWords words;
    private final LabLayout at;
    private final String part;
    private final int unit;
    private final int pointed;
    private final int loaded;

    /**
     * @param part which of the unit's values is shown, a word of {@link TextLabDemo#PART}
     * @param unit the unit, from 1, as readers count
     * @param pointed the character the reader points at, from 0; −1 for none
     * @param loaded the bytes of the network that have arrived while it is being fetched, otherwise −1
     */
    InsideFigure(Language language, LabLayout layout, String part, int unit, int pointed, int loaded) {
        words = new LabWords(language);
        at = layout;
        this.part = part;
        this.unit = unit;
        this.pointed = pointed;
        this.loaded = loaded;
    }

    /**
     * @param codePoints the code points that were read
     * @param column the unit's column in the values
     */
    Scene draw(int[] codePoints, ReadText read, int column) {
        int width = codePoints.length == 0 ? 1 : read.values().length / codePoints.length;
        var values = new double[codePoints.length];
        double largest = part.equals("c") || part.equals("h") ? 1e-3 : 1;
        for (int i = 0; i < values.length; i++) {
            values[i] = read.values()[i * width + column];
            largest = Math.max(largest, Math.abs(values[i]));
        }
        var grid = CharacterGrid.of(codePoints, at.columns(), at.isNarrow() ? NARROW_ROWS : at.rows(), 0);
        int rows = at.isNarrow() ? Math.max(at.passageRows(), grid.rows()) : at.rows();
        double panelTop = TEXT_TOP + rows * CharacterGrid.HEIGHT + 12;
        double height = panelTop + (at.isNarrow() ? NARROW_PANEL : PANEL);
        var marks = new ArrayList<Mark>();
        marks.add(Label.of(LEFT, 20, words.insideTitle(part, unit)).inBold());
        marks.add(Label.of(at.right(), 20, words.bits(read.bits())).anchored(Label.Anchor.END).in(Palette.MUTED));
        marks.add(Group.at("text", LEFT, TEXT_TOP, text(grid, read, values, largest)));
        marks.add(new Line(0, panelTop, at.width(), panelTop, Style.stroke(Palette.HAIRLINE, Style.HAIR)));
        if (loaded >= 0) {
            marks.addAll(Progress.draw(LEFT, panelTop + 14, at.isNarrow(), loaded, words));
        } else {
            var shown = pointed >= 0 && pointed < codePoints.length
                    ? words.readCharacter(codePoints[pointed], part, values[pointed], read.nats()[pointed])
                    : words.pointAtAny();
            marks.addAll(at.set(Label.of(LEFT, panelTop + 24, shown)));
        }
        legend(marks, largest, height - 8);
        return new Scene(at.width(), height, marks);
    }

    private List<Mark> text(CharacterGrid grid, ReadText read, double[] values, double largest) {
        var text = new ArrayList<Mark>();
        for (var cell : grid.cells()) {
            int place = cell.index();
            double nats = read.nats()[place];
            var ground = ground(values[place], largest);
            var marks = TextMarks.character(cell, place == pointed ? ground.edged(Palette.ACCENT, Style.BOLD) : ground,
                    Palette.INK, false);
            marks.add(new Rect(0.5, CharacterGrid.HEIGHT - 3.5,
                    (cell.width() - 1) * Math.min(1, nats / MOST_NATS), 2.5, 0,
                    Style.fill(nats > TextMarks.SURPRISED ? Palette.FORGET : Palette.OUTLINE)));
            text.add(Group.at(PartName.of("char", place), cell.x(), cell.y(), marks)
                    .named(words.readCharacter(cell.codePoint(), part, values[place], nats)));
        }
        return text;
    }

    private Style ground(double value, double largest) {
        return part.equals("c") || part.equals("h") ? TextMarks.signed(value, largest)
                : Style.ground(Palette.ACCENT, value);
    }

    /**
     * Draws the legend, on one line or more.
     *
     * @param y the baseline of the last line
     */
    private void legend(List<Mark> marks, double largest, double y) {
        double coloursY = at.isNarrow() ? y - LabLayout.LINE - 22 : y;
        var signed = part.equals("c") || part.equals("h");
        marks.add(Label.of(LEFT, coloursY, signed ? Numbers.MINUS + Numbers.fixed(largest, 1) : "0").in(Palette.MUTED));
        for (int i = 0; i < 9; i++) {
            double value = signed ? largest * (i - 4) / 4 : i / 8.0;
            marks.add(new Rect(LEFT + 34 + 14 * i, coloursY - 11, 14, 14, 0, ground(value, largest)));
        }
        marks.add(Label.of(LEFT + 166, coloursY, signed ? Numbers.fixed(largest, 1) : "1").in(Palette.MUTED));
        if (at.isNarrow()) {
            marks.addAll(at.set(Label.of(LEFT, coloursY + 22, words.barLegend()).in(Palette.MUTED)));
        } else {
            marks.add(Label.of(at.right(), y, words.barLegend()).anchored(Label.Anchor.END).in(Palette.MUTED));
        }
    }
}
