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

/** A text as the network read it: one unit's value as each character's ground, its surprise as a bar below. */
final class InsideFigure {
    private static final double WIDTH = TextMarks.WIDTH;
    private static final double LEFT = TextMarks.LEFT;
    private static final double PANEL_TOP = TextMarks.PANEL_TOP;
    private static final double HEIGHT = PANEL_TOP + 66;
    /** Nats of a whole bar. */
    private static final double MOST_NATS = 7;

    private final LabWords words;
    private final String part;
    private final int unit;
    private final int pointed;
    private final int loaded;

    /**
     * @param part which of the unit's values, as {@link TextLabDemo#PART} calls it
     * @param unit from 1, as readers count
     * @param pointed the character the reader points at, from 0; −1 for none
     * @param loaded bytes of the network while it is on its way, else −1
     */
    InsideFigure(Language language, String part, int unit, int pointed, int loaded) {
        words = new LabWords(language);
        this.part = part;
        this.unit = unit;
        this.pointed = pointed;
        this.loaded = loaded;
    }

    /**
     * @param codePoints that were read
     * @param column of the unit among the values
     */
    Scene draw(int[] codePoints, ReadText read, int column) {
        int width = codePoints.length == 0 ? 1 : read.values().length / codePoints.length;
        var values = new double[codePoints.length];
        double largest = part.equals("c") || part.equals("h") ? 1e-3 : 1;
        for (int i = 0; i < values.length; i++) {
            values[i] = read.values()[i * width + column];
            largest = Math.max(largest, Math.abs(values[i]));
        }
        var marks = new ArrayList<Mark>();
        marks.add(Label.of(LEFT, 20, words.insideTitle(part, unit)).inBold());
        marks.add(Label.of(WIDTH - 4, 20, words.bits(read.bits())).anchored(Label.Anchor.END).in(Palette.MUTED));
        marks.add(Group.at("text", LEFT, TextMarks.TEXT_TOP, text(codePoints, read, values, largest)));
        marks.add(new Line(0, PANEL_TOP, WIDTH, PANEL_TOP, Style.stroke(Palette.HAIRLINE, Style.HAIR)));
        if (loaded >= 0) {
            marks.addAll(Progress.draw(LEFT, PANEL_TOP + 14, loaded, words));
        } else {
            var shown = pointed >= 0 && pointed < codePoints.length
                    ? words.readCharacter(codePoints[pointed], part, values[pointed], read.nats()[pointed])
                    : words.pointAtAny();
            marks.add(Label.of(LEFT, PANEL_TOP + 24, shown));
        }
        legend(marks, largest);
        return new Scene(WIDTH, HEIGHT, marks);
    }

    private List<Mark> text(int[] codePoints, ReadText read, double[] values, double largest) {
        var text = new ArrayList<Mark>();
        for (var cell : CharacterGrid.of(codePoints, TextMarks.COLUMNS, TextMarks.ROWS, 0).cells()) {
            int at = cell.index();
            double nats = read.nats()[at];
            var ground = ground(values[at], largest);
            var marks = TextMarks.character(cell, at == pointed ? ground.edged(Palette.ACCENT, Style.BOLD) : ground,
                    Palette.INK, false);
            marks.add(new Rect(0.5, CharacterGrid.HEIGHT - 3.5,
                    (cell.width() - 1) * Math.min(1, nats / MOST_NATS), 2.5, 0,
                    Style.fill(nats > TextMarks.SURPRISED ? Palette.FORGET : Palette.OUTLINE)));
            text.add(Group.at(PartName.of("char", at), cell.x(), cell.y(), marks)
                    .named(words.readCharacter(cell.codePoint(), part, values[at], nats)));
        }
        return text;
    }

    private Style ground(double value, double largest) {
        return part.equals("c") || part.equals("h") ? TextMarks.signed(value, largest)
                : Style.pastel(Palette.ACCENT, 0.7 * value);
    }

    private void legend(List<Mark> marks, double largest) {
        double y = HEIGHT - 8;
        var signed = part.equals("c") || part.equals("h");
        marks.add(Label.of(LEFT, y, signed ? Numbers.MINUS + Numbers.fixed(largest, 1) : "0").in(Palette.MUTED));
        for (int i = 0; i < 9; i++) {
            double value = signed ? largest * (i - 4) / 4 : i / 8.0;
            marks.add(new Rect(LEFT + 34 + 14 * i, y - 11, 14, 14, 0, ground(value, largest)));
        }
        marks.add(Label.of(LEFT + 166, y, signed ? Numbers.fixed(largest, 1) : "1").in(Palette.MUTED));
        marks.add(Label.of(WIDTH - 4, y, words.barLegend()).anchored(Label.Anchor.END).in(Palette.MUTED));
    }
}
