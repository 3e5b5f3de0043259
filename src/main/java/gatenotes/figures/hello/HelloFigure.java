package gatenotes.figures.hello;

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
import gatenotes.scene.Scene;
import gatenotes.scene.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * Karpathy's "hello" network, unrolled: input letters at the bottom, the state flowing to the right, the
 * scores of the next letter on top; beneath it the loss of the training so far.
 *
 * <p>Every row and column keeps its place whatever the numbers, the cell and the number of units.
 */
final class HelloFigure {
    /** The width all values are laid out for, in CSS pixels. */
    public static final double WIDTH = 600;
    /** The most time steps that have room. */
    public static final int MAX_STEPS = 4;

    private static final double GUTTER = 56;
    private static final double PITCH = 136;
    private static final double COLUMN = 108;
    private static final double MIDDLE = COLUMN / 2;
    private static final double GAP = PITCH - COLUMN;

    /** Above the rest, what the numbers are. */
    private static final double TITLE_HEIGHT = 30;
    private static final double LOSS_Y = 13;
    private static final double TARGET_Y = 20;
    private static final double CHIP = 24;
    private static final double SCORES_Y = 53;
    private static final double SCORE_HEIGHT = 20;
    private static final double BAR_X = 57;
    private static final double STATE_Y = 155;
    private static final double STATE_HEIGHT = 148;
    private static final double STATE_HEAD = 20;
    private static final double STATE_CELL = 24;
    private static final double STATE_WIDTH = 46;
    private static final double ONE_HOT_Y = 325;
    private static final double ONE_HOT_HEIGHT = 16;
    private static final double ONE_HOT_WIDTH = 30;
    private static final double INPUT_Y = 393;
    private static final double CURVE_Y = 434;
    private static final double CURVE_HEIGHT = 130;

    private static final Style FLOW = Style.stroke(Palette.INK, Style.LINE);

    private HelloFigure() {
    }

    /**
     * One time step with all it computed.
     *
     * @param input index of the letter that goes in
     * @param target index of the letter that should come out
     * @param hidden h [units]
     * @param cell c [units], or null for a cell without one
     * @param scores [letters], before softmax
     * @param probabilities [letters], after it
     * @param loss −ln of the target's probability, in nats
     */
    public record Step(int input, int target, float[] hidden, float[] cell, float[] scores, float[] probabilities,
            double loss) {
        /** Whether the target's score is the largest; a tie is not. */
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
     * @param title what numbers these are
     * @param letters the vocabulary, in the order of the vectors
     * @param steps from 1 to {@link #MAX_STEPS}, in time order
     * @param memory whether the state goes from step to step; else each starts from zeros
     * @param losses the mean loss before training and after each training step
     */
    public static Scene draw(Language language, String title, List<String> letters, List<Step> steps, boolean memory,
            double[] losses) {
        var marks = new ArrayList<Mark>();
        var left = GUTTER + GAP / 2 + (MAX_STEPS - steps.size()) * PITCH / 2;
        marks.add(rowLabels(language, steps.get(0).cell() != null));
        for (int t = 0; t < steps.size(); t++) {
            marks.add(Group.at("step-" + (t + 1), left + t * PITCH, 0, column(letters, steps.get(t), t == 0, memory)));
        }
        marks.add(Group.at("loss-curve", 0, CURVE_Y, LossCurve.draw(language, losses,
                guides(language, letters.size(), steps), GUTTER + GAP / 2, WIDTH - GAP / 2, CURVE_HEIGHT)));
        return new Scene(WIDTH, TITLE_HEIGHT + CURVE_Y + CURVE_HEIGHT, List.of(
                Label.of(0, 15, title).sized(Label.MEDIUM),
                Group.at(null, 0, TITLE_HEIGHT, marks)));
    }

    /** What guessing costs: evenly among all letters, and at best for who sees only the letter at hand. */
    private static List<LossCurve.Guide> guides(Language language, int letters, List<Step> steps) {
        var guides = new ArrayList<LossCurve.Guide>();
        var even = Math.log(letters);
        guides.add(new LossCurve.Guide(even,
                language.pick("均匀猜测 ", "uniform guess ") + "ln " + letters + " = " + Numbers.fixed(even, 4)));
        var memoryless = memorylessLoss(steps);
        if (memoryless > 0) {
            guides.add(new LossCurve.Guide(memoryless,
                    language.pick("没有记忆，最好也只到 (2 ln 2)/4 = ", "at best without memory: (2 ln 2)/4 = ")
                            + Numbers.fixed(memoryless, 4)));
        }
        return guides;
    }

    /**
     * The least mean loss of a network without memory: after each letter it can only give what follows that letter
     * its share. In "hello" an l is followed by l or o, so (2 ln 2) / 4.
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

    private static Mark rowLabels(Language language, boolean hasCell) {
        var marks = new ArrayList<Mark>();
        var state = STATE_Y + STATE_HEIGHT / 2;
        var scores = SCORES_Y + 2 * SCORE_HEIGHT;
        marks.add(rowLabel(language.pick("损失", "loss"), LOSS_Y));
        marks.add(rowLabel(language.pick("目标", "target"), TARGET_Y + CHIP / 2 + 5));
        marks.add(rowLabel(language.pick("得分", "scores"), scores - 4));
        marks.add(rowLabel(language.pick("概率", "softmax"), scores + 14));
        marks.add(rowLabel(language.pick("状态", "state"), state - 14));
        marks.add(rowLabel(hasCell ? "LSTM" : "RNN", state + 4));
        marks.add(rowLabel("one-hot", ONE_HOT_Y + 2 * ONE_HOT_HEIGHT + 5));
        marks.add(rowLabel(language.pick("输入", "input"), INPUT_Y + CHIP / 2 + 5));
        return Group.of("rows", marks);
    }

    private static Mark rowLabel(String text, double baseline) {
        return Label.of(0, baseline, text).in(Palette.MUTED);
    }

    private static List<Mark> column(List<String> letters, Step step, boolean first, boolean memory) {
        var marks = new ArrayList<Mark>();
        marks.add(Label.of(MIDDLE, LOSS_Y, Numbers.fixed(step.loss(), 3)).anchored(Anchor.MIDDLE));
        marks.add(Group.of("target", target(letters.get(step.target()), step.right())));
        marks.add(Group.of("scores", scores(letters, step)));
        marks.add(Group.of("state", state(step, first, memory)));
        marks.add(Group.of("one-hot", oneHot(letters, step.input())));
        marks.add(Group.of("input", List.of(
                Label.of(MIDDLE, INPUT_Y + CHIP / 2 + 6, letters.get(step.input())).anchored(Anchor.MIDDLE)
                        .sized(Label.LARGE).inBold())));
        return marks;
    }

    private static List<Mark> target(String letter, boolean right) {
        var marks = new ArrayList<Mark>();
        marks.add(new Rect(MIDDLE - CHIP / 2, TARGET_Y, CHIP, CHIP, 6, Style.stroke(Palette.TARGET, Style.BOLD)));
        marks.add(Label.of(MIDDLE, TARGET_Y + CHIP / 2 + 6, letter).anchored(Anchor.MIDDLE).sized(Label.LARGE)
                .inBold());
        if (right) {
            var x = MIDDLE + CHIP / 2 + 7;
            var y = TARGET_Y + CHIP / 2;
            marks.add(new Path.Pen().moveTo(x, y + 1).lineTo(x + 4.5, y + 5.5).lineTo(x + 13, y - 6)
                    .path(Style.stroke(Palette.TARGET, Style.BOLD)));
        }
        return marks;
    }

    private static List<Mark> scores(List<String> letters, Step step) {
        var marks = new ArrayList<Mark>();
        for (int k = 0; k < letters.size(); k++) {
            var isTarget = k == step.target();
            var y = SCORES_Y + k * SCORE_HEIGHT;
            var baseline = y + SCORE_HEIGHT / 2 + 4.5;
            var bar = Style.pastel(isTarget ? Palette.TARGET : Palette.ACCENT, isTarget ? 0.4 : 0.25);
            var share = step.probabilities()[k] * (COLUMN - BAR_X);
            marks.add(new Rect(BAR_X, y + 2, Math.max(1, share), SCORE_HEIGHT - 4, Math.min(2, share / 2), bar));
            if (isTarget) {
                marks.add(new Rect(-9, y, COLUMN + 15, SCORE_HEIGHT, 4, Style.stroke(Palette.TARGET, Style.LINE)));
            }
            var score = Numbers.fixed(step.scores()[k], 2);
            var probability = Numbers.fixed(step.probabilities()[k], 2);
            marks.add(bold(isTarget, Label.of(-3, baseline, letters.get(k))));
            marks.add(bold(isTarget, Label.of(BAR_X - 4, baseline, score).anchored(Anchor.END)));
            marks.add(bold(isTarget, Label.of(COLUMN - 2, baseline, probability).anchored(Anchor.END)));
        }
        return marks;
    }

    private static Label bold(boolean bold, Label label) {
        return bold ? label.inBold() : label;
    }

    private static List<Mark> state(Step step, boolean first, boolean memory) {
        var marks = new ArrayList<Mark>();
        var hasCell = step.cell() != null;
        var middleY = STATE_Y + STATE_HEIGHT / 2;
        marks.add(new Rect(0, STATE_Y, COLUMN, STATE_HEIGHT, 10, Style.pastel(Palette.ACCENT, 0.08)));
        arrowUp(marks, ONE_HOT_Y - 4, STATE_Y + STATE_HEIGHT + 3);
        arrowUp(marks, STATE_Y - 3, SCORES_Y + 4 * SCORE_HEIGHT + 4);
        if (hasCell) {
            arrowIn(marks, first, memory, middleY - 14, Style.stroke(Palette.ACCENT, Style.BOLD));
            arrowIn(marks, first, memory, middleY + 14, FLOW);
            stack(marks, "c", step.cell(), MIDDLE - STATE_WIDTH - 3);
            stack(marks, "h", step.hidden(), MIDDLE + 3);
        } else {
            arrowIn(marks, first, memory, middleY, FLOW);
            stack(marks, "h", step.hidden(), MIDDLE - STATE_WIDTH / 2);
        }
        return marks;
    }

    private static void stack(List<Mark> marks, String name, float[] values, double x) {
        var room = STATE_HEIGHT - STATE_HEAD - 4;
        var height = Math.min(STATE_CELL, room / values.length);
        var top = STATE_Y + STATE_HEAD + (room - height * values.length) / 2;
        marks.add(Label.of(x + STATE_WIDTH / 2, top - 6, name).anchored(Anchor.MIDDLE).in(Palette.MUTED));
        for (int k = 0; k < values.length; k++) {
            var y = top + k * height;
            var sign = values[k] < 0 ? Palette.NEGATIVE : Palette.POSITIVE;
            var strength = 0.6 * Math.min(1, Math.abs(values[k]));
            marks.add(new Rect(x, y, STATE_WIDTH, height, 0, Style.fill(Palette.BACKGROUND)));
            marks.add(new Rect(x, y, STATE_WIDTH, height, 0,
                    Style.pastel(sign, strength).edged(Palette.OUTLINE, Style.HAIR)));
            marks.add(Label.of(x + STATE_WIDTH - 5, y + height / 2 + 4.5, Numbers.fixed(values[k], 2))
                    .anchored(Anchor.END));
        }
    }

    private static List<Mark> oneHot(List<String> letters, int input) {
        var marks = new ArrayList<Mark>();
        var x = MIDDLE - ONE_HOT_WIDTH / 2;
        for (int k = 0; k < letters.size(); k++) {
            var on = k == input;
            var y = ONE_HOT_Y + k * ONE_HOT_HEIGHT;
            var baseline = y + ONE_HOT_HEIGHT / 2 + 4.5;
            marks.add(new Rect(x, y, ONE_HOT_WIDTH, ONE_HOT_HEIGHT, 0,
                    Style.pastel(Palette.ACCENT, on ? 0.35 : 0).edged(Palette.OUTLINE, Style.HAIR)));
            var digit = Label.of(MIDDLE, baseline, on ? "1" : "0").anchored(Anchor.MIDDLE);
            marks.add(on ? digit.inBold() : digit.in(Palette.MUTED));
            var letter = Label.of(x - 8, baseline, letters.get(k)).anchored(Anchor.END);
            marks.add(on ? letter.inBold() : letter.in(Palette.MUTED));
        }
        return marks;
    }

    private static void arrowUp(List<Mark> marks, double from, double to) {
        marks.add(new Line(MIDDLE, from, MIDDLE, to, FLOW));
        marks.add(new Path.Pen().moveTo(MIDDLE - 4, to + 5).lineTo(MIDDLE, to).lineTo(MIDDLE + 4, to + 5).path(FLOW));
    }

    /** The state from the step before; the first step starts from zeros, without memory every step. */
    private static void arrowIn(List<Mark> marks, boolean first, boolean memory, double y, Style style) {
        var from = first ? -18 : memory ? 3 - GAP : -13;
        var to = -4;
        if (first || !memory) {
            marks.add(Label.of(from - 3, y + 4.5, "0").anchored(Anchor.END).in(Palette.MUTED));
        }
        marks.add(new Line(from, y, to, y, style));
        marks.add(new Path.Pen().moveTo(to - 5, y - 4).lineTo(to, y).lineTo(to - 5, y + 4).path(style));
    }
}
