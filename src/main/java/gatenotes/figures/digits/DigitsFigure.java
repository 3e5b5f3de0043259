package gatenotes.figures.digits;

import gatenotes.figures.parts.DigitReading;
import gatenotes.scene.Group;
import gatenotes.scene.Label;
import gatenotes.scene.Label.Anchor;
import gatenotes.scene.Language;
import gatenotes.scene.Line;
import gatenotes.scene.Mark;
import gatenotes.scene.Numbers;
import gatenotes.scene.Palette;
import gatenotes.scene.PartName;
import gatenotes.scene.Path;
import gatenotes.scene.Rect;
import gatenotes.scene.Scene;
import gatenotes.scene.Style;
import gatenotes.task.Drawing;
import gatenotes.task.DrawnDigit;
import java.util.ArrayList;
import java.util.List;

/**
 * A sheet to draw on, what the network says of it, and below, row beside row, the picture that it reads, its state, what it
 * thinks after each row, how unsure it is, and which rows count.
 */
final class DigitsFigure {
    static final double SHEET_X = 0.5;
    static final double SHEET_Y = 24;
    static final double SHEET = 224;

    private static final double WIDTH = 600;
    private static final double HEIGHT = 566;
    private static final int ROWS = DrawnDigit.SIZE;
    private static final int CLASSES = 10;
    private static final double ROW = 8;
    private static final double TOP = 316;
    private static final double PICTURE_X = 24.5;
    private static final double STATE_X = 262.5;
    private static final double UNIT = 4;
    private static final double THOUGHT_X = 404.5;
    private static final double THOUGHT = 9;
    private static final double ENTROPY_X = 508.5;
    private static final double ENTROPY = 40;
    private static final double GRADIENT_X = 560;
    private static final double GRADIENT = 39;
    private static final double SCORES_X = 258;
    private static final double SCORE = 22.4;
    private static final double BAR_X = SCORES_X + 20;
    private static final double BAR = 250;
    private static final double PEN = 7;
    /** log₂ 10: nothing is known. */
    private static final double MOST_BITS = 3.3219;

    private final Language language;
    private final Drawing drawing;
    private final int chosen;
    private final float[] pixels;
    private final DigitStates states;
    private final int step;
    private final List<Mark> marks = new ArrayList<>();

    private DigitsFigure(Language language, Drawing drawing, int chosen, float[] pixels, DigitStates states, int step) {
        this.language = language;
        this.drawing = drawing;
        this.chosen = chosen;
        this.pixels = pixels;
        this.states = states;
        this.step = step;
    }

    /**
     * Draws all of it.
     *
     * @param chosen the stroke that arrow keys move, from 0; −1 for all
     * @param pixels the picture as the network reads it
     * @param states what the network thinks, or null where it has not read the picture
     * @param step the row that is read now, from 0
     * @param change what was done to the picture and how well that goes on the test set; may be empty
     * @param note one line on where the network is; may be empty
     */
    static Scene draw(Language language, Drawing drawing, int chosen, float[] pixels, DigitStates states, int step,
            String change, String note) {
        var figure = new DigitsFigure(language, drawing, chosen, pixels, states, step);
        figure.sheet();
        figure.scores(note);
        figure.heads(change);
        for (int row = 0; row < ROWS; row++) {
            figure.row(row);
        }
        figure.frames();
        figure.entropy();
        return new Scene(WIDTH, HEIGHT, figure.marks);
    }

    private void sheet() {
        marks.add(Label.of(SHEET_X, 14, language.pick("在这里写一个数字", "draw a digit here")).in(Palette.MUTED));
        var inside = new ArrayList<Mark>();
        inside.add(new Rect(SHEET_X, SHEET_Y, SHEET, SHEET, 4, Style.fill(Palette.BACKGROUND).edged(Palette.OUTLINE, Style.LINE)));
        for (int stroke = 0; stroke < drawing.strokes(); stroke++) {
            inside.add(stroke(stroke));
        }
        marks.add(Group.of("sheet", inside).named(language.pick("纸：方向键挪动笔画，回车换一笔",
                "sheet: arrow keys move strokes, Enter chooses another")));
    }

    /** As a smooth curve through its points, as thick as it was pressed on the whole. */
    private Mark stroke(int stroke) {
        int last = drawing.points(stroke) - 1;
        double pressure = 0;
        for (int point = 0; point <= last; point++) {
            pressure += drawing.pressure(stroke, point) / (last + 1);
        }
        var style = Style.stroke(stroke == chosen ? Palette.ACCENT : Palette.INK, PEN * (0.5 + pressure));
        var pen = new Path.Pen().moveTo(x(stroke, 0), y(stroke, 0));
        if (last == 0) {
            return pen.lineTo(x(stroke, 0) + 0.5, y(stroke, 0)).path(style);
        }
        for (int k = 0; k < last; k++) {
            int before = Math.max(0, k - 1);
            int after = Math.min(last, k + 2);
            pen = pen.curveTo(x(stroke, k) + (x(stroke, k + 1) - x(stroke, before)) / 6,
                    y(stroke, k) + (y(stroke, k + 1) - y(stroke, before)) / 6,
                    x(stroke, k + 1) - (x(stroke, after) - x(stroke, k)) / 6,
                    y(stroke, k + 1) - (y(stroke, after) - y(stroke, k)) / 6, x(stroke, k + 1), y(stroke, k + 1));
        }
        return pen.path(style);
    }

    private double x(int stroke, int point) {
        return SHEET_X + (drawing.x(stroke, point) + 0.5) * SHEET / Drawing.SIZE;
    }

    private double y(int stroke, int point) {
        return SHEET_Y + (drawing.y(stroke, point) + 0.5) * SHEET / Drawing.SIZE;
    }

    private void scores(String note) {
        marks.add(Label.of(SCORES_X, 14, language.pick("读完第 " + (step + 1) + " 行，看起来像", "after row " + (step + 1)
                + " it looks like")).in(Palette.MUTED));
        int best = states == null ? -1 : states.likeliest(step);
        for (int digit = 0; digit < CLASSES; digit++) {
            double y = SHEET_Y + digit * SCORE;
            double p = states == null ? 0 : states.probabilities()[step][digit];
            boolean isBest = digit == best;
            marks.add(new Rect(BAR_X, y + 4, BAR, SCORE - 8, 2, Style.stroke(Palette.HAIRLINE, Style.HAIR)));
            marks.add(new Rect(BAR_X, y + 4, BAR * p, SCORE - 8, 2,
                    Style.pastel(isBest ? Palette.ACCENT : Palette.INK, isBest ? 0.6 : 0.3)));
            var name = Label.of(SCORES_X + 3, y + SCORE / 2 + 5, Integer.toString(digit));
            marks.add(isBest ? name.inBold() : name.in(Palette.MUTED));
            if (p >= 0.01) {
                marks.add(Label.of(BAR_X + BAR + 8, y + SCORE / 2 + 5, DigitReading.percent(p))
                        .in(isBest ? Palette.INK : Palette.MUTED));
            }
        }
        marks.add(Label.of(SHEET_X, SHEET_Y + SHEET + 20, note).in(Palette.MUTED));
    }

    private void heads(String change) {
        double y = TOP - 8;
        marks.add(Label.of(PICTURE_X, y - 18, change));
        marks.add(Label.of(PICTURE_X, y, language.pick("它读到的 28 × 28", "the 28 × 28 it reads")).in(Palette.MUTED));
        marks.add(Label.of(STATE_X + DigitStates.UNITS * UNIT / 2, y, "h").anchored(Anchor.MIDDLE).inBold());
        for (int digit = 0; digit < CLASSES; digit++) {
            marks.add(Label.of(THOUGHT_X + (digit + 0.5) * THOUGHT, y, Integer.toString(digit)).anchored(Anchor.MIDDLE)
                    .in(Palette.MUTED));
        }
        marks.add(Label.of(ENTROPY_X + ENTROPY / 2, y, language.pick("熵", "bits")).anchored(Anchor.MIDDLE).in(Palette.MUTED));
        marks.add(Label.of(WIDTH, y, language.pick("梯度", "slope")).anchored(Anchor.END).in(Palette.MUTED));
    }

    /** All that belongs to one row: a part to point at. */
    private void row(int row) {
        double y = TOP + row * ROW;
        boolean read = row <= step;
        var inside = new ArrayList<Mark>();
        inside.add(new Rect(0, y, WIDTH, ROW, 0, Style.pastel(Palette.ACCENT, row == step ? 0.18 : 0)));
        for (int column = 0; column < ROWS; column++) {
            float ink = pixels[row * ROWS + column];
            if (ink > 0.02) {
                inside.add(new Rect(PICTURE_X + column * ROW, y, ROW, ROW, 0, Style.pastel(Palette.INK, read ? ink : 0.3 * ink)));
            }
        }
        if (states != null && read) {
            for (int unit = 0; unit < DigitStates.UNITS; unit++) {
                double h = states.h()[row][unit];
                if (Math.abs(h) >= 0.1) {
                    inside.add(new Rect(STATE_X + unit * UNIT, y, UNIT, ROW, 0,
                            Style.pastel(h < 0 ? Palette.NEGATIVE : Palette.POSITIVE, Math.abs(h))));
                }
            }
            for (int digit = 0; digit < CLASSES; digit++) {
                double p = states.probabilities()[row][digit];
                if (p >= 0.02) {
                    inside.add(new Rect(THOUGHT_X + digit * THOUGHT, y, THOUGHT, ROW, 0, Style.pastel(Palette.ACCENT, p)));
                }
            }
        }
        if (states != null) {
            inside.add(new Rect(GRADIENT_X, y + 1, Math.max(0.5, GRADIENT * states.weight(row)), ROW - 2, 0,
                    Style.pastel(Palette.INK, 0.5)));
        }
        if (row == 0 || (row + 1) % 7 == 0) {
            inside.add(Label.of(PICTURE_X - 6, y + ROW / 2 + 4.5, Integer.toString(row + 1)).anchored(Anchor.END)
                    .in(Palette.MUTED));
        }
        marks.add(Group.of(PartName.of("row", row + 1), inside).named(named(row)));
    }

    private String named(int row) {
        if (states == null) {
            return language.pick("第 " + (row + 1) + " 行", "row " + (row + 1));
        }
        int digit = states.likeliest(row);
        return language.pick("读完第 " + (row + 1) + " 行：像 " + digit + "，", "after row " + (row + 1) + ": like " + digit + ", ")
                + DigitReading.percent(states.probabilities()[row][digit]);
    }

    private void frames() {
        for (var frame : new double[][] {{PICTURE_X, ROWS * ROW}, {STATE_X, DigitStates.UNITS * UNIT},
            {THOUGHT_X, CLASSES * THOUGHT}, {ENTROPY_X, ENTROPY}}) {
            marks.add(new Rect(frame[0], TOP, frame[1], ROWS * ROW, 0, Style.stroke(Palette.OUTLINE, Style.HAIR)));
        }
        if (states != null && states.sureFrom() < ROWS) {
            double y = TOP + states.sureFrom() * ROW;
            marks.add(new Line(THOUGHT_X - 4, y, THOUGHT_X + CLASSES * THOUGHT + 4, y, Style.stroke(Palette.TARGET, Style.BOLD)));
            marks.add(Label.of(THOUGHT_X + CLASSES * THOUGHT / 2, TOP + ROWS * ROW + 16,
                    language.pick("绿线起 ≥ 90 %", "green: ≥ 90 %")).anchored(Anchor.MIDDLE).in(Palette.TARGET));
        }
    }

    private void entropy() {
        if (states == null) {
            return;
        }
        var pen = new Path.Pen();
        for (int row = 0; row <= step; row++) {
            double x = ENTROPY_X + ENTROPY * states.entropy()[row] / MOST_BITS;
            double y = TOP + (row + 0.5) * ROW;
            pen = row == 0 ? pen.moveTo(x, y) : pen.lineTo(x, y);
        }
        marks.add(pen.path(Style.stroke(Palette.ACCENT, Style.BOLD)));
        marks.add(Label.of(ENTROPY_X + ENTROPY / 2, TOP + ROWS * ROW + 16, Numbers.fixed(states.entropy()[step], 2))
                .anchored(Anchor.MIDDLE));
    }
}
