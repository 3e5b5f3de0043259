package gatenotes.figure;

import gatenotes.figure.Label.Anchor;
import gatenotes.nn.CellKind;
import gatenotes.nn.LayerSpec;
import gatenotes.nn.NetworkSpec;
import gatenotes.nn.Trace;
import java.util.ArrayList;
import java.util.List;

/** A recurrent network over depth and time, one of its cells opened, and the equations of that cell. */
public final class ChainFigure {
    /** Natural width, in CSS pixels. */
    public static final double WIDTH = 640;

    private static final double LEFT = 84;
    private static final double TOP = 26;
    private static final double BOTTOM = 158;
    private static final double COUNT_Y = 206;
    private static final double CELL_Y = 216;
    private static final double LEGEND_Y = CELL_Y + CellDrawing.HEIGHT + 22;
    private static final double EQUATIONS_Y = LEGEND_Y + 20;
    private static final double HEIGHT = EQUATIONS_Y + CellEquations.HEIGHT;
    private static final Style WIRE = Style.stroke(Palette.INK, Style.LINE);

    private final Language language;
    private final Trace trace;
    private final View view;
    private final List<String> inputs;
    private final boolean lstm;
    private final int timeSteps;
    private final int depth;
    private final double pitch;
    private final double rise;
    private final double boxHeight;
    private final List<Mark> marks = new ArrayList<>();

    /**
     * What the reader looks at.
     *
     * @param step the open cell's time step, from 1
     * @param layer the open cell's layer, from 1
     * @param folded whether the chain is drawn as one cell with a loop
     * @param lit the part that stands out ({@link CellEquations#parts}, or {@code x}), or null
     */
    public record View(int step, int layer, boolean folded, String lit) {
    }

    private ChainFigure(Language language, Trace trace, List<String> inputs, View view) {
        this.language = language;
        this.trace = trace;
        this.view = view;
        this.inputs = inputs;
        lstm = trace.layer(0).spec().kind() == CellKind.LSTM;
        timeSteps = trace.timeSteps();
        depth = trace.layers().size();
        pitch = (WIDTH - LEFT - 4) / timeSteps;
        rise = (BOTTOM - TOP) / depth;
        boxHeight = Math.min(64, rise - 18);
    }

    /**
     * @param trace of one sequence, after a forward pass
     * @param inputs the letter read at each time step
     */
    public static Scene draw(Language language, Trace trace, List<String> inputs, View view) {
        var figure = new ChainFigure(language, trace, inputs, view);
        if (view.folded()) {
            figure.folded();
        } else {
            figure.chain();
        }
        figure.counts();
        figure.marks.add(Group.at(null, 0, CELL_Y, CellDrawing.draw(language, figure.lstm, view.step(),
                figure.source(), view.lit())));
        figure.legend();
        figure.marks.add(Group.at(null, 0, EQUATIONS_Y,
                CellEquations.draw(language, trace.layer(view.layer() - 1), view.step(), view.lit())));
        return new Scene(WIDTH, HEIGHT, figure.marks);
    }

    private String source() {
        return view.layer() == 1 ? inputs.get(view.step() - 1)
                : language.pick("下面一层的 h", "h of the layer below, h") + CellDrawing.subscript(view.step());
    }

    private double middleX(int t) {
        return LEFT + (t - 0.5) * pitch;
    }

    private double middleY(int layer) {
        return BOTTOM - 4 - (layer - 0.5) * rise;
    }

    private double halfWidth() {
        return (pitch - 40) / 2;
    }

    private void chain() {
        for (int layer = 1; layer <= depth; layer++) {
            weights(layer);
            for (int t = 1; t <= timeSteps; t++) {
                vertical(t, layer);
                if (t < timeSteps) {
                    belts(layer, middleX(t) + halfWidth(), middleX(t + 1) - halfWidth());
                }
                box(middleX(t), t, layer);
            }
        }
        for (int t = 1; t <= timeSteps; t++) {
            letter(middleX(t), t);
        }
    }

    private void letter(double x, int t) {
        var label = Label.of(x, BOTTOM + 24, "x" + CellDrawing.subscript(t) + " = " + inputs.get(t - 1))
                .sized(Label.MEDIUM).anchored(Anchor.MIDDLE);
        marks.add(t == view.step() ? label.inBold() : label.in(Palette.MUTED));
    }

    private void vertical(int t, int layer) {
        var x = middleX(t);
        var from = middleY(layer) + boxHeight / 2;
        up(x, layer == 1 ? BOTTOM + 8 : middleY(layer - 1) - boxHeight / 2, from);
        if (layer == depth) {
            up(x, middleY(layer) - boxHeight / 2, TOP - 10);
            marks.add(Label.of(x + 8, TOP - 8, "h" + CellDrawing.subscript(t)));
        }
    }

    private void up(double x, double from, double to) {
        marks.add(new Line(x, from, x, to, WIRE));
        marks.add(CellDrawing.head(x, to, 0, -1));
    }

    private void belts(int layer, double from, double to) {
        var y = middleY(layer) + boxHeight * 0.28;
        marks.add(new Line(from, y, to, y, WIRE));
        marks.add(CellDrawing.head(to, y, 1, 0));
        if (lstm) {
            var c = middleY(layer) - boxHeight * 0.28;
            marks.add(new Line(from, c, to - 7, c, Style.stroke(Palette.ACCENT, 4)));
            marks.add(new Path.Pen().moveTo(to - 9, c - 6).lineTo(to, c).lineTo(to - 9, c + 6).close()
                    .path(Style.fill(Palette.ACCENT)));
        }
        if (depth == 1) {
            marks.add(Label.of((from + to) / 2, y + 16, "h").anchored(Anchor.MIDDLE));
            if (lstm) {
                marks.add(Label.of((from + to) / 2, y - boxHeight * 0.56 - 8, "c").anchored(Anchor.MIDDLE).inBold());
            }
        }
    }

    /** A cell from outside: its units, each with the sign of its h. */
    private void box(double x, int t, int layer) {
        var y = middleY(layer);
        var half = halfWidth();
        var isOpen = t == view.step() && layer == view.layer();
        var inside = new ArrayList<Mark>();
        inside.add(new Rect(x - half, y - boxHeight / 2, 2 * half, boxHeight, 8, Style.fill(Palette.BACKGROUND)));
        inside.add(new Rect(x - half, y - boxHeight / 2, 2 * half, boxHeight, 8,
                Style.pastel(Palette.OUTLINE, isOpen ? 0.22 : 0.08)
                        .edged(isOpen ? Palette.INK : Palette.OUTLINE, isOpen ? Style.BOLD : Style.HAIR)));
        int units = trace.layer(layer - 1).spec().units();
        var gap = Math.min(26, (2 * half - 8) / units);
        for (int k = 0; k < units; k++) {
            var h = trace.layer(layer - 1).h(t - 1, 0, k);
            var place = x + (k - (units - 1) / 2.0) * gap;
            inside.add(new Circle(place, y, Math.min(9, gap / 2 - 1), Style.pastel(
                    h < 0 ? Palette.NEGATIVE : Palette.POSITIVE, 0.1 + 0.7 * Math.min(1, Math.abs(h) * 1.5))
                    .edged(Palette.OUTLINE, Style.HAIR)));
            inside.add(Label.of(place, y + 4.5, h < 0 ? "−" : "+").anchored(Anchor.MIDDLE));
        }
        marks.add(Group.of("box-" + layer + "-" + t, inside).named(language.pick(
                "第 " + layer + " 层第 " + t + " 步" + (isOpen ? "，已打开" : ""),
                "layer " + layer + ", step " + t + (isOpen ? ", open" : ""))));
    }

    /** One plate of weights, and the same line from it under every copy of the cell. */
    private void weights(int layer) {
        var y = middleY(layer);
        var shared = Style.stroke(Palette.TARGET, Style.LINE).broken();
        var low = y + boxHeight / 2 + 6;
        plate(layer);
        marks.add(new Path.Pen().moveTo(56, y).lineTo(64, y).lineTo(64, low)
                .lineTo(middleX(timeSteps) + halfWidth() - 12, low).path(shared));
        for (int t = 1; t <= timeSteps; t++) {
            var x = middleX(t) + halfWidth() - 12;
            marks.add(new Line(x, low, x, y + boxHeight / 2, Style.stroke(Palette.TARGET, Style.LINE)));
        }
    }

    private void plate(int layer) {
        var y = middleY(layer);
        marks.add(new Rect(4, y - 18, 52, 36, 3, Style.pastel(Palette.TARGET, 0.15).edged(Palette.TARGET, Style.LINE)));
        marks.add(Label.of(30, y - 2, "W" + CellDrawing.subscript(layer)).inBold().anchored(Anchor.MIDDLE));
        marks.add(Label.of(30, y + 13, Numbers.grouped(count(lstm, layer))).anchored(Anchor.MIDDLE));
    }

    private void folded() {
        var x = WIDTH / 2;
        var half = halfWidth();
        for (int layer = 1; layer <= depth; layer++) {
            var y = middleY(layer);
            plate(layer);
            marks.add(new Line(56, y, x - half, y, Style.stroke(Palette.TARGET, Style.LINE).broken()));
            loop(x + half, y + boxHeight * 0.28, boxHeight / 2 + 6, 34, WIRE);
            if (lstm) {
                loop(x + half, y - boxHeight * 0.28, -boxHeight / 2 - 6, 50, Style.stroke(Palette.ACCENT, 4));
            }
            up(x, layer == 1 ? BOTTOM + 8 : middleY(layer - 1) - boxHeight / 2, y + boxHeight / 2);
            box(x, view.step(), layer);
        }
        up(x, middleY(depth) - boxHeight / 2, TOP - 10);
        marks.add(Label.of(x + 8, TOP - 8, "h" + CellDrawing.subscript(view.step())));
        letter(x, view.step());
        marks.add(Label.of(x + half + 64, (TOP + BOTTOM) / 2 + 4, language.pick(
                "走 " + timeSteps + " 步，每步都回到自己", timeSteps + " steps, each back into itself")));
    }

    /** Out of the box at the right and back in at the left, around it. */
    private void loop(double x, double y, double around, double reach, Style style) {
        var left = WIDTH - x;
        var far = y + (around < 0 ? -1 : 1) * (Math.abs(around) - boxHeight * 0.28 + 2);
        marks.add(new Path.Pen().moveTo(x, y).curveTo(x + reach / 2, y, x + reach / 2, far, x, far)
                .lineTo(left, far).curveTo(left - reach / 2, far, left - reach / 2, y, left, y).path(style));
    }

    private void counts() {
        for (int k = 0; k < 2; k++) {
            var isNow = k == 1 == lstm;
            var name = k == 0 ? language.pick("简单 RNN", "RNN") : "LSTM";
            var text = name + language.pick("：", ": ") + Numbers.grouped(total(k == 1))
                    + language.pick(" 个参数", " parameters") + (isNow ? " ✓" : "");
            var label = Label.of(k == 0 ? 4 : 184, COUNT_Y, text);
            marks.add(isNow ? label.inBold() : label.in(Palette.MUTED));
        }
        marks.add(Label.of(WIDTH - 4, COUNT_Y, language.pick(
                timeSteps + " 份拷贝，每层同一套权重", timeSteps + " copies, one set of weights per layer"))
                .anchored(Anchor.END).in(Palette.TARGET));
    }

    private int count(boolean asLstm, int layer) {
        var now = trace.layer(layer - 1).spec();
        var spec = asLstm ? LayerSpec.lstm(now.units()) : LayerSpec.simpleRnn(now.units());
        return spec.parameterCount(trace.spec().inputSize(layer - 1));
    }

    private int total(boolean asLstm) {
        var spec = NetworkSpec.input(trace.spec().inputSize());
        for (var layer : trace.layers()) {
            spec = asLstm ? spec.lstm(layer.spec().units()) : spec.simpleRnn(layer.spec().units());
        }
        return spec.parameterCount();
    }

    private void legend() {
        var y = LEGEND_Y;
        var texts = language == Language.CHINESE
                ? new String[] {"有权重的一层", "逐元素运算", "传送向量", "合并", "复制"}
                : new String[] {"layer with weights", "element by element", "vector", "join", "copy"};
        var places = language == Language.CHINESE
                ? new double[] {8, 160, 300, 428, 524} : new double[] {8, 162, 340, 444, 530};
        for (int k = 0; k < texts.length; k++) {
            var x = places[k];
            switch (k) {
                case 0 -> marks.add(new Rect(x, y - 12, 24, 15, 2,
                        Style.pastel(Palette.OUTLINE, 0.3).edged(Palette.INK, Style.HAIR)));
                case 1 -> marks.add(new Circle(x + 14, y - 4.5, 7,
                        Style.fill(Palette.BACKGROUND).edged(Palette.INK, Style.LINE)));
                default -> {
                    marks.add(new Line(x, y - 4.5, x + 25, y - 4.5, WIRE));
                    if (k == 2) {
                        marks.add(CellDrawing.head(x + 26, y - 4.5, 1, 0));
                    } else if (k == 3) {
                        marks.add(new Path.Pen().moveTo(x, y - 14).curveTo(x + 8, y - 14, x + 8, y - 4.5, x + 16, y - 4.5)
                                .path(WIRE));
                    } else {
                        marks.add(new Path.Pen().moveTo(x + 8, y - 4.5).curveTo(x + 16, y - 4.5, x + 16, y - 14, x + 25,
                                y - 14).path(WIRE));
                    }
                }
            }
            marks.add(Label.of(x + 30, y, texts[k]).in(Palette.MUTED));
        }
    }
}
