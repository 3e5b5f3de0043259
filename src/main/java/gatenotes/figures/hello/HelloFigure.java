package gatenotes.figures.hello;

import gatenotes.scene.Group;
import gatenotes.scene.Label;
import gatenotes.scene.Label.Anchor;
import gatenotes.scene.LabelLines;
import gatenotes.scene.Language;
import gatenotes.scene.Line;
import gatenotes.scene.Mark;
import gatenotes.scene.Numbers;
import gatenotes.scene.Palette;
import gatenotes.scene.Path;
import gatenotes.scene.Rect;
import gatenotes.scene.Scene;
import gatenotes.scene.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * Karpathy's "hello" network, unrolled. From bottom to top: the input letters, the state, which flows to the right, the
 * scores of the next letter, and the letters that the network predicts and should predict. Beneath the network is the
 * loss of the training so far.
 *
 * <p>No row or column moves when the numbers, the cell or the number of units change.
 */
final class HelloFigure {
    /** The most time steps that fit. */
    public static final int MAX_STEPS = 4;

    /** The baseline of the title, which says what the numbers are. */
    private static final double TITLE_LINE = 19;
    private static final double CHIP = 24;
    private static final double STATE_HEAD = 20;
    private static final double STATE_CELL = 24;
    private static final double ONE_HOT_HEIGHT = 16;
    private static final double ONE_HOT_WIDTH = 30;

    private static final Style FLOW = Style.stroke(Palette.INK, Style.LINE);

    private final Language language;
    private final HelloLayout at;
    private final List<String> letters;
    private final boolean memory;

    private HelloFigure(Language language, HelloLayout layout, List<String> letters, boolean memory) {
        this.language = language;
        at = layout;
        this.letters = letters;
        this.memory = memory;
    }

    /**
     * One time step with all its values.
     *
     * @param input the index of the input letter
     * @param target the index of the letter that should be predicted
     * @param hidden h, [units]
     * @param cell c, [units], or null for a cell without c
     * @param scores [letters], before softmax
     * @param probabilities [letters], after softmax
     * @param loss −ln of the target's probability, in nats
     */
    public record Step(int input, int target, float[] hidden, float[] cell, float[] scores, float[] probabilities,
            double loss) {
        /** The index of the letter with the largest score; the first one in a tie. */
        int guess() {
            var guess = 0;
            for (int k = 1; k < scores.length; k++) {
                if (scores[k] > scores[guess]) {
                    guess = k;
                }
            }
            return guess;
        }

        /** Whether the target's score is the largest; false in a tie. */
        public boolean right() {
            for (int k = 0; k < scores.length; k++) {
                if (k != target && scores[k] >= scores[target]) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Draws the network and the curve.
     *
     * @param layout the places of the parts
     * @param title says what numbers these are
     * @param letters the vocabulary, in the order of the vectors
     * @param steps from 1 to {@link #MAX_STEPS}, in time order
     * @param memory whether the state goes from step to step; if not, each step starts from zeros
     * @param losses the mean loss before training and after each training step
     */
    public static Scene draw(Language language, HelloLayout layout, String title, List<String> letters, List<Step> steps,
            boolean memory, double[] losses) {
        return new HelloFigure(language, layout, letters, memory).draw(title, steps, losses);
    }

    private Scene draw(String title, List<Step> steps, double[] losses) {
        var top = new ArrayList<Mark>();
        for (var line : LabelLines.of(title, Label.MEDIUM, at.width())) {
            top.add(Label.of(0, 15 + top.size() * TITLE_LINE, line).sized(Label.MEDIUM));
        }
        var marks = new ArrayList<Mark>();
        var left = at.left() + (MAX_STEPS - steps.size()) * at.pitch() / 2;
        marks.add(rowLabels(steps.get(0).cell() != null));
        for (int t = 0; t < steps.size(); t++) {
            marks.add(Group.at("step-" + (t + 1), left + t * at.pitch(), 0, column(steps.get(t), t == 0)));
        }
        marks.add(Group.at("loss-curve", 0, at.curveY(), LossCurve.draw(language, losses,
                guides(steps), at.curveLeft(), at.curveRight(), at.curveHeight())));
        top.add(Group.at(null, 0, at.titleHeight(), marks));
        return new Scene(at.width(), at.titleHeight() + at.curveY() + at.curveHeight(), top);
    }

    /** The losses of guessing: evenly among all letters, and the best possible if only the present letter is known. */
    private List<LossCurve.Guide> guides(List<Step> steps) {
        var guides = new ArrayList<LossCurve.Guide>();
        var even = Math.log(letters.size());
        guides.add(new LossCurve.Guide(even,
                language.pick("均匀猜测 ", "uniform guess ") + "ln " + letters.size() + " = " + Numbers.fixed(even, 4)));
        var memoryless = memorylessLoss(steps);
        if (memoryless > 0) {
            guides.add(new LossCurve.Guide(memoryless,
                    language.pick("没有记忆，最好也只到 (2 ln 2)/4 = ", "best without memory: (2 ln 2)/4 = ")
                            + Numbers.fixed(memoryless, 4)));
        }
        return guides;
    }

    /**
     * The least mean loss of a network without memory, in nats. After a letter it can do no better than give each letter
     * that follows it that letter's share. In "hello" an l is followed by l or o, hence (2 ln 2) / 4.
     */
    static double memorylessLoss(List<Step> steps) {
        var sum = 0.0;
        for (var step : steps) {
            var same = 0;
            var right = 0;
            for (var other : steps) {
                same += other.input() == step.input() ? 1 : 0;
                right += other.input() == step.input() && other.target() == step.target() ? 1 : 0;
            }
            sum += Math.log((double) same / right);
        }
        return sum / steps.size();
    }

    private Mark rowLabels(boolean hasCell) {
        var cell = hasCell ? "LSTM" : "RNN";
        return Group.of("rows", at.isNarrow()
                ? List.of(
                        rowLabel(0, at.lossY() - 17, language.pick("损失", "loss")),
                        rowLabel(0, at.targetY() - 5, language.pick("目标", "target")),
                        rowLabel(0, at.guessY() - 5, language.pick("猜", "says")),
                        rowLabel(0, at.scoresY() - 5, language.pick("分数，概率", "scores, softmax")),
                        rowLabel(at.beside(), at.stateY() - 6, language.pick("状态，", "state, ") + cell),
                        rowLabel(at.beside(), at.oneHotY() - 6, "one-hot"),
                        rowLabel(0, at.inputY() - 5, language.pick("输入", "input")))
                : List.of(
                        rowLabel(0, at.lossY(), language.pick("损失", "loss")),
                        rowLabel(0, at.targetY() + CHIP / 2 + 5, language.pick("目标", "target")),
                        rowLabel(0, at.guessY() + CHIP / 2 + 5, language.pick("猜", "says")),
                        rowLabel(0, at.scoresY() + 2 * at.scoreHeight() - 4, language.pick("分数", "scores")),
                        rowLabel(0, at.scoresY() + 2 * at.scoreHeight() + 14, language.pick("概率", "softmax")),
                        rowLabel(0, at.stateY() + at.stateHeight() / 2 - 14, language.pick("状态", "state")),
                        rowLabel(0, at.stateY() + at.stateHeight() / 2 + 4, cell),
                        rowLabel(0, at.oneHotY() + 2 * ONE_HOT_HEIGHT + 5, "one-hot"),
                        rowLabel(0, at.inputY() + CHIP / 2 + 5, language.pick("输入", "input"))));
    }

    private static Mark rowLabel(double x, double baseline, String text) {
        return Label.of(x, baseline, text).in(Palette.MUTED);
    }

    private List<Mark> column(Step step, boolean first) {
        var middle = at.column() / 2;
        return List.of(
                Label.of(middle, at.lossY(), Numbers.fixed(step.loss(), 3)).anchored(Anchor.MIDDLE),
                Group.of("target", List.of(
                        new Rect(middle - CHIP / 2, at.targetY(), CHIP, CHIP, 6, Style.stroke(Palette.TARGET, Style.BOLD)),
                        letter(step.target(), at.targetY()))),
                Group.of("guess", List.of(letter(step.guess(), at.guessY()), verdict(step.right()))),
                Group.of("scores", scores(step)),
                Group.of("state", state(step, first)),
                Group.of("one-hot", oneHot(step.input())),
                Group.of("input", List.of(letter(step.input(), at.inputY()))));
    }

    private Mark letter(int k, double top) {
        return Label.of(at.column() / 2, top + CHIP / 2 + 6, letters.get(k)).anchored(Anchor.MIDDLE).sized(Label.LARGE)
                .inBold();
    }

    /** A tick or a cross beside the guess; they differ in shape, not only in colour. */
    private Mark verdict(boolean right) {
        var x = at.column() / 2 + CHIP / 2 + 3;
        var y = at.guessY() + CHIP / 2;
        return right
                ? new Path.Pen().moveTo(x, y + 1).lineTo(x + 4.5, y + 5.5).lineTo(x + 13, y - 6)
                        .path(Style.stroke(Palette.TARGET, Style.BOLD))
                : new Path.Pen().moveTo(x + 1, y - 4).lineTo(x + 11, y + 6).moveTo(x + 11, y - 4).lineTo(x + 1, y + 6)
                        .path(Style.stroke(Palette.NEGATIVE, Style.BOLD));
    }

    private List<Mark> scores(Step step) {
        var marks = new ArrayList<Mark>();
        for (int k = 0; k < letters.size(); k++) {
            var isTarget = k == step.target();
            var y = at.scoresY() + k * at.scoreHeight();
            var baseline = y + at.scoreHeight() / 2 + 4.5;
            var bar = Style.ground(isTarget ? Palette.TARGET : Palette.ACCENT, 1);
            var share = step.probabilities()[k] * (at.column() - at.barX());
            marks.add(new Rect(at.barX(), y + 2, Math.max(1, share), at.scoreHeight() - 4, Math.min(2, share / 2), bar));
            if (isTarget) {
                marks.add(new Rect(-at.margin(), y, at.column() + at.margin() + (at.isNarrow() ? 2 : 6), at.scoreHeight(), 4,
                        Style.stroke(Palette.TARGET, Style.LINE)));
            }
            var probability = Numbers.fixed(step.probabilities()[k], 2);
            marks.add(bold(isTarget, Label.of(at.letterX(), baseline, letters.get(k))));
            marks.add(bold(isTarget,
                    Label.of(at.barX() - (at.isNarrow() ? 6 : 4), baseline, at.number(step.scores()[k])).anchored(Anchor.END)));
            marks.add(bold(isTarget, Label.of(at.column() - 2, baseline, probability).anchored(Anchor.END)));
        }
        return marks;
    }

    private static Label bold(boolean bold, Label label) {
        return bold ? label.inBold() : label;
    }

    private List<Mark> state(Step step, boolean first) {
        var marks = new ArrayList<Mark>();
        var hasCell = step.cell() != null;
        var middleY = at.stateY() + at.stateHeight() / 2;
        marks.add(new Rect(0, at.stateY(), at.column(), at.stateHeight(), 10, Style.pastel(Palette.ACCENT, 0.08)));
        arrowUp(marks, at.oneHotY() - 4, at.stateY() + at.stateHeight() + 3);
        arrowUp(marks, at.stateY() - 3, at.scoresY() + 4 * at.scoreHeight() + 4);
        if (hasCell) {
            arrowIn(marks, first, middleY - 14, Style.stroke(Palette.ACCENT, Style.BOLD));
            arrowIn(marks, first, middleY + 14, FLOW);
            stack(marks, "c", step.cell(), at.column() / 2 - at.stateWidth() - at.stateGap());
            stack(marks, "h", step.hidden(), at.column() / 2 + at.stateGap());
        } else {
            arrowIn(marks, first, middleY, FLOW);
            stack(marks, "h", step.hidden(), (at.column() - at.stateWidth()) / 2);
        }
        return marks;
    }

    private void stack(List<Mark> marks, String name, float[] values, double x) {
        var room = at.stateHeight() - STATE_HEAD - 4;
        var height = Math.min(STATE_CELL, room / values.length);
        var top = at.stateY() + STATE_HEAD + (room - height * values.length) / 2;
        marks.add(Label.of(x + at.stateWidth() / 2, top - 6, name).anchored(Anchor.MIDDLE));
        for (int k = 0; k < values.length; k++) {
            var y = top + k * height;
            var sign = values[k] < 0 ? Palette.NEGATIVE : Palette.POSITIVE;
            var strength = Math.min(1, Math.abs(values[k]));
            marks.add(new Rect(x, y, at.stateWidth(), height, 0, Style.fill(Palette.BACKGROUND)));
            marks.add(new Rect(x, y, at.stateWidth(), height, 0,
                    Style.ground(sign, strength).edged(Palette.OUTLINE, Style.HAIR)));
            marks.add(Label.of(x + at.stateWidth() - (at.isNarrow() ? 1 : 5), y + height / 2 + 4.5, at.number(values[k]))
                    .anchored(Anchor.END));
        }
    }

    private List<Mark> oneHot(int input) {
        var marks = new ArrayList<Mark>();
        var x = at.column() / 2 - ONE_HOT_WIDTH / 2;
        for (int k = 0; k < letters.size(); k++) {
            var on = k == input;
            var y = at.oneHotY() + k * ONE_HOT_HEIGHT;
            var baseline = y + ONE_HOT_HEIGHT / 2 + 4.5;
            marks.add(new Rect(x, y, ONE_HOT_WIDTH, ONE_HOT_HEIGHT, 0,
                    Style.ground(Palette.ACCENT, on ? 1 : 0).edged(Palette.OUTLINE, Style.HAIR)));
            var digit = Label.of(at.column() / 2, baseline, on ? "1" : "0").anchored(Anchor.MIDDLE);
            marks.add(on ? digit.inBold() : digit.in(Palette.MUTED));
            var letter = Label.of(x - 8, baseline, letters.get(k)).anchored(Anchor.END);
            marks.add(on ? letter.inBold() : letter.in(Palette.MUTED));
        }
        return marks;
    }

    private void arrowUp(List<Mark> marks, double from, double to) {
        var middle = at.column() / 2;
        marks.add(new Line(middle, from, middle, to, FLOW));
        marks.add(new Path.Pen().moveTo(middle - 4, to + 5).lineTo(middle, to).lineTo(middle + 4, to + 5).path(FLOW));
    }

    /** The arrow that brings the state from the step before. The first step starts from zeros; without memory every step does. */
    private void arrowIn(List<Mark> marks, boolean first, double y, Style style) {
        var from = at.arrowFrom(first, memory);
        var to = at.arrowTo();
        if (first || !memory) {
            marks.add((at.isNarrow() ? Label.of(-6, y - 5, "0").anchored(Anchor.MIDDLE)
                    : Label.of(from - 3, y + 4.5, "0").anchored(Anchor.END)).in(Palette.MUTED));
        }
        marks.add(new Line(from, y, to, y, style));
        marks.add(new Path.Pen().moveTo(to - 5, y - 4).lineTo(to, y).lineTo(to - 5, y + 4).path(style));
    }
}
