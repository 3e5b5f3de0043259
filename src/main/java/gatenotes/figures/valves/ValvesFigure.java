package gatenotes.figures.valves;

import gatenotes.figures.parts.GateColours;
import gatenotes.nn.Gate;
import gatenotes.nn.LayerTrace;
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
import gatenotes.scene.Rect;
import gatenotes.scene.Scene;
import gatenotes.scene.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * The memory of an LSTM as water in pipes: one pipe for each unit, time to the right. At each step the valve f is in the
 * pipe, i above it and o below it. Water above the middle of a pipe is a positive c, water below it a negative c, each in
 * the colour of its sign; the open part of a valve has the gate's colour.
 */
final class ValvesFigure {
    private static final double ROWS_Y = 34;
    private static final double ROW = 122;
    private static final double INLET = 14;
    private static final double PIPE = 28;
    private static final double PIPE_HEIGHT = 48;
    private static final double OUTLET = 82;
    /** The magnitude of c that fills the pipe up to its wall. */
    private static final double FULL = 2;

    /**
     * The places of the parts, in the scene's units.
     *
     * @param left the left edge of the pipes
     * @param valve the length of the valves i and o
     * @param gate the thickness of the valve f
     * @param sumHeight the height of the numbers below the pipes
     */
    private record Layout(double width, double left, double valve, double gate, double sumHeight) {
        boolean isNarrow() {
            return valve < 30;
        }
    }

    private static final Layout WIDE = new Layout(640, 78, 34, 12, 126);
    private static final Layout NARROW = new Layout(340, 36, 24, 8, 250);
    private static final double LINE = 22;

    private final Language language;
    private final Layout at;
    private final LayerTrace layer;
    private final View view;
    private final double pitch;
    private final List<Mark> marks = new ArrayList<>();

    /**
     * What the picture shows besides the layer's values.
     *
     * @param unit the chosen unit, from 0
     * @param step the chosen time step, from 0
     * @param held which valves are held by hand
     * @param inputs the letter read at each step
     * @param guesses the letter predicted at each step, with a sign for right or wrong
     * @param halfLife a sentence on the half-life of the chosen unit's cell state
     */
    public record View(int unit, int step, Held held, List<String> inputs, List<String> guesses, String halfLife) {
    }

    /** Which valves are held by hand. */
    public interface Held {
        boolean at(Gate gate, int step, int unit);
    }

    private ValvesFigure(Language language, Layout layout, LayerTrace layer, View view) {
        this.language = language;
        at = layout;
        this.layer = layer;
        this.view = view;
        pitch = (at.width() - at.left()) / view.inputs().size();
    }

    /**
     * Draws one sequence of an LSTM layer after a forward pass.
     *
     * @param isNarrow whether it fits a phone
     */
    public static Scene draw(Language language, boolean isNarrow, LayerTrace layer, View view) {
        var figure = new ValvesFigure(language, isNarrow ? NARROW : WIDE, layer, view);
        var units = layer.spec().units();
        var bottom = ROWS_Y + units * ROW;
        figure.ends(bottom);
        for (int unit = 0; unit < units; unit++) {
            figure.row(unit, ROWS_Y + unit * ROW);
        }
        figure.sum(bottom + 52);
        return new Scene(figure.at.width(), bottom + figure.at.sumHeight(), figure.marks);
    }

    private double middle(int step) {
        return at.left() + (step + 0.5) * pitch + at.gate() / 3;
    }

    private void ends(double bottom) {
        marks.add(new Rect(middle(view.step()) - pitch / 2 - 5, 4, pitch, bottom + 22, 6, Style.pastel(Palette.ACCENT, 0.1)));
        marks.add(Label.of(0, 20, language.pick("读入", "reads")).in(Palette.MUTED));
        marks.add(Label.of(0, bottom + 16, language.pick("说出", "says")).in(Palette.MUTED));
        for (int step = 0; step < view.inputs().size(); step++) {
            marks.add(Label.of(middle(step), 20, view.inputs().get(step)).sized(Label.MEDIUM).inBold()
                    .anchored(Anchor.MIDDLE));
            marks.add(Label.of(middle(step), bottom + 16, view.guesses().get(step)).sized(Label.MEDIUM)
                    .anchored(Anchor.MIDDLE));
        }
    }

    private void row(int unit, double top) {
        var isChosen = unit == view.unit();
        // The name is beside the pipe, or above it in a narrow picture.
        var name = Label.of(0, at.isNarrow() ? top + 4 : top + 56, language.pick("单元 ", "unit ") + (unit + 1));
        marks.add(isChosen ? name.inBold() : name.in(Palette.MUTED));
        var letterX = at.left() - 14;
        marks.add(Label.of(letterX, top + INLET + 8, "i").inBold().anchored(Anchor.END));
        marks.add(Label.of(letterX, top + 56, "c").inBold().anchored(Anchor.END));
        marks.add(Label.of(letterX, top + OUTLET + 8, "o").inBold().anchored(Anchor.END));
        marks.add(Label.of(letterX, top + 112, "h").inBold().anchored(Anchor.END));
        if (unit == 0) {
            marks.add(Label.of(middle(0) - pitch / 2, top + INLET + 8, "f").inBold().anchored(Anchor.MIDDLE));
        }
        var left = at.left() - 2;
        var y = top + PIPE;
        marks.add(new Rect(left, y, at.width() - at.left(), PIPE_HEIGHT, 0, Style.pastel(Palette.OUTLINE, 0.08)));
        for (int step = 0; step < view.inputs().size(); step++) {
            water(unit, step, y + PIPE_HEIGHT / 2);
        }
        marks.add(new Line(left, y + PIPE_HEIGHT / 2, at.width() - 2, y + PIPE_HEIGHT / 2,
                Style.stroke(Palette.OUTLINE, Style.HAIR)));
        for (int wall = 0; wall < 2; wall++) {
            marks.add(new Line(left, y + wall * PIPE_HEIGHT, at.width() - 2, y + wall * PIPE_HEIGHT,
                    Style.stroke(Palette.INK, Style.LINE)));
        }
        for (int step = 0; step < view.inputs().size(); step++) {
            var x = middle(step);
            var shift = shift();
            valve(Gate.INPUT, step, unit, x + shift - at.valve() / 2, top + INLET, at.valve(), 14);
            valve(Gate.FORGET, step, unit, x - pitch / 2 - at.gate() * 0.42, y, at.gate(), PIPE_HEIGHT);
            valve(Gate.OUTPUT, step, unit, x + shift - at.valve() / 2, top + OUTLET - 6, at.valve(), 14);
        }
        for (int step = 0; step < view.inputs().size(); step++) {
            var x = middle(step) + shift();
            var c = layer.c(step, 0, unit);
            marks.add(Label.of(x, y + PIPE_HEIGHT / 2 + (c < 0 ? -6 : 16), at.isNarrow() ? Numbers.fixed(c, 1) : withSign(two(c)))
                    .anchored(Anchor.MIDDLE));
            marks.add(Label.of(x, top + 112, Numbers.fixed(layer.h(step, 0, unit), at.isNarrow() ? 1 : 2)).anchored(Anchor.MIDDLE));
        }
    }

    /** The distance to the right by which a step's marks are moved, to be clear of the valve in the pipe. */
    private double shift() {
        return at.isNarrow() ? 1 : 3;
    }

    /** Draws c as a level: above the middle if positive, below it if negative. */
    private void water(int unit, int step, double axis) {
        var c = layer.c(step, 0, unit);
        var size = Math.min(1, Math.abs(c) / FULL) * PIPE_HEIGHT / 2;
        var x = middle(step) - pitch / 2 + 1;
        marks.add(new Rect(x, c < 0 ? axis : axis - size, Math.min(pitch, at.width() - 2 - x), size, 0,
                Style.pastel(c < 0 ? Palette.NEGATIVE : Palette.POSITIVE, 0.45)));
    }

    /** Draws a valve: the open part in the gate's colour, between two plates that shut the rest. */
    private void valve(Gate gate, int step, int unit, double x, double y, double width, double height) {
        var open = layer.gate(gate, step, 0, unit);
        var isHeld = view.held().at(gate, step, unit);
        var inside = new ArrayList<Mark>();
        inside.add(new Rect(x, y, width, height, 0, Style.fill(Palette.BACKGROUND)
                .edged(isHeld ? Palette.INK : Palette.OUTLINE, isHeld ? 2 * Style.LINE : Style.HAIR)));
        inside.add(new Rect(x, y, width, height, 0, Style.pastel(Palette.OUTLINE, 0.35)));
        var colour = Style.fill(GateColours.role(gate));
        inside.add(height > width ? new Rect(x, y + (1 - open) * height / 2, width, open * height, 0, colour)
                : new Rect(x + (1 - open) * width / 2, y, open * width, height, 0, colour));
        marks.add(Group.of(PartName.of(gate.letter(), unit + 1, step + 1), inside).named(
                gate.letter() + language.pick("，单元 ", ", unit ") + (unit + 1) + language.pick("，第 ", ", step ") + (step + 1)
                        + language.pick(" 步：", ": ") + Numbers.fixed(open, 2)
                        + (isHeld ? language.pick("，手拧着", ", held by hand") : "")));
    }

    /** Draws the chosen unit's step in numbers. */
    private void sum(double y) {
        var unit = view.unit();
        var t = view.step();
        var k = Numbers.subscript(t + 1);
        var old = Numbers.subscript(t);
        marks.add(new Line(0, y - 20, at.width(), y - 20, Style.stroke(Palette.HAIRLINE, Style.HAIR)));
        marks.add(Label.of(0, y, language.pick("单元 ", "unit ") + (unit + 1)).inBold());
        var lines = new ArrayList<String>();
        equation(lines, "c" + k + " = f" + k + " · c" + old + " + i" + k + " · g" + k, " = "
                + two(layer.gate(Gate.FORGET, t, 0, unit)) + " · " + signed(layer.c(t - 1, 0, unit)) + " + "
                + two(layer.gate(Gate.INPUT, t, 0, unit)) + " · " + signed(layer.gate(Gate.CANDIDATE, t, 0, unit))
                + " = " + two(layer.c(t, 0, unit)));
        equation(lines, "h" + k + " = o" + k + " · tanh c" + k, " = "
                + two(layer.gate(Gate.OUTPUT, t, 0, unit)) + " · tanh " + signed(layer.c(t, 0, unit)) + " = "
                + two(layer.h(t, 0, unit)));
        var left = at.isNarrow() ? 0 : at.left() - 14;
        lines.addAll(LabelLines.of(view.halfLife(), Label.SMALL, at.width() - left));
        var line = y + (at.isNarrow() ? LINE : 0);
        for (var text : lines) {
            marks.add(Label.of(left, line, text));
            line += LINE;
        }
        for (var text : LabelLines.of(language.pick(
                "阀门有色处是开着的；水在中线之上 c > 0（紫），之下 c < 0（褐）；粗框：手拧着",
                "colour: open; water above the middle: c > 0 (violet), below: c < 0 (brown); bold: held"), Label.SMALL,
                at.width())) {
            marks.add(Label.of(0, line, text).in(Palette.MUTED));
            line += LINE;
        }
    }

    /** Adds an equation as one line, or as two in a narrow picture. */
    private void equation(List<String> lines, String letters, String numbers) {
        if (at.isNarrow()) {
            lines.add(letters);
            lines.add("    " + numbers);
        } else {
            lines.add(letters + numbers);
        }
    }

    private static String two(double value) {
        return Numbers.fixed(value, 2);
    }

    private static String withSign(String number) {
        return number.startsWith(Numbers.MINUS) ? number : "+" + number;
    }

    private static String signed(double value) {
        var text = two(value);
        return text.startsWith(Numbers.MINUS) ? "(" + text + ")" : text;
    }
}
