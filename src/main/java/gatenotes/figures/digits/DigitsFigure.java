package gatenotes.figures.digits;

import gatenotes.figures.parts.DigitReading;
import gatenotes.scene.Group;
import gatenotes.scene.Label;
import gatenotes.scene.Label.Anchor;
import gatenotes.scene.LabelLines;
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
 * A sheet to draw on and the network's answer. Below them, row beside row, are the picture that the network reads, its
 * state, its probabilities and entropy after each row, and how much each row matters.
 */
final class DigitsFigure {
    private static final int ROWS = DrawnDigit.SIZE;
    private static final int CLASSES = 10;
    private static final double SCORE = 22.4;
    private static final double LINE = 18;
    private static final double PEN = 7;
    /** log₂ 10, the entropy in bits if nothing is known. */
    private static final double MOST_BITS = 3.3219;

    private final Language language;
    private final DigitsLayout at;
    private final Drawing drawing;
    private final int chosen;
    private final float[] pixels;
    private final DigitStates states;
    private final int step;
    private final List<Mark> marks = new ArrayList<>();

    private DigitsFigure(Language language, DigitsLayout at, Drawing drawing, int chosen, float[] pixels, DigitStates states,
            int step) {
        this.language = language;
        this.at = at;
        this.drawing = drawing;
        this.chosen = chosen;
        this.pixels = pixels;
        this.states = states;
        this.step = step;
    }

    /**
     * Draws the whole figure.
     *
     * @param chosen the stroke that arrow keys move, from 0; −1 for all strokes
     * @param pixels the picture that the network reads
     * @param states the network's values, or null if it has not read the picture
     * @param step the present row, from 0
     * @param change a text on how the picture was changed, and on the network's accuracy on the test set with that
     *     change; may be empty
     * @param note one line on the network's download; may be empty
     */
    static Scene draw(Language language, DigitsLayout layout, Drawing drawing, int chosen, float[] pixels, DigitStates states,
            int step, String change, String note) {
        var figure = new DigitsFigure(language, layout, drawing, chosen, pixels, states, step);
        figure.sheet();
        figure.scores(note);
        figure.heads(change);
        for (int row = 0; row < ROWS; row++) {
            figure.row(row);
        }
        figure.frames();
        figure.entropy();
        return new Scene(layout.width(), layout.height(), figure.marks);
    }

    private void sheet() {
        marks.add(Label.of(DigitsLayout.SHEET_X, 14, language.pick("在这里写一个数字", "draw a digit here")).in(Palette.MUTED));
        var inside = new ArrayList<Mark>();
        inside.add(new Rect(DigitsLayout.SHEET_X, DigitsLayout.SHEET_Y, DigitsLayout.SHEET, DigitsLayout.SHEET, 4,
                Style.fill(Palette.BACKGROUND).edged(Palette.OUTLINE, Style.LINE)));
        for (int stroke = 0; stroke < drawing.strokes(); stroke++) {
            inside.add(stroke(stroke));
        }
        marks.add(Group.of("sheet", inside).named(language.pick("纸：方向键挪动笔画，回车换一笔",
                "sheet: arrow keys move strokes, Enter chooses another")));
    }

    /** A stroke as a smooth curve through its points, as thick as its mean pressure. */
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
        return DigitsLayout.SHEET_X + (drawing.x(stroke, point) + 0.5) * DigitsLayout.SHEET / Drawing.SIZE;
    }

    private double y(int stroke, int point) {
        return DigitsLayout.SHEET_Y + (drawing.y(stroke, point) + 0.5) * DigitsLayout.SHEET / Drawing.SIZE;
    }

    private void scores(String note) {
        marks.add(Label.of(at.scoresX(), 14, at.isNarrow() ? language.pick("第 " + (step + 1) + " 行后像", "after row " + (step + 1))
                : language.pick("读完第 " + (step + 1) + " 行，看起来像", "after row " + (step + 1) + " it looks like")).in(Palette.MUTED));
        double barX = at.scoresX() + (at.isNarrow() ? 16 : 20);
        int best = states == null ? -1 : states.likeliest(step);
        for (int digit = 0; digit < CLASSES; digit++) {
            double y = DigitsLayout.SHEET_Y + digit * SCORE;
            double p = states == null ? 0 : states.probabilities()[step][digit];
            boolean isBest = digit == best;
            marks.add(new Rect(barX, y + 4, at.bar(), SCORE - 8, 2, Style.stroke(Palette.HAIRLINE, Style.HAIR)));
            marks.add(new Rect(barX, y + 4, at.bar() * p, SCORE - 8, 2,
                    Style.pastel(isBest ? Palette.ACCENT : Palette.INK, isBest ? 0.6 : 0.3)));
            var name = Label.of(at.scoresX() + 3, y + SCORE / 2 + 5, Integer.toString(digit));
            marks.add(isBest ? name.inBold() : name.in(Palette.MUTED));
            if (p >= 0.01) {
                marks.add(Label.of(barX + at.bar() + (at.isNarrow() ? 3 : 8), y + SCORE / 2 + 5, DigitReading.percent(p))
                        .in(isBest ? Palette.INK : Palette.MUTED));
            }
        }
        double y = DigitsLayout.SHEET_Y + DigitsLayout.SHEET + 20;
        for (var line : lines(note)) {
            marks.add(Label.of(DigitsLayout.SHEET_X, y, line).in(Palette.MUTED));
            y += LINE;
        }
    }

    /** A sentence on as many lines as it needs; in a wide picture each sentence fits on one. */
    private List<String> lines(String sentence) {
        return at.isNarrow() ? LabelLines.of(sentence, Label.SMALL, at.lineWidth()) : List.of(sentence);
    }

    private void heads(String change) {
        double y = at.top() - 8;
        var lines = lines(change);
        for (int i = 0; i < lines.size(); i++) {
            marks.add(Label.of(at.isNarrow() ? DigitsLayout.SHEET_X : at.pictureX(), y - LINE * (lines.size() - i), lines.get(i)));
        }
        marks.add(Label.of(at.pictureX(), y, language.pick("它读到的 28 × 28", "the 28 × 28 it reads")).in(Palette.MUTED));
        marks.add(Label.of(at.stateX() + DigitStates.UNITS * at.unit() / 2, at.stateTop() - 8, "h").anchored(Anchor.MIDDLE)
                .inBold());
        for (int digit = 0; digit < CLASSES; digit++) {
            marks.add(Label.of(at.thoughtX() + (digit + 0.5) * at.thought(), y, Integer.toString(digit)).anchored(Anchor.MIDDLE)
                    .in(Palette.MUTED));
        }
        marks.add(Label.of(at.entropyX() + at.entropy() / 2, y, language.pick("熵", "bits")).anchored(Anchor.MIDDLE)
                .in(Palette.MUTED));
        marks.add(Label.of(at.gradientX() + at.gradient(), at.stateTop() - 8, language.pick("梯度", "slope")).anchored(Anchor.END)
                .in(Palette.MUTED));
    }

    /** Draws all that belongs to one row, as a part to point at. */
    private void row(int row) {
        double y = at.top() + row * at.row();
        double stateY = at.stateTop() + row * at.row();
        boolean read = row <= step;
        var inside = new ArrayList<Mark>();
        var band = Style.ground(Palette.ACCENT, row == step ? 0.7 : 0);
        inside.add(new Rect(0, y, at.width(), at.row(), 0, band));
        if (at.isNarrow()) {
            inside.add(new Rect(0, stateY, at.width(), at.row(), 0, band));
        }
        for (int column = 0; column < ROWS; column++) {
            float ink = pixels[row * ROWS + column];
            if (ink > 0.02) {
                inside.add(new Rect(at.pictureX() + column * at.pixel(), y, at.pixel(), at.row(), 0,
                        Style.pastel(Palette.INK, read ? ink : 0.3 * ink)));
            }
        }
        if (states != null && read) {
            state(row, stateY, inside);
            for (int digit = 0; digit < CLASSES; digit++) {
                double p = states.probabilities()[row][digit];
                if (p >= 0.02) {
                    inside.add(new Rect(at.thoughtX() + digit * at.thought(), y, at.thought(), at.row(), 0,
                            Style.pastel(Palette.ACCENT, p)));
                }
            }
        }
        if (states != null) {
            inside.add(new Rect(at.gradientX(), stateY + 1, Math.max(0.5, at.gradient() * states.weight(row)), at.row() - 2, 0,
                    Style.pastel(Palette.INK, 0.5)));
        }
        if (row == 0 || (row + 1) % 7 == 0) {
            inside.add(Label.of(at.pictureX() - 6, y + at.row() / 2 + 4.5, Integer.toString(row + 1)).anchored(Anchor.END)
                    .in(row == step ? Palette.INK : Palette.MUTED));
        }
        marks.add(Group.of(PartName.of("row", row + 1), inside).named(named(row)));
    }

    private void state(int row, double y, List<Mark> inside) {
        for (int unit = 0; unit < DigitStates.UNITS; unit++) {
            double h = states.h()[row][unit];
            if (Math.abs(h) >= 0.1) {
                inside.add(new Rect(at.stateX() + unit * at.unit(), y, at.unit(), at.row(), 0,
                        Style.pastel(h < 0 ? Palette.NEGATIVE : Palette.POSITIVE, Math.abs(h))));
            }
        }
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
        for (var frame : new double[][] {{at.pictureX(), at.top(), ROWS * at.pixel()},
            {at.stateX(), at.stateTop(), DigitStates.UNITS * at.unit()}, {at.thoughtX(), at.top(), CLASSES * at.thought()},
            {at.entropyX(), at.top(), at.entropy()}}) {
            marks.add(new Rect(frame[0], frame[1], frame[2], at.rows(), 0, Style.stroke(Palette.OUTLINE, Style.HAIR)));
        }
        if (states != null && states.sureFrom() < ROWS) {
            double y = at.top() + states.sureFrom() * at.row();
            double end = at.thoughtX() + CLASSES * at.thought();
            marks.add(new Line(at.thoughtX() - 4, y, end + 4, y, Style.stroke(Palette.TARGET, Style.BOLD)));
            marks.add(Label.of((at.thoughtX() + end) / 2, at.top() + at.rows() + 16,
                    language.pick("绿线起 ≥ 90 %", "green: ≥ 90 %")).anchored(Anchor.MIDDLE).in(Palette.TARGET));
        }
    }

    private void entropy() {
        if (states == null) {
            return;
        }
        var pen = new Path.Pen();
        for (int row = 0; row <= step; row++) {
            double x = at.entropyX() + at.entropy() * states.entropy()[row] / MOST_BITS;
            double y = at.top() + (row + 0.5) * at.row();
            pen = row == 0 ? pen.moveTo(x, y) : pen.lineTo(x, y);
        }
        marks.add(pen.path(Style.stroke(Palette.ACCENT, Style.BOLD)));
        marks.add(Label.of(at.entropyX() + at.entropy() / 2, at.top() + at.rows() + 16, Numbers.fixed(states.entropy()[step], 2))
                .anchored(Anchor.MIDDLE));
    }
}
