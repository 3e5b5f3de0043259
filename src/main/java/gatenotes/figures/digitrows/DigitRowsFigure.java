package gatenotes.figures.digitrows;

import gatenotes.figures.parts.DigitReading;
import gatenotes.nn.NetworkSpec;
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
import java.util.ArrayList;
import java.util.List;

/**
 * A digit that a trained network reads row by row. Each row of the picture is the cell's input at one time step; time runs
 * down. Beside the picture are c and h after each step, and the dense layer's output for the present h.
 */
final class DigitRowsFigure {
    private static final double LINE = 18;
    /** The magnitude of c at which its colour is strongest. */
    private static final double LARGEST_CELL = 3;

    private final Language language;
    private final DigitRowsLayout at;
    private final float[] pixels;
    private final int rows;
    private final int rowSize;
    private final int step;
    private final NetworkSpec network;
    private final RowStates states;
    private final List<Mark> marks = new ArrayList<>();

    private DigitRowsFigure(Language language, DigitRowsLayout at, float[] pixels, int step, NetworkSpec network,
            RowStates states) {
        this.language = language;
        this.at = at;
        this.pixels = pixels;
        rowSize = network.inputSize();
        rows = pixels.length / rowSize;
        this.step = step;
        this.network = network;
        this.states = states;
    }

    /**
     * Draws the picture and the chain of steps beside it.
     *
     * @param pixels [rows · inputSize], 0 for paper and 1 for ink
     * @param step the present time step, from 0
     * @param network one LSTM layer and a dense layer; its input size is the length of a row
     * @param states the network's values for the picture
     */
    static Scene draw(Language language, DigitRowsLayout layout, float[] pixels, int step, NetworkSpec network,
            RowStates states) {
        var figure = new DigitRowsFigure(language, layout, pixels, step, network, states);
        figure.names();
        for (int t = 0; t < figure.rows; t++) {
            figure.row(t);
        }
        figure.frames();
        figure.input();
        figure.scores();
        figure.parameters();
        figure.legend();
        return new Scene(layout.width(), layout.height(), figure.marks);
    }

    private double strip(int number) {
        return at.stateX() + number * (RowNumbers.UNITS.length * at.unit() + at.gap());
    }

    private void names() {
        double width = RowNumbers.UNITS.length * at.unit();
        for (int i = 0; i < 2; i++) {
            marks.add(Label.of(strip(i) + width / 2, at.stateTop() - 12, i == 0 ? "c" : "h").anchored(Anchor.MIDDLE).inBold());
        }
        marks.add(Label.of(at.digitX(), at.top() - 12, at.isNarrow() ? language.pick(rows + " × " + rowSize + "，从上往下读",
                rows + " × " + rowSize + ", downwards") : language.pick(rows + " 行 × " + rowSize + " 个像素，从上往下读",
                rows + " rows of " + rowSize + " pixels, downwards")).in(Palette.MUTED));
        marks.add(Label.of(at.scoresX(), at.top() - 12, language.pick("看起来像", "looks like")).in(Palette.MUTED));
    }

    /** Draws a row of the picture, its arrow into the cell, and c and h after that step: one part to point at. */
    private void row(int t) {
        var y = at.top() + t * at.pixel();
        var here = t == step;
        var inside = new ArrayList<Mark>();
        inside.add(new Rect(at.digitX(), y, rowSize * at.pixel(), at.pixel(), 0, Style.pastel(Palette.ACCENT, here ? 0.2 : 0)));
        for (int j = 0; j < rowSize; j++) {
            var ink = pixels[t * rowSize + j];
            if (ink > 0.02) {
                inside.add(new Rect(at.digitX() + j * at.pixel(), y, at.pixel(), at.pixel(), 0,
                        Style.pastel(Palette.INK, t <= step ? ink : 0.3 * ink)));
            }
        }
        var middle = y + at.pixel() / 2;
        if (here && !at.isNarrow()) {
            arrow(middle, inside);
        }
        states(t, inside);
        marks.add(Group.of(PartName.of("row", t + 1), inside).named(language.pick("第 " + (t + 1) + " 行，第 " + (t + 1) + " 步",
                "row " + (t + 1) + ", time step " + (t + 1))));
        if (t == 0 || (t + 1) % 7 == 0) {
            marks.add(Label.of(at.digitX() - 8, middle + 4.5, Integer.toString(t + 1)).anchored(Anchor.END)
                    .in(Palette.MUTED));
        }
    }

    /** Draws the arrow from the present row into the cell. */
    private void arrow(double y, List<Mark> inside) {
        double tip = at.stateX() - 4;
        inside.add(new Line(at.digitX() + rowSize * at.pixel() + 3, y, tip, y, Style.stroke(Palette.INK, Style.BOLD)));
        inside.add(new Path.Pen().moveTo(tip - 6, y - 5).lineTo(tip, y).lineTo(tip - 6, y + 5)
                .path(Style.stroke(Palette.INK, Style.BOLD)));
    }

    private void states(int t, List<Mark> inside) {
        double y = at.stateTop() + t * at.pixel();
        for (int i = 0; i < 2; i++) {
            inside.add(new Rect(strip(i), y, RowNumbers.UNITS.length * at.unit(), at.pixel(), 0, Style.pastel(Palette.ACCENT, 0)));
            for (int unit = 0; t <= step && unit < RowNumbers.UNITS.length; unit++) {
                double value = i == 0 ? states.c()[t][unit] / LARGEST_CELL : states.h()[t][unit];
                inside.add(new Rect(strip(i) + unit * at.unit(), y, at.unit(), at.pixel(), 0, Style.pastel(
                        value < 0 ? Palette.NEGATIVE : Palette.POSITIVE, Math.min(1, Math.abs(value)))));
            }
        }
    }

    private void frames() {
        frame(at.digitX(), at.top(), rowSize * at.pixel());
        for (int i = 0; i < 2; i++) {
            frame(strip(i), at.stateTop(), RowNumbers.UNITS.length * at.unit());
        }
    }

    private void frame(double x, double top, double width) {
        marks.add(new Rect(x, top, width, rows * at.pixel(), 0, Style.stroke(Palette.OUTLINE, Style.HAIR)));
        marks.add(new Rect(x, top + step * at.pixel(), width, at.pixel(), 0, Style.stroke(Palette.INK, Style.LINE)));
    }

    /** Draws the present row once more under the picture: the input numbers. */
    private void input() {
        double y = at.top() + rows * at.pixel() + 14;
        for (int j = 0; j < rowSize; j++) {
            marks.add(new Rect(at.digitX() + j * at.pixel(), y, at.pixel(), 12, 0,
                    Style.pastel(Palette.INK, pixels[step * rowSize + j]).edged(Palette.OUTLINE, 0.5)));
        }
        marks.add(Label.of(at.digitX() - 8, y + 10.5, "x").anchored(Anchor.END).inBold());
        marks.add(Label.of(at.noteX(), at.stepY(), language.pick("第 " + (step + 1) + " 步，共 " + rows + " 步",
                "step " + (step + 1) + " of " + rows)).inBold());
    }

    private void scores() {
        double longest = at.width() - at.scoresX() - 16;
        int best = states.likeliest(step);
        for (int digit = 0; digit < network.classes(); digit++) {
            double y = at.top() + digit * at.score();
            double p = states.probabilities()[step][digit];
            marks.add(new Rect(at.scoresX() + 14, y + 4, longest, at.score() - 9, 2, Style.stroke(Palette.HAIRLINE, Style.HAIR)));
            marks.add(new Rect(at.scoresX() + 14, y + 4, longest * p, at.score() - 9, 2,
                    digit == best ? Style.ground(Palette.ACCENT, 1) : Style.pastel(Palette.INK, 0.3)));
            var name = Label.of(at.scoresX(), y + at.score() / 2 + 4.5, Integer.toString(digit));
            marks.add(digit == best ? name.inBold() : name.in(Palette.MUTED));
            if (digit == best) {
                marks.add(Label.of(at.scoresX() + 20, y + at.score() / 2 + 4.5, DigitReading.percent(p)));
            }
        }
    }

    private void legend() {
        var legend = language.pick(
                "c 和 h：" + network.topUnits() + " 个单元里变得最多的 " + RowNumbers.UNITS.length + " 个；紫正，褐负",
                "c and h: of " + network.topUnits() + " units the " + RowNumbers.UNITS.length
                        + " that move most; violet above zero, brown below");
        var lines = at.isNarrow() ? LabelLines.of(legend, Label.SMALL, at.width() - at.digitX()) : List.of(legend);
        for (int i = 0; i < lines.size(); i++) {
            marks.add(Label.of(at.digitX(), at.legendY() - LINE * (lines.size() - 1 - i), lines.get(i)).in(Palette.MUTED));
        }
    }

    private void parameters() {
        var layer = network.layers().get(0).parameterCount(rowSize);
        marks.add(Label.of(at.isNarrow() ? at.digitX() : at.noteX(), at.parametersY(), language.pick(
                "LSTM " + Numbers.grouped(layer) + " + 全连接 " + Numbers.grouped(network.parameterCount() - layer) + " 个参数",
                "LSTM " + Numbers.grouped(layer) + " + dense " + Numbers.grouped(network.parameterCount() - layer)
                        + " parameters")).in(Palette.MUTED));
    }
}
