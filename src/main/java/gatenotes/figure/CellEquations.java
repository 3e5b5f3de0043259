package gatenotes.figure;

import gatenotes.figure.Label.Anchor;
import gatenotes.nn.CellKind;
import gatenotes.nn.Gate;
import gatenotes.nn.LayerTrace;
import java.util.ArrayList;
import java.util.List;

/** The equations of a cell, a line each, and what each comes to in every unit. */
public final class CellEquations {
    static final double ROW = 22;
    static final double HEIGHT = 8 * ROW + 20;

    private final LayerTrace layer;
    private final int step;
    private final String lit;
    private final boolean lstm;
    private final List<Mark> marks = new ArrayList<>();
    private double x;
    private double y;

    private CellEquations(LayerTrace layer, int step, String lit) {
        this.layer = layer;
        this.step = step;
        this.lit = lit;
        lstm = layer.spec().kind() == CellKind.LSTM;
    }

    /** The parts that have a line, from top to bottom. */
    public static List<String> parts(boolean lstm) {
        return lstm ? List.of("h-old", "c-old", "f", "i", "g", "c", "o", "h") : List.of("h-old", "h");
    }

    /**
     * What a part holds in one unit.
     *
     * @param step the time step, from 1
     * @param unit from 0
     */
    public static double value(LayerTrace layer, String part, int step, int unit) {
        return switch (part) {
            case "h-old" -> layer.h(step - 2, 0, unit);
            case "c-old" -> layer.c(step - 2, 0, unit);
            case "f" -> layer.gate(Gate.FORGET, step - 1, 0, unit);
            case "i" -> layer.gate(Gate.INPUT, step - 1, 0, unit);
            case "g" -> layer.gate(Gate.CANDIDATE, step - 1, 0, unit);
            case "o" -> layer.gate(Gate.OUTPUT, step - 1, 0, unit);
            case "c" -> layer.c(step - 1, 0, unit);
            default -> layer.h(step - 1, 0, unit);
        };
    }

    static List<Mark> draw(Language language, LayerTrace layer, int step, String lit) {
        var equations = new CellEquations(layer, step, lit);
        int units = layer.spec().units();
        for (int k = 0; k < units; k++) {
            equations.marks.add(Label.of(numberX(k), 13, language.pick("单元 ", "unit ") + (k + 1))
                    .anchored(Anchor.END).in(Palette.MUTED));
        }
        var parts = parts(equations.lstm);
        for (int row = 0; row < parts.size(); row++) {
            equations.line(language, parts.get(row), 20 + row * ROW);
        }
        return equations.marks;
    }

    /** Near the equations, so that a narrow screen shows both. */
    private static double numberX(int k) {
        return 326 + k * 76;
    }

    private void line(Language language, String part, double top) {
        var from = marks.size();
        x = 8;
        y = top + 16;
        var isLit = part.equals(lit);
        marks.add(new Rect(0, top, 640, ROW, 4, isLit ? Style.pastel(role(part), 0.3) : Style.fill(Palette.BACKGROUND)));
        switch (part) {
            case "h-old", "c-old" -> {
                term(part);
                x += 8;
                plain(language.pick(step == 1 ? "开始时是 0" : "上一步留下的",
                        step == 1 ? "zero at the start" : "left by the step before"), 120);
            }
            case "c" -> {
                term("c").plain("=", 16).term("f").plain("⊙", 18).term("c-old").plain("+", 16).term("i").plain("⊙", 18)
                        .term("g");
            }
            case "h" -> {
                if (lstm) {
                    term("h").plain("=", 16).term("o").plain("⊙", 18).plain("tanh(", 39).term("c").plain(")", 8);
                } else {
                    term("h").plain("=", 16).layer("tanh(", 39, "");
                }
            }
            default -> term(part).plain("=", 16).layer(part.equals("g") ? "tanh(" : "σ(", part.equals("g") ? 39 : 16, part);
        }
        int units = layer.spec().units();
        for (int k = 0; k < units; k++) {
            var number = Label.of(numberX(k), y, Numbers.fixed(value(layer, part, step, k), 3))
                    .anchored(Anchor.END);
            marks.add(isLit ? number.inBold() : number);
        }
        var inside = new ArrayList<>(marks.subList(from, marks.size()));
        while (marks.size() > from) {
            marks.remove(marks.size() - 1);
        }
        marks.add(Group.of(part, inside).named(language.pick(text(part) + " 的算式", "the equation of " + text(part))));
    }

    private CellEquations layer(String curve, double width, String letter) {
        plain(curve, width).plain("W", 14);
        index(letter);
        plain("·[", 11).term("h-old").plain(",", 6).term("x").plain("] + b", 35);
        index(letter);
        return plain(")", 8);
    }

    /** The letter that tells one layer's weights from another's, below the line; nothing where there is one layer. */
    private void index(String letter) {
        if (!letter.isEmpty()) {
            marks.add(Label.of(x, y + 4, letter).sized(11));
            x += 8;
        }
    }

    private CellEquations plain(String text, double width) {
        marks.add(Label.of(x, y, text));
        x += width;
        return this;
    }

    /** The letter of a part, marked where it is lit. */
    private CellEquations term(String part) {
        var width = 17.0;
        if (part.equals(lit)) {
            marks.add(new Rect(x - 2, y - 14, width, 19, 4, Style.fill(Palette.BACKGROUND).edged(Palette.INK, Style.LINE)));
        }
        var label = Label.of(x, y, text(part));
        marks.add(part.equals(lit) ? label.inBold() : label);
        x += width - 1;
        return this;
    }

    private String text(String part) {
        var old = part.endsWith("-old");
        return part.substring(0, 1) + CellDrawing.subscript(old ? step - 1 : step);
    }

    private static Palette role(String part) {
        return switch (part) {
            case "f" -> Palette.FORGET;
            case "i" -> Palette.INPUT;
            case "g" -> Palette.CANDIDATE;
            case "o" -> Palette.OUTPUT;
            case "c", "c-old" -> Palette.ACCENT;
            default -> Palette.OUTLINE;
        };
    }
}
