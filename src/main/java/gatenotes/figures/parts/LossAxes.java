package gatenotes.figures.parts;

import gatenotes.scene.Label;
import gatenotes.scene.Label.Anchor;
import gatenotes.scene.Line;
import gatenotes.scene.Mark;
import gatenotes.scene.Numbers;
import gatenotes.scene.Palette;
import gatenotes.scene.Scale;
import gatenotes.scene.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * Axes for losses in nats over the steps of a training; y is 0 at the top of the drawing.
 *
 * @param x maps a step to its x
 * @param y maps a loss to its y
 * @param length the last step that fits
 * @param top the highest loss
 */
public record LossAxes(Scale x, Scale y, int length, double top, double left, double right, double height) {
    private static final int[] LENGTHS = {50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000};

    /** Axes that grow in a few large jumps, so that the curve does not shrink with every step. */
    public static LossAxes of(int steps, int shortest, double top, double left, double right, double height) {
        int length = length(Math.max(steps, shortest));
        return new LossAxes(Scale.linear(0, length, left, right), Scale.linear(0, top, height, 0), length, top, left, right,
                height);
    }

    private static int length(int steps) {
        for (var length : LENGTHS) {
            if (steps <= length) {
                return length;
            }
        }
        return (steps + 99_999) / 100_000 * 100_000;
    }

    /**
     * Draws a line for each nat, and the numbers of five steps, or of three in a narrow drawing.
     *
     * @param unit the text after the last number
     */
    public List<Mark> draw(String unit) {
        var marks = new ArrayList<Mark>();
        for (int level = 0; level <= top; level++) {
            marks.add(new Line(left, y.at(level), right, y.at(level),
                    Style.stroke(level == 0 ? Palette.OUTLINE : Palette.HAIRLINE, Style.HAIR)));
            marks.add(Label.of(left - 8, y.at(level) + 4.5, Integer.toString(level)).anchored(Anchor.END)
                    .in(Palette.MUTED));
        }
        for (int k = 0; k <= 4; k += right - left < 400 ? 2 : 1) {
            int step = length * k / 4;
            marks.add(Label.of(x.at(step), height + 18, Numbers.grouped(step) + (k == 4 ? unit : ""))
                    .anchored(k == 4 ? Anchor.END : Anchor.MIDDLE).in(Palette.MUTED));
        }
        return marks;
    }

    /** The y of a loss; a loss that is NaN or higher than {@link #top} is drawn at the top. */
    public double height(double loss) {
        return y.at(loss <= top ? loss : top);
    }
}
