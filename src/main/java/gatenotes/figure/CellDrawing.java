package gatenotes.figure;

import gatenotes.figure.Label.Anchor;
import gatenotes.nn.Gate;
import java.util.ArrayList;
import java.util.List;

/**
 * One cell opened: the belts that cross it and the layers in it, as Olah draws them. The simple cell and the LSTM have
 * the same plugs in the same places; the LSTM has one belt more, straight on top.
 */
final class CellDrawing {
    static final double HEIGHT = 248;

    private static final double LEFT = 40;
    private static final double RIGHT = 600;
    private static final double C = 48;
    private static final double SQUASH = 78;
    private static final double MIDDLE = 112;
    private static final double LAYER = 150;
    private static final double H = 186;
    private static final double JOIN = 128;
    private static final double FORGET_X = 190;
    private static final double INPUT_X = 270;
    private static final double CANDIDATE_X = 346;
    private static final double OUTPUT_X = 420;
    private static final double END_X = 490;
    private static final double BRANCH_X = 524;

    private static final Style WIRE = Style.stroke(Palette.INK, Style.LINE);

    private final Language language;
    private final boolean lstm;
    private final int step;
    private final String lit;
    private final List<Mark> marks = new ArrayList<>();

    private CellDrawing(Language language, boolean lstm, int step, String lit) {
        this.language = language;
        this.lstm = lstm;
        this.step = step;
        this.lit = lit;
    }

    /**
     * @param step the time step, from 1
     * @param source what x is: a letter, or the h of the layer below
     * @param lit the part that stands out, or null
     */
    static List<Mark> draw(Language language, boolean lstm, int step, String source, String lit) {
        var drawing = new CellDrawing(language, lstm, step, lit);
        drawing.marks.add(new Rect(92, 18, 464, 192, 14,
                Style.pastel(Palette.OUTLINE, 0.08).edged(Palette.OUTLINE, Style.LINE)));
        drawing.hidden();
        if (lstm) {
            drawing.cell();
            drawing.gates();
        } else {
            drawing.simple();
        }
        drawing.plugs();
        drawing.marks.add(Label.of(JOIN + 6, HEIGHT - 4, "= " + source).in(Palette.MUTED));
        return drawing.marks;
    }

    private boolean isLit(String part) {
        return part.equals(lit);
    }

    private Style wire(String... parts) {
        for (var part : parts) {
            if (isLit(part)) {
                return Style.stroke(Palette.INK, 2 * Style.BOLD);
            }
        }
        return WIRE;
    }

    /** The old h and x, joined, to every layer; the new h to the right and up. */
    private void hidden() {
        var last = lstm ? OUTPUT_X : CANDIDATE_X;
        marks.add(new Line(LEFT, H, JOIN, H, wire("h-old")));
        marks.add(new Path.Pen().moveTo(JOIN - 16, HEIGHT - 22).lineTo(JOIN - 16, H + 14)
                .curveTo(JOIN - 16, H + 4, JOIN - 12, H, JOIN, H).path(wire("x")));
        marks.add(new Line(JOIN, H, last, H, wire("h-old", "x")));
        for (var x : lstm ? new double[] {FORGET_X, INPUT_X, CANDIDATE_X, OUTPUT_X} : new double[] {CANDIDATE_X}) {
            arrow(x, H, x, LAYER + 14, wire("h-old", "x"));
        }
        marks.add(new Line(BRANCH_X, H, BRANCH_X, 12, wire("h")));
        arrow(BRANCH_X, 20, BRANCH_X, 6, wire("h"));
        arrow(END_X, H, RIGHT, H, wire("h"));
        marks.add(new Circle(BRANCH_X, H, 3, Style.fill(Palette.INK)));
    }

    private void cell() {
        var water = Style.stroke(Palette.ACCENT, isLit("c-old") ? 7 : 4);
        var fresh = Style.stroke(Palette.ACCENT, isLit("c") ? 7 : 4);
        marks.add(new Line(LEFT, C, CANDIDATE_X, C, water));
        // The way up of h passes under the belt.
        marks.add(new Line(BRANCH_X, C - 7, BRANCH_X, C + 7, Style.stroke(Palette.BACKGROUND, 8)));
        marks.add(new Line(CANDIDATE_X, C, RIGHT - 8, C, fresh));
        marks.add(new Path.Pen().moveTo(RIGHT - 10, C - 7).lineTo(RIGHT, C).lineTo(RIGHT - 10, C + 7).close()
                .path(Style.fill(Palette.ACCENT)));
        marks.add(new Line(END_X, C, END_X, MIDDLE, fresh));
        operation(FORGET_X, C, "×");
        operation(CANDIDATE_X, C, "+");
        part("h", language.pick("tanh(c)：没有权重的逐元素运算", "tanh(c): element by element, no weights"), List.of(
                new Rect(END_X - 23, SQUASH - 12, 46, 24, 12,
                        Style.fill(Palette.BACKGROUND).edged(Palette.INK, isLit("h") ? Style.BOLD : Style.HAIR)),
                Label.of(END_X, SQUASH + 4.5, "tanh").anchored(Anchor.MIDDLE)));
    }

    private void gates() {
        layer(FORGET_X, Gate.FORGET, "σ", language.pick("遗忘门 f", "forget gate f"));
        arrow(FORGET_X, LAYER - 14, FORGET_X, C + 11, wire("f"));
        layer(INPUT_X, Gate.INPUT, "σ", language.pick("输入门 i", "input gate i"));
        elbow(INPUT_X, CANDIDATE_X - 11, wire("i"));
        layer(CANDIDATE_X, Gate.CANDIDATE, "tanh", language.pick("候选值 g", "candidate g"));
        arrow(CANDIDATE_X, LAYER - 14, CANDIDATE_X, MIDDLE + 11, wire("g"));
        arrow(CANDIDATE_X, MIDDLE - 11, CANDIDATE_X, C + 11, wire("i", "g"));
        layer(OUTPUT_X, Gate.OUTPUT, "σ", language.pick("输出门 o", "output gate o"));
        elbow(OUTPUT_X, END_X - 11, wire("o"));
        marks.add(new Line(END_X, MIDDLE, END_X, H, wire("h")));
        operation(CANDIDATE_X, MIDDLE, "×");
        operation(END_X, MIDDLE, "×");
    }

    private void layer(double x, Gate gate, String curve, String name) {
        var letter = gate.letter();
        part(letter, name, List.of(
                new Rect(x - 25, LAYER - 14, 50, 28, 2, Style.fill(Palette.BACKGROUND)),
                new Rect(x - 25, LAYER - 14, 50, 28, 2, Style.pastel(UnitsFigure.role(gate), isLit(letter) ? 0.8 : 0.4)
                        .edged(Palette.INK, isLit(letter) ? Style.BOLD : Style.HAIR)),
                Label.of(x, LAYER + 5, curve).sized(Label.MEDIUM).anchored(Anchor.MIDDLE),
                Label.of(x - 16, MIDDLE + 18, letter).sized(Label.MEDIUM).inBold().anchored(Anchor.MIDDLE)));
    }

    private void simple() {
        marks.add(new Line(LEFT, C, BRANCH_X - 10, C, Style.stroke(Palette.OUTLINE, Style.HAIR).broken()));
        marks.add(Label.of(LEFT + 64, C - 8, language.pick("LSTM 在这里多一条传送带 c", "here the LSTM adds a belt, c"))
                .in(Palette.MUTED));
        marks.add(new Path.Pen().moveTo(CANDIDATE_X, LAYER - 14).lineTo(CANDIDATE_X, MIDDLE)
                .lineTo(END_X, MIDDLE).lineTo(END_X, H).path(wire("h")));
        part("h", language.pick("唯一的一层：tanh", "the only layer: tanh"), List.of(
                new Rect(CANDIDATE_X - 25, LAYER - 14, 50, 28, 2, Style.fill(Palette.BACKGROUND)),
                new Rect(CANDIDATE_X - 25, LAYER - 14, 50, 28, 2,
                        Style.pastel(Palette.CANDIDATE, isLit("h") ? 0.8 : 0.4)
                                .edged(Palette.INK, isLit("h") ? Style.BOLD : Style.HAIR)),
                Label.of(CANDIDATE_X, LAYER + 5, "tanh").sized(Label.MEDIUM).anchored(Anchor.MIDDLE)));
    }

    private void plugs() {
        plug("h-old", "h" + subscript(step - 1), 19, H, language.pick("上一步的 h", "h of the step before"));
        plug("x", "x" + subscript(step), JOIN - 16, HEIGHT - 8, language.pick("这一步的输入 x", "the input x of this step"));
        plug("h", "h" + subscript(step), RIGHT + 20, H, language.pick("新的 h", "the new h"));
        marks.add(Label.of(BRANCH_X + 8, 12, "h" + subscript(step)));
        if (lstm) {
            plug("c-old", "c" + subscript(step - 1), 19, C, language.pick("上一步的 c", "c of the step before"));
            plug("c", "c" + subscript(step), RIGHT + 20, C, language.pick("新的 c", "the new c"));
        }
    }

    private void plug(String part, String text, double x, double y, String name) {
        var label = Label.of(x, y + 5.5, text).sized(Label.LARGE).anchored(Anchor.MIDDLE);
        part(part, name, List.of(
                new Rect(x - 17, y - 14, 34, 26, 6, isLit(part)
                        ? Style.fill(Palette.BACKGROUND).edged(Palette.INK, Style.BOLD) : Style.fill(Palette.BACKGROUND)),
                isLit(part) ? label.inBold() : label));
    }

    private void part(String part, String name, List<Mark> inside) {
        marks.add(Group.of(part, inside).named(name));
    }

    private void operation(double x, double y, String sign) {
        marks.add(new Circle(x, y, 11, Style.fill(Palette.BACKGROUND).edged(Palette.INK, Style.LINE)));
        marks.add(Label.of(x, y + 6, sign).sized(Label.LARGE).anchored(Anchor.MIDDLE));
    }

    private void elbow(double x, double end, Style style) {
        marks.add(new Line(x, LAYER - 14, x, MIDDLE, style));
        arrow(x, MIDDLE, end, MIDDLE, style);
    }

    private void arrow(double x1, double y1, double x2, double y2, Style style) {
        marks.add(new Line(x1, y1, x2, y2, style));
        marks.add(head(x2, y2, Double.compare(x2, x1), Double.compare(y2, y1)));
    }

    /** A small arrowhead that ends at (x, y), along one axis. */
    static Mark head(double x, double y, int right, int down) {
        return new Path.Pen().moveTo(x - 6 * right - 4 * down, y - 6 * down - 4 * right).lineTo(x, y)
                .lineTo(x - 6 * right + 4 * down, y - 6 * down + 4 * right).path(WIRE);
    }

    /** A whole number as subscript digits. */
    static String subscript(int number) {
        var text = new StringBuilder(Integer.toString(number));
        for (int i = 0; i < text.length(); i++) {
            text.setCharAt(i, (char) ('\u2080' + text.charAt(i) - '0'));
        }
        return text.toString();
    }
}
