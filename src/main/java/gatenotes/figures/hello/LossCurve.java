package gatenotes.figures.hello;

import gatenotes.scene.Circle;
import gatenotes.scene.Label;
import gatenotes.scene.Label.Anchor;
import gatenotes.scene.LabelLines;
import gatenotes.scene.Language;
import gatenotes.scene.Line;
import gatenotes.scene.Mark;
import gatenotes.scene.Numbers;
import gatenotes.scene.Palette;
import gatenotes.scene.Path;
import gatenotes.scene.Scale;
import gatenotes.scene.Style;
import java.util.ArrayList;
import java.util.List;

/** The curve of the mean loss over the training steps so far, with guides: losses to compare it with. */
final class LossCurve {
    private static final int[] LENGTHS = {100, 200, 500};
    private static final double TOP = 8;
    private static final double AXIS_ROOM = 20;

    private LossCurve() {
    }

    /** A loss to compare with, and its name. */
    public record Guide(double loss, String text) {
    }

    /**
     * @param losses the losses before training and after each step; at least one
     * @param guides losses to compare with
     * @param left the x of step 0
     * @param right the x of the last step
     * @param height the height of the whole drawing, labels included
     */
    public static List<Mark> draw(Language language, double[] losses, List<Guide> guides, double left, double right,
            double height) {
        var marks = new ArrayList<Mark>();
        var bottom = height - AXIS_ROOM;
        var length = length(losses.length - 1);
        var x = Scale.linear(0, length, left, right);
        var y = Scale.linear(0, top(losses), bottom, TOP);

        marks.add(Label.of(0, TOP + 12, language.pick("平均", "mean")).in(Palette.MUTED));
        marks.add(Label.of(0, TOP + 30, language.pick("损失", "loss")).in(Palette.MUTED));
        marks.add(new Line(left, bottom, right, bottom, Style.stroke(Palette.OUTLINE, Style.HAIR)));
        for (int k = 0; k <= 4; k++) {
            var step = length * k / 4;
            var text = step + (k == 4 ? language.pick(" 步", " steps") : "");
            marks.add(new Line(x.at(step), bottom, x.at(step), bottom + 4, Style.stroke(Palette.OUTLINE, Style.HAIR)));
            // In a narrow picture the last number would overlap the one before it.
            if (k % 2 == 0 || right - left >= 400) {
                marks.add(Label.of(x.at(step), height - 2, text).in(Palette.MUTED)
                        .anchored(k == 4 ? Anchor.END : Anchor.MIDDLE));
            }
        }
        for (int level = 0; level <= top(losses); level++) {
            if (level > 0) {
                marks.add(new Line(left, y.at(level), right, y.at(level), Style.stroke(Palette.HAIRLINE, Style.HAIR)));
            }
            marks.add(Label.of(left - 6, y.at(level) + 4.5, Integer.toString(level)).anchored(Anchor.END)
                    .in(Palette.MUTED));
        }

        for (var guide : guides) {
            var level = y.at(guide.loss());
            marks.add(new Line(left, level, right, level, Style.stroke(Palette.OUTLINE, Style.HAIR).broken()));
            // The label is on the side of the guide away from the curve's end and its number, if it fits there.
            var below = losses[losses.length - 1] >= guide.loss() && bottom - level > 19 && bottom - level < height / 2;
            var baseline = below ? level + 15 : level - 6;
            var lines = LabelLines.of(guide.text(), Label.SMALL, right - left);
            for (int k = 0; k < lines.size(); k++) {
                var line = below ? k : k - lines.size() + 1;
                marks.add(Label.of(right, baseline + line * 16, lines.get(k)).anchored(Anchor.END).in(Palette.MUTED));
            }
        }

        var pen = new Path.Pen();
        for (int k = 0; k < losses.length; k++) {
            var place = x.at(k);
            var level = y.at(Math.min(losses[k], top(losses)));
            if (k == 0) {
                pen.moveTo(place, level);
            } else {
                pen.lineTo(place, level);
            }
        }
        marks.add(pen.path(Style.stroke(Palette.ACCENT, Style.BOLD)));
        var now = losses[losses.length - 1];
        var nowX = x.at(losses.length - 1);
        marks.add(new Circle(nowX, y.at(now), 4, Style.fill(Palette.ACCENT)));
        var late = losses.length - 1 > length * 0.85;
        marks.add(Label.of(nowX + (late ? 4 : 9), y.at(now) - 9, Numbers.fixed(now, 3)).inBold().haloed()
                .anchored(late ? Anchor.END : Anchor.START));
        return marks;
    }

    /** The axis grows in a few large jumps, so that the curve does not shrink with every step. */
    private static int length(int steps) {
        for (var length : LENGTHS) {
            if (steps <= length) {
                return length;
            }
        }
        return (steps + 499) / 500 * 500;
    }

    private static double top(double[] losses) {
        var top = 1.6;
        for (var loss : losses) {
            top = Math.max(top, loss);
        }
        return top;
    }
}
