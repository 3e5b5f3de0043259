package gatenotes.figures.units;

import gatenotes.figures.parts.ArrowHead;
import gatenotes.figures.parts.GateColours;
import gatenotes.nn.Gate;
import gatenotes.nn.LayerSpec;
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
 * One LSTM cell with the inside of its four layers: every square is one parameter, every row one neuron. Row k of each
 * layer and place k of c and h make unit k.
 */
final class UnitsFigure {
    /** The most units for which every row can be pointed at and every parameter is a separate square. */
    public static final int MAX_POINTED = 12;

    /** How many parts of c and h can be pointed at if there are more units. */
    private static final int BANDS = 8;
    private static final double GROUP_GAP = 10;
    private static final double INPUT_HEIGHT = 16;
    private static final double GATE_HEIGHT = 72;
    private static final double CELL = 20;
    private static final double STATE_HEIGHT = 220;

    /**
     * The places of the parts, in the scene's units.
     *
     * @param left the left edge of the rows of parameters
     * @param grid the greatest width of these rows
     * @param neuron the distance from the rows to the neurons
     * @param cellX the left edge of c
     * @param hiddenX the left edge of h
     * @param state the width of c and of h
     * @param inputY the top of the row of inputs
     * @param gatesY the top of the first layer
     * @param gatePitch the distance from one layer to the next
     * @param sumY the baseline of the count of parameters
     */
    private record Layout(double width, double height, double left, double grid, double neuron, double cellX, double hiddenX,
            double state, double inputY, double gatesY, double gatePitch, double sumY) {
    }

    private static final Layout WIDE = new Layout(600, 492, 92, 276, 22, 488, 556, 34, 24, 58, 86, 432);
    private static final Layout NARROW = new Layout(340, 632, 44, 160, 14, 264, 312, 28, 42, 84, 100, 490);

    private final Language language;
    private final Layout at;
    private final int inputSize;
    private final int units;
    private final int lit;
    private final double cellWidth;
    private final double rowHeight;
    private final List<Mark> marks = new ArrayList<>();

    private UnitsFigure(Language language, Layout layout, int inputSize, int units, int lit) {
        this.language = language;
        at = layout;
        this.inputSize = inputSize;
        this.units = units;
        this.lit = lit;
        cellWidth = Math.min(CELL, (at.grid() - 2 * GROUP_GAP) / (inputSize + units + 1));
        rowHeight = Math.min(CELL, GATE_HEIGHT / units);
    }

    /**
     * Draws the cell.
     *
     * @param isNarrow whether it fits a phone
     * @param lit the unit whose rows are highlighted, from 0
     */
    public static Scene draw(Language language, boolean isNarrow, int inputSize, int units, int lit) {
        var figure = new UnitsFigure(language, isNarrow ? NARROW : WIDE, inputSize, units, lit);
        figure.inputs();
        figure.flow();
        for (var gate : Gate.values()) {
            figure.layer(gate);
        }
        figure.states();
        figure.sum();
        return new Scene(figure.at.width(), figure.at.height(), figure.marks);
    }

    private void inputs() {
        var rows = new ArrayList<Mark>();
        rows.add(Label.of(0, isNarrow() ? 13 : at.inputY() + INPUT_HEIGHT / 2 + 4.5, language.pick("x、旧 h、1", "x, old h, 1"))
                .in(Palette.MUTED));
        header(rows, 0, inputSize, "x: " + inputSize);
        header(rows, inputSize, units, "h: " + units);
        header(rows, inputSize + units, 1, "1");
        for (int j = 0; j <= inputSize + units; j++) {
            rows.add(new Rect(columnX(j), at.inputY(), cellWidth, INPUT_HEIGHT, 0, cellStyle(Palette.ACCENT, 0.15)));
        }
        marks.add(Group.of("inputs", rows));
    }

    private void header(List<Mark> rows, int first, int count, String text) {
        rows.add(Label.of(columnX(first) + count * cellWidth / 2, at.inputY() - 8, text).anchored(Anchor.MIDDLE));
    }

    private void layer(Gate gate) {
        var top = gateTop(gate);
        var middle = at.gatesY() + gate.ordinal() * at.gatePitch() + GATE_HEIGHT / 2;
        marks.add(Label.of(0, middle - 3, gate.letter()).sized(Label.LARGE).inBold());
        var curve = gate == Gate.CANDIDATE ? "tanh" : "σ";
        marks.add((isNarrow() ? Label.of(0, middle + 16, curve) : Label.of(18, middle - 3, curve)).sized(Label.MEDIUM));
        marks.add((isNarrow() ? Label.of(at.left(), at.gatesY() + gate.ordinal() * at.gatePitch() - 6, gateName(gate))
                : Label.of(0, middle + 16, gateName(gate))).in(Palette.MUTED));
        if (units > MAX_POINTED) {
            block(gate, top);
            return;
        }
        for (int k = 0; k < units; k++) {
            var row = new ArrayList<Mark>();
            var y = top + k * rowHeight;
            row.add(new Rect(columnX(0), y, neuronX() - columnX(0), rowHeight, 0,
                    Style.pastel(Palette.BACKGROUND, 0)));
            for (var group : groups()) {
                row.add(new Rect(columnX(group.first), y, group.count * cellWidth, rowHeight, 0,
                        Style.pastel(GateColours.role(gate), k == lit ? 0.75 : 0.12)));
            }
            row.add(new Circle(neuronX(), y + rowHeight / 2, Math.min(7, rowHeight * 0.4),
                    Style.pastel(GateColours.role(gate), k == lit ? 0.75 : 0.12)
                            .edged(k == lit ? Palette.INK : Palette.OUTLINE, k == lit ? Style.LINE : Style.HAIR)));
            marks.add(Group.of(PartName.of(gate.letter(), k + 1), row).named(language.pick(
                    gate.letter() + " 的第 " + (k + 1) + " 行：单元 " + (k + 1) + " 的 " + (inputSize + units + 1)
                            + " 个参数",
                    "row " + (k + 1) + " of " + gate.letter() + ": " + (inputSize + units + 1)
                            + " parameters of unit " + (k + 1))));
        }
        for (var group : groups()) {
            marks.add(squares(group, top));
            marks.add(new Rect(columnX(group.first), top + lit * rowHeight, group.count * cellWidth, rowHeight, 0,
                    Style.stroke(Palette.INK, Style.LINE)));
        }
    }

    /** The outlines of all squares of a group, as one path: thousands of marks would be slow to redraw. */
    private Mark squares(Columns group, double top) {
        var pen = new Path.Pen();
        var left = columnX(group.first);
        var right = left + group.count * cellWidth;
        for (int k = 0; k <= units; k++) {
            pen.moveTo(left, top + k * rowHeight).lineTo(right, top + k * rowHeight);
        }
        for (int j = 0; j <= group.count; j++) {
            pen.moveTo(left + j * cellWidth, top).lineTo(left + j * cellWidth, top + units * rowHeight);
        }
        return pen.path(Style.stroke(Palette.OUTLINE, Style.HAIR));
    }

    /** Draws squares that are too small to see as areas to scale. */
    private void block(Gate gate, double top) {
        var inside = new ArrayList<Mark>();
        var height = units * rowHeight;
        var thick = Math.max(2.5, rowHeight);
        for (var group : groups()) {
            inside.add(new Rect(columnX(group.first), top, group.count * cellWidth, height, 0,
                    cellStyle(GateColours.role(gate), 0.2)));
            inside.add(new Rect(columnX(group.first), middle(top, lit) - thick / 2, group.count * cellWidth, thick, 0,
                    Style.fill(Palette.INK)));
        }
        inside.add(new Rect(neuronX() - 4, top, 8, height, 4, cellStyle(GateColours.role(gate), 0.2)));
        inside.add(new Circle(neuronX(), middle(top, lit), 4, Style.fill(Palette.INK)));
        marks.add(Group.of(gate.letter(), inside));
    }

    private void flow() {
        if (units <= MAX_POINTED) {
            for (int k = 0; k < units; k++) {
                if (k != lit) {
                    paths(k, Style.stroke(Palette.HAIRLINE, Style.HAIR));
                }
            }
        }
        paths(lit, Style.stroke(Palette.INK, Style.LINE));
        arrowhead(at.cellX(), stateMiddle(lit));
        arrowhead(at.hiddenX(), stateMiddle(lit));
    }

    private void paths(int k, Style style) {
        var y = stateMiddle(k);
        var start = neuronX() + 10;
        for (var gate : Gate.values()) {
            var from = middle(gateTop(gate), k);
            if (gate == Gate.OUTPUT) {
                marks.add(around(start, from, y).path(style));
            } else {
                var end = at.cellX() - 2;
                marks.add(new Path.Pen().moveTo(start, from).curveTo((start + end) / 2, from, (start + end) / 2, y, end, y)
                        .path(style));
            }
        }
        marks.add(new Line(at.cellX() + at.state(), y, at.hiddenX() - 2, y, style));
    }

    /** A line from the output gate to h, which passes below and beside c because the output gate does not change c. */
    private Path.Pen around(double start, double from, double y) {
        var low = Math.max(from, stateMiddle(units - 1) + stateRow() / 2 + 12);
        var up = (at.cellX() + at.state() + at.hiddenX()) / 2;
        var corner = 8;
        return new Path.Pen().moveTo(start, from)
                .curveTo((start + at.cellX()) / 2, from, (start + at.cellX()) / 2, low, at.cellX(), low)
                .lineTo(up - corner, low).curveTo(up, low, up, low, up, low - corner)
                .lineTo(up, y + corner / 2).curveTo(up, y, up, y, up + corner / 2, y).lineTo(at.hiddenX() - 2, y);
    }

    private void arrowhead(double x, double y) {
        marks.add(ArrowHead.at(x - 2, y, 1, 0));
    }

    private void states() {
        column("c", at.cellX());
        column("h", at.hiddenX());
    }

    private void column(String name, double x) {
        var height = stateRow();
        var top = stateMiddle(0) - height / 2;
        marks.add(Label.of(x + at.state() / 2, top - 26, name).anchored(Anchor.MIDDLE).sized(Label.LARGE).inBold());
        marks.add(Label.of(x + at.state() / 2, top - 9, Integer.toString(units)).anchored(Anchor.MIDDLE)
                .in(Palette.MUTED));
        if (units > MAX_POINTED) {
            marks.add(new Rect(x, top, at.state(), units * height, 0, Style.fill(Palette.BACKGROUND)));
            marks.add(new Rect(x, top, at.state(), units * height, 0, cellStyle(Palette.ACCENT, 0.15)));
            marks.add(new Rect(x, stateMiddle(lit) - height / 2, at.state(), height, 0, Style.fill(Palette.INK)));
            bands(name, x, top, units * height);
            return;
        }
        for (int k = 0; k < units; k++) {
            var y = top + k * height;
            var cell = new ArrayList<Mark>();
            cell.add(new Rect(x, y, at.state(), height, 0, Style.fill(Palette.BACKGROUND)));
            cell.add(new Rect(x, y, at.state(), height, 0,
                    Style.ground(Palette.ACCENT, k == lit ? 1 : 0.4).edged(Palette.OUTLINE, Style.HAIR)));
            if (height >= 17) {
                var label = Label.of(x + at.state() / 2, y + height / 2 + 4.5, name + Numbers.subscript(k + 1))
                        .anchored(Anchor.MIDDLE);
                cell.add(k == lit ? label.inBold() : label);
            }
            marks.add(Group.of(PartName.of(name, k + 1), cell).named(language.pick(
                    "单元 " + (k + 1) + " 的 " + name, name + " of unit " + (k + 1))));
        }
        marks.add(new Rect(x, top + lit * height, at.state(), height, 0, Style.stroke(Palette.INK, Style.LINE)));
    }

    /** Draws bands of rows to point at, because single rows are too thin for that. */
    private void bands(String name, double x, double top, double height) {
        for (int band = 0; band < BANDS; band++) {
            var first = band * units / BANDS;
            var next = (band + 1) * units / BANDS;
            marks.add(Group.of(PartName.of(name, (first + next + 1) / 2), List.of(
                    new Rect(x, top + band * height / BANDS, at.state(), height / BANDS, 0, Style.pastel(Palette.ACCENT, 0))))
                    .named(language.pick("单元 " + (first + 1) + " 到 " + next + " 的 " + name,
                            name + " of units " + (first + 1) + " to " + next)));
        }
    }

    private void sum() {
        var count = LayerSpec.lstm(units).parameterCount(inputSize);
        var k = Numbers.subscript(lit + 1);
        var old = language.pick("旧 ", "old ");
        var now = language.pick("新 ", "new ");
        var y = lines(at.sumY(), "4 × " + units + " × (" + inputSize + " + " + units + " + 1) = "
                + Numbers.grouped(count) + language.pick(" 个参数", " parameters"), isNarrow() ? Label.MEDIUM : Label.LARGE, true,
                Palette.INK);
        y = lines(y, language.pick(
                "4 个单层，各 " + units + " 个神经元，每个连着 x、h 和偏置；走多少步都是这些",
                "4 single layers of " + units + (units == 1 ? " neuron" : " neurons")
                + ", each fed by x, h and a bias; the same at every step"),
                Label.SMALL, false, Palette.MUTED);
        lines(y + 6, language.pick("单元 ", "unit ") + (lit + 1) + language.pick("：", ": ")
                + now + "c" + k + " = f" + k + " · " + old + "c" + k + " + i" + k + " · g" + k
                + language.pick("，", ", ") + "h" + k + " = o" + k + " · tanh(" + now + "c" + k + ")", Label.SMALL, false,
                Palette.INK);
    }

    /**
     * Draws a sentence on as many lines as it needs.
     *
     * @return the baseline of the next line
     */
    private double lines(double y, String text, double size, boolean isBold, Palette role) {
        for (var line : LabelLines.of(text, size * (isBold ? 1.08 : 1), at.width())) {
            var label = Label.of(0, y, line).sized(size).in(role);
            marks.add(isBold ? label.inBold() : label);
            y += 23;
        }
        return y;
    }

    private boolean isNarrow() {
        return at == NARROW;
    }

    private String gateName(Gate gate) {
        return switch (gate) {
            case INPUT -> language.pick("输入门", "input gate");
            case FORGET -> language.pick("遗忘门", "forget gate");
            case CANDIDATE -> language.pick("候选值", "candidate");
            case OUTPUT -> language.pick("输出门", "output gate");
        };
    }

    private static Style cellStyle(Palette role, double strength) {
        return Style.pastel(role, strength).edged(Palette.OUTLINE, Style.HAIR);
    }

    /** A group of columns: those of x, of h, or of the bias. */
    private record Columns(int first, int count) {
    }

    private List<Columns> groups() {
        return List.of(new Columns(0, inputSize), new Columns(inputSize, units), new Columns(inputSize + units, 1));
    }

    private double columnX(int j) {
        return at.left() + j * cellWidth + (j >= inputSize ? GROUP_GAP : 0) + (j >= inputSize + units ? GROUP_GAP : 0);
    }

    private double neuronX() {
        return columnX(inputSize + units) + cellWidth + at.neuron();
    }

    private double gateTop(Gate gate) {
        return at.gatesY() + gate.ordinal() * at.gatePitch() + (GATE_HEIGHT - units * rowHeight) / 2;
    }

    private double middle(double top, int k) {
        return top + (k + 0.5) * rowHeight;
    }

    private double stateRow() {
        return Math.min(26, STATE_HEIGHT / units);
    }

    private double stateMiddle(int k) {
        return at.gatesY() + (3 * at.gatePitch() + GATE_HEIGHT) / 2 + (k + 0.5 - units / 2.0) * stateRow() + 8;
    }
}
