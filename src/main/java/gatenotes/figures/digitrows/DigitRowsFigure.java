package gatenotes.figures.digitrows;

import gatenotes.nn.NetworkSpec;
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
import java.util.ArrayList;
import java.util.List;

/**
 * A digit read row by row: each row of the picture goes into the same cell at its own time step, time runs down,
 * and after the last row a dense layer gives ten scores. The network is not trained, so the scores stay empty.
 */
final class DigitRowsFigure {
    /** Natural width, in CSS pixels. */
    public static final double WIDTH = 600;

    private static final double HEIGHT = 388;
    private static final double TOP = 40;
    private static final double PIXEL = 9;
    private static final double DIGIT_X = 30;
    private static final double CELL_X = 318;
    private static final double CELL_WIDTH = 40;
    private static final double CELL_LINE = CELL_X + 12;
    private static final double HIDDEN_LINE = CELL_X + 28;
    private static final double PANEL_X = 392;
    private static final double SCORES_Y = 326;
    private static final double SCORE = 24;

    private final Language language;
    private final float[] pixels;
    private final int rows;
    private final int rowSize;
    private final int step;
    private final NetworkSpec network;
    private final List<Mark> marks = new ArrayList<>();

    private DigitRowsFigure(Language language, float[] pixels, int rows, int step, NetworkSpec network) {
        this.language = language;
        this.pixels = pixels;
        this.rows = rows;
        rowSize = network.inputSize();
        this.step = step;
        this.network = network;
    }

    /**
     * Draws the picture and the chain of steps beside it.
     *
     * @param pixels [rows · inputSize], 0 for paper and 1 for ink
     * @param step the time step that is read now, from 0
     * @param network one LSTM layer and a dense layer; its input size is the length of a row
     */
    public static Scene draw(Language language, float[] pixels, int rows, int step, NetworkSpec network) {
        var figure = new DigitRowsFigure(language, pixels, rows, step, network);
        figure.chainLines();
        for (int t = 0; t < rows; t++) {
            figure.row(t);
        }
        figure.frame();
        figure.reading();
        figure.parameters();
        figure.scores();
        return new Scene(WIDTH, HEIGHT, figure.marks);
    }

    private void chainLines() {
        var end = TOP + rows * PIXEL;
        marks.add(Label.of(CELL_LINE, TOP - 24, "c").anchored(Anchor.MIDDLE).inBold());
        marks.add(Label.of(HIDDEN_LINE, TOP - 24, "h").anchored(Anchor.MIDDLE).inBold());
        marks.add(Label.of(CELL_LINE, TOP - 9, "0").anchored(Anchor.MIDDLE).in(Palette.MUTED));
        marks.add(Label.of(HIDDEN_LINE, TOP - 9, "0").anchored(Anchor.MIDDLE).in(Palette.MUTED));
        marks.add(new Line(CELL_LINE, TOP - 5, CELL_LINE, end + 2, Style.stroke(Palette.ACCENT, Style.BOLD)));
        marks.add(new Line(HIDDEN_LINE, TOP - 5, HIDDEN_LINE, end + 2, Style.stroke(Palette.INK, Style.LINE)));
    }

    /** A row of the picture, its way into the cell, and the cell at that step: one part to point at. */
    private void row(int t) {
        var y = TOP + t * PIXEL;
        var here = t == step;
        var inside = new ArrayList<Mark>();
        inside.add(new Rect(DIGIT_X, y, rowSize * PIXEL, PIXEL, 0, Style.pastel(Palette.ACCENT, here ? 0.2 : 0)));
        for (int j = 0; j < rowSize; j++) {
            var ink = pixels[t * rowSize + j];
            if (ink > 0.02) {
                inside.add(new Rect(DIGIT_X + j * PIXEL, y, PIXEL, PIXEL, 0,
                        Style.pastel(Palette.INK, t <= step ? ink : 0.3 * ink)));
            }
        }
        var from = DIGIT_X + rowSize * PIXEL + 3;
        var middle = y + PIXEL / 2;
        inside.add(new Line(from, middle, CELL_X - 2, middle,
                here ? Style.stroke(Palette.INK, Style.BOLD) : Style.stroke(Palette.HAIRLINE, Style.HAIR)));
        if (here) {
            inside.add(new Path.Pen().moveTo(CELL_X - 9, middle - 5).lineTo(CELL_X - 3, middle)
                    .lineTo(CELL_X - 9, middle + 5).path(Style.stroke(Palette.INK, Style.BOLD)));
        }
        inside.add(new Rect(CELL_X, y + 1, CELL_WIDTH, PIXEL - 2, 2, Style.fill(Palette.BACKGROUND)));
        inside.add(new Rect(CELL_X, y + 1, CELL_WIDTH, PIXEL - 2, 2,
                Style.pastel(Palette.ACCENT, here ? 0.7 : t < step ? 0.3 : 0)
                        .edged(here ? Palette.INK : Palette.OUTLINE, here ? Style.LINE : Style.HAIR)));
        marks.add(Group.of(PartName.of("row", t + 1), inside).named(language.pick("第 " + (t + 1) + " 行，第 " + (t + 1) + " 步",
                "row " + (t + 1) + ", time step " + (t + 1))));
        if (t == 0 || (t + 1) % 7 == 0) {
            marks.add(Label.of(DIGIT_X - 8, middle + 4.5, Integer.toString(t + 1)).anchored(Anchor.END)
                    .in(Palette.MUTED));
        }
    }

    private void frame() {
        var width = rowSize * PIXEL;
        marks.add(new Rect(DIGIT_X, TOP, width, rows * PIXEL, 0, Style.stroke(Palette.OUTLINE, Style.HAIR)));
        marks.add(new Rect(DIGIT_X, TOP + step * PIXEL, width, PIXEL, 0, Style.stroke(Palette.INK, Style.LINE)));
        marks.add(Label.of(DIGIT_X, TOP - 12, language.pick(rows + " 行 × " + rowSize + " 个像素，从上往下读",
                rows + " rows of " + rowSize + " pixels, read downwards")).in(Palette.MUTED));
    }

    private void reading() {
        var width = (WIDTH - 1 - PANEL_X) / rowSize;
        marks.add(Label.of(PANEL_X, TOP + 4, language.pick("第 " + (step + 1) + " 步，共 " + rows + " 步",
                "step " + (step + 1) + " of " + rows)).sized(Label.LARGE).inBold());
        for (int j = 0; j < rowSize; j++) {
            marks.add(new Rect(PANEL_X + j * width, TOP + 18, width, 20, 0,
                    Style.pastel(Palette.INK, pixels[step * rowSize + j]).edged(Palette.OUTLINE, 0.5)));
        }
        marks.add(Label.of(PANEL_X, TOP + 56, language.pick("x：第 " + (step + 1) + " 行的 " + rowSize + " 个数",
                "x: the " + rowSize + " numbers of row " + (step + 1))).in(Palette.MUTED));
    }

    private void parameters() {
        var layer = network.layers().get(0);
        var units = layer.units();
        var columns = layer.columns();
        var recurrent = layer.parameterCount(rowSize);
        var lines = List.of(
                List.of("kernel [" + rowSize + ", " + columns + "]", Numbers.grouped((long) rowSize * columns)),
                List.of("recurrent [" + units + ", " + columns + "]", Numbers.grouped((long) units * columns)),
                List.of("bias [" + columns + "]", Numbers.grouped(columns)),
                List.of("LSTM", Numbers.grouped(recurrent)),
                List.of(language.pick("全连接", "dense") + " [" + units + ", " + network.classes() + "] + ["
                        + network.classes() + "]", Numbers.grouped(network.parameterCount() - recurrent)),
                List.of(language.pick("一共", "total"), Numbers.grouped(network.parameterCount())));
        var y = TOP + 100;
        marks.add(Label.of(PANEL_X, y, language.pick("每一步共用的参数：", "shared by every step:"))
                .in(Palette.MUTED));
        for (int i = 0; i < lines.size(); i++) {
            var isSum = i == 3 || i == 5;
            var name = Label.of(PANEL_X, y + 24 + i * 22, lines.get(i).get(0));
            var count = Label.of(WIDTH, y + 24 + i * 22, lines.get(i).get(1)).anchored(Anchor.END);
            marks.add(isSum ? name.inBold() : name);
            marks.add(isSum ? count.inBold() : count);
        }
    }

    private void scores() {
        var end = TOP + rows * PIXEL;
        var ink = Style.stroke(step == rows - 1 ? Palette.INK : Palette.OUTLINE, Style.LINE);
        var x = HIDDEN_LINE;
        marks.add(new Line(x, end + 2, x, SCORES_Y - 4, ink));
        marks.add(new Path.Pen().moveTo(x - 4, SCORES_Y - 10).lineTo(x, SCORES_Y - 4).lineTo(x + 4, SCORES_Y - 10)
                .path(ink));
        marks.add(Label.of(x + 12, SCORES_Y - 13, language.pick("只用最后一步的 h → 全连接", "only the last h → dense"))
                .in(Palette.MUTED));
        for (int k = 0; k < network.classes(); k++) {
            var left = CELL_X + k * (SCORE + 4);
            marks.add(new Rect(left, SCORES_Y, SCORE, SCORE, 4, Style.stroke(Palette.OUTLINE, Style.HAIR).broken()));
            marks.add(Label.of(left + SCORE / 2, SCORES_Y + SCORE / 2 + 4.5, Integer.toString(k))
                    .anchored(Anchor.MIDDLE).in(Palette.MUTED));
        }
        marks.add(Label.of(DIGIT_X, SCORES_Y + SCORE + 26, language.pick(
                "这幅图只画展开：背后的网络还没有训练，所以十个得分空着。",
                "Only the unrolling: no network is trained yet, so the ten scores are empty.")));
    }
}
