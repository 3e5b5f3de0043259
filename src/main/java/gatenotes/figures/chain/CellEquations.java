package gatenotes.figures.chain;

import gatenotes.nn.Gate;
import gatenotes.nn.LayerTrace;
import gatenotes.scene.Group;
import gatenotes.scene.Label;
import gatenotes.scene.Label.Anchor;
import gatenotes.scene.LabelLines;
import gatenotes.scene.Language;
import gatenotes.scene.Mark;
import gatenotes.scene.Numbers;
import gatenotes.scene.Palette;
import gatenotes.scene.Phrase;
import gatenotes.scene.Phrase.Word;
import gatenotes.scene.Rect;
import gatenotes.scene.Style;
import java.util.ArrayList;
import java.util.List;

/** The equations of a cell, one line each, and their values in every unit. */
final class CellEquations {
    /** The parts that only the LSTM has. */
    private static final List<String> MORE = List.of("c-old", "f", "i", "g", "o", "c");
    private static final double HEAD = 20;

    private final Language language;
    private final ChainLayout at;
    private final LayerTrace layer;
    private final ChainFigure.View view;
    private final boolean lstm;
    private final List<Word> words = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();

    private CellEquations(Language language, ChainLayout layout, LayerTrace layer, ChainFigure.View view, boolean lstm) {
        this.language = language;
        at = layout;
        this.layer = layer;
        this.view = view;
        this.lstm = lstm;
    }

    /** The parts that have a number in each unit, in the order in which they are computed. */
    public static List<String> parts(boolean lstm) {
        var parts = new ArrayList<>(List.of("h-old"));
        if (lstm) {
            parts.addAll(MORE);
        }
        parts.add("h");
        return parts;
    }

    /**
     * The value of a part in one unit.
     *
     * @param step the time step, from 1
     * @param unit the unit, from 0
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

    /**
     * The lines in the order of the computation. The LSTM's additional lines are between the old and the new h; the new h
     * moves down for them.
     *
     * @param rnn the open layer as a simple cell
     * @param lstm the open layer as an LSTM
     * @param input says what x is
     * @param inputNumbers the numbers of x if it is the h of another layer; otherwise empty
     */
    public static List<Mark> draw(Language language, ChainLayout layout, LayerTrace rnn, LayerTrace lstm, ChainFigure.View view,
            String input, List<String> inputNumbers) {
        var now = new CellEquations(language, layout, view.lstm() ? lstm : rnn, view, view.lstm());
        int units = rnn.spec().units();
        for (int k = 0; k < units; k++) {
            now.marks.add(Label.of(now.numberX(k), 13, language.pick("单元 ", "unit ") + (k + 1)).anchored(Anchor.END)
                    .in(Palette.MUTED));
        }
        now.plain(" = ").words.add(new Word(input, "x".equals(view.lit()), false));
        now.row("x", 0, inputNumbers);
        now.rows(List.of("h-old"), 1);
        now.rows(List.of("h"), 2 + MORE.size() * CellDrawing.ease(view.morph()));
        if (view.morph() > 0) {
            var more = new CellEquations(language, layout, lstm, view, true);
            more.rows(MORE, 2);
            now.marks.add(Group.of(null, more.marks).dimmed(CellDrawing.ease((view.morph() - 0.5) * 2)));
        } else {
            var y = HEAD + 3 * layout.rowHeight() + 16;
            for (var line : LabelLines.of(language.pick("换成 LSTM，会多出 c 和三个单层的算式",
                    "with the LSTM come c and the equations of three more layers"), Label.SMALL, layout.width() - 8)) {
                now.marks.add(Label.of(8, y, line).in(Palette.MUTED));
                y += 20;
            }
        }
        return now.marks;
    }

    private double numberX(int k) {
        return at.firstNumber() + k * at.numberPitch();
    }

    private void rows(List<String> parts, double from) {
        for (int k = 0; k < parts.size(); k++) {
            var part = parts.get(k);
            equation(part);
            var numbers = new ArrayList<String>();
            for (int unit = 0; unit < layer.spec().units(); unit++) {
                numbers.add(Numbers.fixed(value(layer, part, view.step(), unit), 3));
            }
            row(part, from + k, numbers);
        }
    }

    private void equation(String part) {
        switch (part) {
            case "h-old", "c-old" -> plain("  ").plain(view.step() == 1
                    ? language.pick("开始时是 0", "zero at the start")
                    : language.pick("上一步留下的", "left by the step before"));
            case "c" -> plain(" = ").term("f").plain(" ⊙ ").term("c-old").plain(" + ").term("i").plain(" ⊙ ").term("g");
            case "h" -> {
                if (lstm) {
                    plain(" = ").term("o").plain(" ⊙ tanh(").term("c").plain(")");
                } else {
                    layer("tanh", "");
                }
            }
            default -> layer(part.equals("g") ? "tanh" : "σ", part);
        }
    }

    /**
     * Writes x·W + h·U + b as the argument of {@code curve}; in a cell of several layers the weights carry the letter of
     * their layer.
     */
    private void layer(String curve, String letter) {
        plain(" = " + curve + "(").term("x").weight("W", letter).plain(" + ").term("h-old").weight("U", letter)
                .plain(" + ").weight("b", letter).plain(")");
    }

    private CellEquations weight(String name, String letter) {
        var lit = "w".equals(view.lit());
        words.add(new Word(name, lit, false));
        if (!letter.isEmpty()) {
            words.add(new Word(letter, lit, true));
        }
        return this;
    }

    private CellEquations plain(String text) {
        words.add(new Word(text, false, false));
        return this;
    }

    private CellEquations term(String part) {
        words.add(new Word(text(part), part.equals(view.lit()), false));
        return this;
    }

    private String text(String part) {
        return part.substring(0, 1) + Numbers.subscript(part.endsWith("-old") ? view.step() - 1 : view.step());
    }

    /** Ends a line: the part, the words so far, its numbers. */
    private void row(String part, double index, List<String> numbers) {
        var isLit = part.equals(view.lit());
        var top = HEAD + index * at.rowHeight();
        words.add(0, new Word(text(part), isLit, false));
        var inside = new ArrayList<Mark>();
        inside.add(new Rect(0, top, at.width(), at.rowHeight(), 4,
                isLit ? Style.ground(role(part), 1) : Style.fill(Palette.BACKGROUND)));
        inside.add(new Phrase(8, top + 16, words));
        words.clear();
        for (int k = 0; k < numbers.size(); k++) {
            var number = Label.of(numberX(k), top + 16 + at.numbersDown(), numbers.get(k)).anchored(Anchor.END);
            inside.add(isLit ? number.inBold() : number);
        }
        marks.add(Group.of(part, inside).named(language.pick(text(part) + " 的算式", "the equation of " + text(part))));
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
