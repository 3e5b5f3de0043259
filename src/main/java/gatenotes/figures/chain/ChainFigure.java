package gatenotes.figures.chain;

import gatenotes.figures.parts.ArrowHead;
import gatenotes.scene.Circle;
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
 * A recurrent network over depth and time, with the inside and the equations of one of its cells. The cells are simple
 * RNN cells, LSTM cells, or changing from one to the other.
 */
final class ChainFigure {
    private static final double PRINT = 30;
    private static final double LINE = 22;
    private static final Style WIRE = Style.stroke(Palette.INK, Style.LINE);

    private final Language language;
    private final ChainLayout at;
    private final ChainNetwork rnn;
    private final ChainNetwork lstm;
    private final ChainNetwork now;
    private final View view;
    private final List<String> inputs;
    private final int timeSteps;
    private final int depth;
    private final double pitch;
    private final double rise;
    private final double boxHeight;
    private final double belt;
    private final List<Mark> marks = new ArrayList<>();

    /**
     * The state of the picture.
     *
     * @param lstm whether the cell is an LSTM, or is changing to one
     * @param morph how far the change is: 0 is the simple cell, 1 the LSTM
     * @param step the open cell's time step, from 1
     * @param layer the open cell's layer, from 1
     * @param folded whether the chain is drawn as one cell with a loop
     * @param lit the part that is highlighted ({@link CellEquations#parts}, {@code x}, or {@code w} for the weights), or
     *     null
     */
    public record View(boolean lstm, double morph, int step, int layer, boolean folded, String lit) {
    }

    private ChainFigure(Language language, ChainLayout layout, ChainNetwork rnn, ChainNetwork lstm, List<String> inputs,
            View view) {
        this.language = language;
        at = layout;
        this.rnn = rnn;
        this.lstm = lstm;
        this.view = view;
        this.inputs = inputs;
        now = view.lstm() ? lstm : rnn;
        timeSteps = now.trace().timeSteps();
        depth = now.trace().layers().size();
        pitch = (at.width() - at.left() - (at.isNarrow() ? 0 : 4)) / timeSteps;
        rise = at.chainHeight() / depth;
        boxHeight = at.boxHeight(depth);
        belt = CellDrawing.ease(view.morph() / 0.7);
    }

    /**
     * @param layout the places of the parts
     * @param rnn a network of simple cells
     * @param lstm a network of the same shape, of LSTM cells
     * @param inputs the letter read at each time step
     */
    public static Scene draw(Language language, ChainLayout layout, ChainNetwork rnn, ChainNetwork lstm, List<String> inputs,
            View view) {
        var figure = new ChainFigure(language, layout, rnn, lstm, inputs, view);
        if (view.folded()) {
            figure.folded();
        } else {
            figure.chain();
        }
        // The chain is one group, so that its number of marks does not shift the parts after it, which the page can then
        // reuse.
        return new Scene(layout.width(), layout.height(), List.of(
                Group.of("symbols", SymbolLegend.draw(language, layout.isNarrow())),
                Group.of(null, figure.marks),
                Group.of(null, figure.texts()),
                Group.at(null, 0, layout.cellY(), CellDrawing.draw(language, layout.cell(), view, figure.source())),
                Group.at(null, 0, layout.equationsY(), CellEquations.draw(language, layout, rnn.trace().layer(view.layer() - 1),
                        lstm.trace().layer(view.layer() - 1), view, figure.input(),
                        figure.inputNumbers()))));
    }

    private String source() {
        return view.layer() == 1 ? inputs.get(view.step() - 1)
                : language.pick("下面一层的 h", "h of the layer below, h") + Numbers.subscript(view.step());
    }

    /** Says what the open cell reads. */
    private String input() {
        if (view.layer() == 1) {
            var text = inputs.get(view.step() - 1) + language.pick("，独热 (", ", one-hot (");
            var letter = now.trace().inputClasses()[view.step() - 1];
            for (int k = 0; k < now.trace().spec().inputSize(); k++) {
                text += (k == 0 ? "" : ", ") + (k == letter ? 1 : 0);
            }
            return text + ")";
        }
        return language.pick("下面一层的 h", "h of the layer below");
    }

    /** The numbers that the open cell reads if they are another layer's h; otherwise none. */
    private List<String> inputNumbers() {
        var numbers = new ArrayList<String>();
        if (view.layer() > 1) {
            var below = now.trace().layer(view.layer() - 2);
            for (int k = 0; k < below.spec().units(); k++) {
                numbers.add(Numbers.fixed(below.h(view.step() - 1, 0, k), 3));
            }
        }
        return numbers;
    }

    private double middleX(int t) {
        return at.left() + (t - 0.5) * pitch;
    }

    private double middleY(int layer) {
        return at.bottom() - 4 - (layer - 0.5) * rise;
    }

    private double halfWidth() {
        return (pitch - at.between()) / 2;
    }

    private void chain() {
        for (int layer = 1; layer <= depth; layer++) {
            var print = print(rnn.copy(layer), lstm.copy(layer));
            plate(layer, middleX(timeSteps));
            for (int t = 1; t <= timeSteps; t++) {
                vertical(t, layer);
                if (t < timeSteps) {
                    belts(layer, t);
                }
                box(middleX(t), t, layer, print);
            }
        }
        for (int t = 1; t <= timeSteps; t++) {
            letter(middleX(t), t);
        }
    }

    private void letter(double x, int t) {
        var label = Label.of(x, at.bottom() + 24, "x" + Numbers.subscript(t) + " = " + inputs.get(t - 1))
                .sized(Label.MEDIUM).anchored(Anchor.MIDDLE);
        marks.add(t == view.step() ? label.inBold() : label.in(Palette.MUTED));
    }

    private void vertical(int t, int layer) {
        var x = middleX(t);
        up(x, layer == 1 ? at.bottom() + 8 : middleY(layer - 1) - boxHeight / 2, middleY(layer) + boxHeight / 2);
        if (layer == depth) {
            up(x, middleY(layer) - boxHeight / 2, at.top() - 10);
            marks.add(Label.of(x + 8, at.top() - 8, "h" + Numbers.subscript(t)));
        }
    }

    private void up(double x, double from, double to) {
        marks.add(new Line(x, from, x, to, WIRE));
        marks.add(ArrowHead.at(x, to, 0, -1));
    }

    private void belts(int layer, int t) {
        var from = middleX(t) + halfWidth();
        var to = middleX(t + 1) - halfWidth();
        var y = middleY(layer) + boxHeight * 0.28;
        marks.add(new Line(from, y, to, y, WIRE));
        marks.add(ArrowHead.at(to, y, 1, 0));
        var c = middleY(layer) - boxHeight * 0.28;
        // The belt slides in from the left, through one gap after the other.
        var come = Math.max(0, Math.min(1, belt * (timeSteps - 1) - t + 1));
        if (come > 0) {
            var end = from + come * (to - from);
            marks.add(new Line(from, c, Math.max(from, end - 8), c, Style.stroke(Palette.ACCENT, 4)));
            marks.add(CellDrawing.water(end, c));
        }
        if (depth == 1) {
            marks.add(Label.of((from + to) / 2, y + 16, "h").anchored(Anchor.MIDDLE));
            if (come == 1) {
                marks.add(Label.of((from + to) / 2, c - 9, "c").anchored(Anchor.MIDDLE).inBold());
            }
        }
    }

    /** Draws the outside of a cell: the weights it shares with its copies, and its units, each with the sign of its h. */
    private void box(double x, int t, int layer, List<Mark> print) {
        var y = middleY(layer);
        var half = halfWidth();
        var isOpen = t == view.step() && layer == view.layer();
        var inside = new ArrayList<Mark>();
        inside.add(new Rect(x - half, y - boxHeight / 2, 2 * half, boxHeight, 8, Style.fill(Palette.BACKGROUND)));
        inside.add(new Rect(x - half, y - boxHeight / 2, 2 * half, boxHeight, 8,
                Style.pastel(Palette.OUTLINE, isOpen ? 0.22 : 0.08)
                        .edged(isOpen ? Palette.INK : Palette.OUTLINE, isOpen ? Style.BOLD : Style.HAIR)));
        var weightsX = x + weightsX();
        var unitsY = at.isNarrow() ? y + boxHeight / 2 - 12 : y;
        var weightsHeight = boxHeight - (at.isNarrow() ? 26 : 8);
        var weightsY = y - boxHeight / 2 + 4 + weightsHeight / 2;
        inside.add(new Rect(weightsX - PRINT / 2, weightsY - weightsHeight / 2, PRINT, weightsHeight, 3, weightStyle()));
        inside.add(Group.at(null, weightsX, weightsY, print));
        int units = now.trace().layer(layer - 1).spec().units();
        var room = 2 * half - (at.isNarrow() ? 4 : PRINT + 12);
        var gap = Math.min(26, room / units);
        var unitsX = at.isNarrow() ? x : weightsX + PRINT / 2 + 4 + room / 2;
        for (int k = 0; k < units; k++) {
            var h = now.trace().layer(layer - 1).h(t - 1, 0, k);
            var place = unitsX + (k - (units - 1) / 2.0) * gap;
            inside.add(new Circle(place, unitsY, Math.min(9, gap / 2 - 1), Style.ground(
                    h < 0 ? Palette.NEGATIVE : Palette.POSITIVE, 0.15 + 0.85 * Math.min(1, Math.abs(h) * 1.5))
                    .edged(Palette.OUTLINE, Style.HAIR)));
            inside.add(Label.of(place, unitsY + 4.5, h < 0 ? "−" : "+").anchored(Anchor.MIDDLE));
        }
        marks.add(Group.of(PartName.of("box", layer, t), inside).named(language.pick(
                "第 " + layer + " 层第 " + t + " 步" + (isOpen ? "，已打开" : ""),
                "layer " + layer + ", step " + t + (isOpen ? ", open" : ""))));
    }

    /** The x of the weights' middle, counted from the cell's middle. */
    private double weightsX() {
        return at.isNarrow() ? 0 : PRINT / 2 + 4 - halfWidth();
    }

    private Style weightStyle() {
        var isLit = "w".equals(view.lit());
        return Style.fill(Palette.BACKGROUND).edged(isLit ? Palette.INK : Palette.OUTLINE, isLit ? Style.BOLD : Style.HAIR);
    }

    /** The pattern of a layer's weights, whose middle is the origin; while one cell changes to the other, both patterns. */
    private List<Mark> print(List<Mark> simple, List<Mark> gated) {
        if (view.morph() == 0 || view.morph() == 1) {
            return view.morph() == 0 ? simple : gated;
        }
        return List.of(Group.of(null, simple).dimmed(1 - view.morph()), Group.of(null, gated).dimmed(view.morph()));
    }

    /** Draws a layer's one set of weights, and a line from it to every copy up to {@code end}. */
    private void plate(int layer, double end) {
        var y = middleY(layer);
        var low = y + boxHeight / 2 + 7;
        var shared = "w".equals(view.lit()) ? Style.stroke(Palette.INK, Style.BOLD)
                : Style.stroke(Palette.MUTED, Style.LINE).broken();
        var riser = weightsX();
        var pen = new Path.Pen().moveTo(plateX() + at.plate() / 2, low - 7).lineTo(plateX() + at.plate() / 2, low)
                .lineTo(end + riser, low);
        for (int t = 1; t <= timeSteps; t++) {
            var x = (view.folded() ? end : middleX(t)) + riser;
            pen.moveTo(x, low).lineTo(x, low - 7);
        }
        marks.add(pen.path(shared));
        var high = boxHeight < 40 ? boxHeight + 6 : boxHeight;
        var inside = new ArrayList<Mark>();
        inside.add(new Rect(plateX(), y - high / 2, at.plate(), high, 3, weightStyle()));
        var count = Numbers.grouped(now.network().spec().layers().get(layer - 1)
                .parameterCount(now.trace().spec().inputSize(layer - 1)));
        if (depth == 1 || at.isNarrow()) {
            inside.add(Group.at(null, plateX() + at.plate() / 2, y - (depth == 1 ? 9 : 7),
                    print(rnn.plate(layer, at.isNarrow()), lstm.plate(layer, at.isNarrow()))));
            inside.add(Label.of(plateX() + at.plate() / 2, y + (depth == 1 ? 26 : 19), count).inBold().anchored(Anchor.MIDDLE));
        } else {
            inside.add(Group.at(null, plateX() + 16, y, print(rnn.plate(layer, at.isNarrow()), lstm.plate(layer, at.isNarrow()))));
            inside.add(Label.of(plateX() + at.plate() - 3, y + 4.5, count).inBold().anchored(Anchor.END));
        }
        marks.add(Group.of(PartName.of("weights", layer), inside).named(language.pick(
                "第 " + layer + " 层的 " + count + " 个参数，每一步都用这一套",
                count + " parameters of layer " + layer + ", the same at every step")));
    }

    private double plateX() {
        return at.isNarrow() ? 0 : 4;
    }

    private void folded() {
        var x = at.width() / 2;
        var half = halfWidth();
        for (int layer = 1; layer <= depth; layer++) {
            var y = middleY(layer);
            plate(layer, x);
            marks.add(loop(x + half, y + boxHeight * 0.28, boxHeight / 2 + 6, 34, WIRE));
            if (belt > 0) {
                marks.add(Group.of(null, List.of(loop(x + half, y - boxHeight * 0.28, -boxHeight / 2 - 6, 50,
                        Style.stroke(Palette.ACCENT, 4)))).dimmed(belt));
            }
            up(x, layer == 1 ? at.bottom() + 8 : middleY(layer - 1) - boxHeight / 2, y + boxHeight / 2);
            box(x, view.step(), layer, print(rnn.copy(layer), lstm.copy(layer)));
        }
        up(x, middleY(depth) - boxHeight / 2, at.top() - 10);
        marks.add(Label.of(x + 8, at.top() - 8, "h" + Numbers.subscript(view.step())));
        letter(x, view.step());
        var steps = language.pick("走 " + timeSteps + " 步，每步都回到自己", timeSteps + " steps, each back into itself");
        var lines = at.isNarrow() ? LabelLines.of(steps, Label.SMALL, 100) : List.of(steps);
        for (int k = 0; k < lines.size(); k++) {
            marks.add(Label.of(x + half + (at.isNarrow() ? 36 : 64),
                    (at.top() + at.bottom()) / 2 + 4 + (k - (lines.size() - 1) / 2.0) * LINE,
                    lines.get(k)));
        }
    }

    /** A line that leaves the box on the right, goes around it and enters on the left. */
    private Mark loop(double x, double y, double around, double reach, Style style) {
        var left = at.width() - x;
        var far = y + (around < 0 ? -1 : 1) * (Math.abs(around) - boxHeight * 0.28 + 2);
        return new Path.Pen().moveTo(x, y).curveTo(x + reach / 2, y, x + reach / 2, far, x, far)
                .lineTo(left, far).curveTo(left - reach / 2, far, left - reach / 2, y, left, y).path(style);
    }

    private List<Mark> texts() {
        var texts = new ArrayList<Mark>();
        var shape = language.pick(
                "layer_num " + depth + " × time_steps " + timeSteps + "，每格 num_units = " + units() + " 个单元",
                "layer_num " + depth + " × time_steps " + timeSteps + ", num_units = " + units() + " units in each box");
        var copies = language.pick(timeSteps + " 份拷贝，每层同一套随机权重", timeSteps + " copies, one random set per layer");
        var x = at.isNarrow() ? 0 : 4;
        var y = at.textY();
        for (var line : LabelLines.of(shape, Label.SMALL, at.width() - x)) {
            texts.add(Label.of(x, y, line));
            y += LINE;
        }
        for (int k = 0; k < 2; k++) {
            var isNow = k == 1 == view.lstm();
            var name = k == 0 ? language.pick("简单 RNN", "RNN") : "LSTM";
            var text = name + language.pick("：", ": ") + Numbers.grouped((k == 0 ? rnn : lstm).network().parameters().count())
                    + language.pick(" 个参数", " parameters") + (isNow ? " ✓" : "");
            var label = at.isNarrow() ? Label.of(x, y + k * LINE, text) : Label.of(k == 0 ? x : 184, y, text);
            texts.add(isNow ? label.inBold() : label.in(Palette.MUTED));
        }
        texts.add((at.isNarrow() ? Label.of(x, y + 2 * LINE, copies) : Label.of(at.width() - 4, y, copies).anchored(Anchor.END))
                .in(Palette.MUTED));
        return texts;
    }

    private int units() {
        return now.trace().layer(0).spec().units();
    }
}
