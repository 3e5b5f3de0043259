package gatenotes.figures.chain;

import gatenotes.figures.parts.ArrowHead;
import gatenotes.figures.parts.GateColours;
import gatenotes.nn.Gate;
import gatenotes.scene.Circle;
import gatenotes.scene.Group;
import gatenotes.scene.Label;
import gatenotes.scene.Label.Anchor;
import gatenotes.scene.Language;
import gatenotes.scene.Line;
import gatenotes.scene.Mark;
import gatenotes.scene.Numbers;
import gatenotes.scene.Palette;
import gatenotes.scene.Path;
import gatenotes.scene.Rect;
import gatenotes.scene.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * The inside of one cell: the belts that cross it and its layers, as Olah draws them. The simple cell and the LSTM have
 * the same plugs in the same places, and the simple cell's one layer is the LSTM's candidate layer. While one changes to
 * the other, the belt c slides in from the left, that layer's output is lifted onto the belt, and the gates rise.
 */
final class CellDrawing {
    public static final double HEIGHT = 248;

    private static final double C = 48;
    private static final double SQUASH = 78;
    private static final double MIDDLE = 112;
    private static final double LAYER = 150;
    private static final double H = 186;

    private static final Style WIRE = Style.stroke(Palette.INK, Style.LINE);

    private final Language language;
    private final ChainLayout.Cell at;
    private final boolean lstm;
    private final double belt;
    private final double gates;
    private final int step;
    private final String lit;
    private final List<Mark> marks = new ArrayList<>();

    private CellDrawing(Language language, ChainLayout.Cell places, ChainFigure.View view) {
        this.language = language;
        at = places;
        lstm = view.lstm();
        belt = ease(view.morph() / 0.7);
        gates = ease((view.morph() - 0.4) / 0.6);
        step = view.step();
        lit = view.lit();
    }

    /**
     * @param places the places of the parts
     * @param source says what x is: a letter, or the h of the layer below
     */
    public static List<Mark> draw(Language language, ChainLayout.Cell places, ChainFigure.View view, String source) {
        var drawing = new CellDrawing(language, places, view);
        drawing.marks.add(new Rect(places.frame(), 18, places.frameEnd() - places.frame(), 192, 14,
                Style.pastel(Palette.OUTLINE, 0.08).edged(Palette.OUTLINE, Style.LINE)));
        drawing.hidden();
        drawing.ghost();
        drawing.spine();
        drawing.cell();
        drawing.gates();
        drawing.layers();
        drawing.plugs();
        drawing.marks.add(Label.of(places.join() + 6, HEIGHT - 4, "= " + source).in(Palette.MUTED));
        return drawing.marks;
    }

    /** A smooth step from 0 at t = 0 to 1 at t = 1; 0 before and 1 after. */
    public static double ease(double t) {
        var inside = Math.max(0, Math.min(1, t));
        return inside * inside * (3 - 2 * inside);
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

    /** Draws the wires of h and x: the old h and x, joined, go to every layer; the new h goes to the right and up. */
    private void hidden() {
        marks.add(new Line(at.left(), H, at.join(), H, wire("h-old")));
        marks.add(new Path.Pen().moveTo(at.join() - 16, HEIGHT - 22).lineTo(at.join() - 16, H + 14)
                .curveTo(at.join() - 16, H + 4, at.join() - 12, H, at.join(), H).path(wire("x")));
        marks.add(new Line(at.join(), H, at.candidate() + gates * (at.output() - at.candidate()), H, wire("h-old", "x")));
        arrow(marks, at.candidate(), H, at.candidate(), LAYER + 14, wire("h-old", "x"));
        marks.add(new Line(at.branch(), H, at.branch(), 12, wire("h")));
        arrow(marks, at.branch(), 20, at.branch(), 6, wire("h"));
        arrow(marks, at.end(), H, at.right(), H, wire("h"));
        marks.add(new Circle(at.branch(), H, 3, Style.fill(Palette.INK)));
    }

    /** Draws the place where the belt will be. */
    private void ghost() {
        if (belt < 1) {
            marks.add(Group.of(null, List.of(
                    new Line(at.left(), C, at.branch() - 10, C, Style.stroke(Palette.OUTLINE, Style.HAIR).broken()),
                    Label.of(at.left() + 64, C - 8, language.pick("LSTM 在这里多一条传送带 c", "here the LSTM adds a belt, c"))
                            .in(Palette.MUTED))).dimmed(1 - belt));
        }
    }

    /** Draws the wire from the tanh layer to h; in the LSTM it leads through the belt. */
    private void spine() {
        if (belt < 1) {
            var y = MIDDLE + belt * (C - MIDDLE);
            marks.add(new Path.Pen().moveTo(at.candidate(), LAYER - 14).lineTo(at.candidate(), y).lineTo(at.end(), y)
                    .lineTo(at.end(), H).path(wire("h")));
        } else {
            arrow(marks, at.candidate(), LAYER - 14, at.candidate(), MIDDLE + 11, wire("g"));
            arrow(marks, at.candidate(), MIDDLE - 11, at.candidate(), C + 11, wire("i", "g"));
            marks.add(new Line(at.end(), C, at.end(), H, wire("h")));
        }
    }

    private void cell() {
        if (belt == 0) {
            return;
        }
        var end = at.left() + belt * (at.right() - at.left());
        var old = Math.min(end, at.candidate());
        marks.add(new Line(at.left(), C, old, C, Style.stroke(Palette.ACCENT, isLit("c-old") || isLit("c") ? 7 : 4)));
        // The upward wire of h passes under the belt.
        marks.add(new Line(at.branch(), C - 7, at.branch(), C + 7, Style.stroke(Palette.BACKGROUND, 8)));
        var fresh = Style.stroke(Palette.ACCENT, isLit("c") ? 7 : 4);
        marks.add(new Line(old, C, Math.max(old, end - 8), C, fresh));
        marks.add(water(end, C));
        if (gates > 0) {
            marks.add(new Line(at.end(), C, at.end(), C + gates * (MIDDLE - C), fresh));
        }
    }

    private void gates() {
        if (gates == 0) {
            return;
        }
        var inside = new ArrayList<Mark>();
        for (var x : new double[] {at.forget(), at.input(), at.output()}) {
            arrow(inside, x, H, x, LAYER + 14, wire("h-old", "x"));
        }
        arrow(inside, at.forget(), LAYER - 14, at.forget(), C + 11, wire("f"));
        elbow(inside, at.input(), at.candidate() - 11, wire("i"));
        elbow(inside, at.output(), at.end() - 11, wire("o"));
        operation(inside, at.forget(), C, "×");
        operation(inside, at.candidate(), MIDDLE, "×");
        inside.add(Group.of("c", circle(at.candidate(), C, "+")).named(language.pick("新的 c：两项相加", "the new c: a sum")));
        inside.add(Group.of("h", List.of(
                new Rect(at.end() - 23, SQUASH - 12, 46, 24, 12,
                        Style.fill(Palette.BACKGROUND).edged(Palette.INK, isLit("h") ? Style.BOLD : Style.HAIR)),
                Label.of(at.end(), SQUASH + 4.5, "tanh").anchored(Anchor.MIDDLE))).named(
                        language.pick("tanh(c)：没有权重的逐元素运算", "tanh(c): element by element, no weights")));
        operation(inside, at.end(), MIDDLE, "×");
        marks.add(Group.of(null, inside).dimmed(gates));
    }

    /** Draws the layers with weights: one for the simple cell, four for the LSTM. */
    private void layers() {
        if (gates > 0) {
            var rising = new ArrayList<Mark>();
            layer(rising, at.forget(), Gate.FORGET, "σ", language.pick("遗忘门 f", "forget gate f"));
            layer(rising, at.input(), Gate.INPUT, "σ", language.pick("输入门 i", "input gate i"));
            layer(rising, at.output(), Gate.OUTPUT, "σ", language.pick("输出门 o", "output gate o"));
            marks.add(new Group(null, null, 0, (1 - gates) * (H - LAYER), gates, rising));
        }
        if (lstm) {
            layer(marks, at.candidate(), Gate.CANDIDATE, "tanh", language.pick("候选值 g", "candidate g"));
        } else {
            box(marks, "h", at.candidate(), Gate.CANDIDATE, "tanh", language.pick("唯一的一层：tanh", "the only layer: tanh"));
        }
    }

    private void layer(List<Mark> into, double x, Gate gate, String curve, String name) {
        box(into, gate.letter(), x, gate, curve, name);
        into.add(Label.of(x - 16, MIDDLE + 18, gate.letter()).sized(Label.MEDIUM).inBold().anchored(Anchor.MIDDLE));
    }

    private void box(List<Mark> into, String part, double x, Gate gate, String curve, String name) {
        into.add(Group.of(part, List.of(
                new Rect(x - at.half(), LAYER - 14, 2 * at.half(), 28, 2, Style.fill(Palette.BACKGROUND)),
                new Rect(x - at.half(), LAYER - 14, 2 * at.half(), 28, 2,
                        Style.ground(GateColours.role(gate), isLit(part) ? 1 : 0.7)
                        .edged(Palette.INK, isLit(part) || isLit("w") ? Style.BOLD : Style.HAIR)),
                Label.of(x, LAYER + 5, curve).sized(Label.MEDIUM).anchored(Anchor.MIDDLE))).named(name));
    }

    private void plugs() {
        plug("h-old", "h" + Numbers.subscript(step - 1), at.plug() + 2, H, language.pick("上一步的 h", "h of the step before"), 1);
        plug("x", "x" + Numbers.subscript(step), at.join() - 16, HEIGHT - 8,
                language.pick("这一步的输入 x", "the input x of this step"), 1);
        plug("h", "h" + Numbers.subscript(step), plugEnd(), H, language.pick("新的 h", "the new h"), 1);
        marks.add(Label.of(at.branch() + 8, 12, "h" + Numbers.subscript(step)));
        if (belt > 0) {
            plug("c-old", "c" + Numbers.subscript(step - 1), at.plug() + 2, C,
                    language.pick("上一步的 c", "c of the step before"), belt);
            plug("c", "c" + Numbers.subscript(step), plugEnd(), C, language.pick("新的 c", "the new c"), belt);
        }
    }

    /** The x of the middle of the plugs on the right. */
    private double plugEnd() {
        return at.right() + at.plug() + 3;
    }

    private void plug(String part, String text, double x, double y, String name, double opacity) {
        var label = Label.of(x, y + 5.5, text).sized(Label.LARGE).anchored(Anchor.MIDDLE);
        marks.add(Group.of(part, List.of(
                new Rect(x - at.plug(), y - 14, 2 * at.plug(), 26, 6, isLit(part)
                        ? Style.fill(Palette.BACKGROUND).edged(Palette.INK, Style.BOLD) : Style.fill(Palette.BACKGROUND)),
                isLit(part) ? label.inBold() : label)).named(name).dimmed(opacity));
    }

    private static void operation(List<Mark> into, double x, double y, String sign) {
        into.addAll(circle(x, y, sign));
    }

    private static List<Mark> circle(double x, double y, String sign) {
        return List.of(new Circle(x, y, 11, Style.fill(Palette.BACKGROUND).edged(Palette.INK, Style.LINE)),
                Label.of(x, y + 6, sign).sized(Label.LARGE).anchored(Anchor.MIDDLE));
    }

    private static void elbow(List<Mark> into, double x, double end, Style style) {
        into.add(new Line(x, LAYER - 14, x, MIDDLE, style));
        arrow(into, x, MIDDLE, end, MIDDLE, style);
    }

    private static void arrow(List<Mark> into, double x1, double y1, double x2, double y2, Style style) {
        into.add(new Line(x1, y1, x2, y2, style));
        into.add(ArrowHead.at(x2, y2, Double.compare(x2, x1), Double.compare(y2, y1)));
    }

    /** The tip of a belt that ends at (x, y). */
    public static Mark water(double x, double y) {
        return new Path.Pen().moveTo(x - 10, y - 7).lineTo(x, y).lineTo(x - 10, y + 7).close()
                .path(Style.fill(Palette.ACCENT));
    }
}
