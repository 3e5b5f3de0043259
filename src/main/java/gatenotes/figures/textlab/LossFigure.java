package gatenotes.figures.textlab;

import gatenotes.engine.Measure;
import gatenotes.figures.parts.LossAxes;
import gatenotes.scene.Circle;
import gatenotes.scene.Group;
import gatenotes.scene.Label;
import gatenotes.scene.Label.Anchor;
import gatenotes.scene.Line;
import gatenotes.scene.Mark;
import gatenotes.scene.Numbers;
import gatenotes.scene.Palette;
import gatenotes.scene.Path.Pen;
import gatenotes.scene.Rect;
import gatenotes.scene.Scale;
import gatenotes.scene.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * The losses of a run over its steps. The training loss is a thin line, the held-out loss a bold one with a dot for each
 * moment to which one can go back. Abandoned branches are pale, and the losses that counting achieves are dashed lines.
 */
final class LossFigure {
    static final double HEIGHT = 156;
    private static final double LEFT = 30;
    private static final double DOT = 2.4;
    private static final double NAMES_BELOW = 40;

    private final RunHistory history;
    private final int chosen;
    private final TeachWords words;
    private final double right;
    private final boolean isNarrow;
    private final LossAxes axes;
    private final Scale x;
    private final Scale y;

    /** @param chosen the measure whose moment is selected; −1 for none */
    LossFigure(RunHistory history, int chosen, TeachWords words, LabLayout layout) {
        this.history = history;
        this.chosen = chosen;
        this.words = words;
        right = layout.width() - 6;
        isNarrow = layout.isNarrow();
        int steps = Math.max(1, history.steps());
        double guess = Math.log(Math.max(3, history.facts().symbols()));
        double highest = guess;
        for (var each : history.measures()) {
            steps = Math.max(steps, each.step());
            highest = Math.max(highest, Math.min(2 * guess, each.heldOut()));
        }
        axes = LossAxes.of(steps, 1, 1.08 * highest, LEFT, right, HEIGHT);
        x = axes.x();
        y = axes.y();
    }

    List<Mark> draw() {
        var marks = new ArrayList<Mark>();
        marks.addAll(axes.draw(words.stepsUnit()));
        branches(marks);
        training(marks);
        heldOut(marks);
        // One name is above its line and the other below it: for a short text both losses may be equal.
        floor(marks, history.facts().unigram(), -4, NAMES_BELOW, words.unigram());
        floor(marks, history.facts().bigram(), 13, NAMES_BELOW + LabLayout.LINE, words.bigram());
        if (chosen >= 0) {
            chosen(marks);
        }
        marks.add(Group.of("plane", List.of(new Rect(LEFT, 0, right - LEFT, HEIGHT, 0,
                Style.pastel(Palette.ACCENT, 0)))));
        return marks;
    }

    /**
     * Draws the loss that counting achieves. Its name is at its line, or in a narrow picture below the drawing, because
     * the curve would run through it.
     */
    private void floor(List<Mark> marks, double nats, double offLine, double below, String name) {
        var broken = Style.stroke(Palette.OUTLINE, Style.HAIR).broken();
        marks.add(new Line(LEFT, y.at(nats), right, y.at(nats), broken));
        var label = Label.of(LEFT + 30, HEIGHT + below, name + " " + Numbers.fixed(nats, 2)).in(Palette.MUTED);
        if (isNarrow) {
            marks.add(new Line(LEFT, label.y() - 4.5, LEFT + 22, label.y() - 4.5, broken));
            marks.add(label);
        } else {
            marks.add(Label.of(right - 2, y.at(nats) + offLine, label.text()).anchored(Anchor.END).in(Palette.MUTED).haloed());
        }
    }

    private void branches(List<Mark> marks) {
        var branch = history.branch();
        for (var each : history.measures()) {
            if (!branch[each.id()] && each.parent() >= 0) {
                var from = history.measures().get(each.parent());
                marks.add(new Line(x.at(from.step()), axes.height(from.heldOut()), x.at(each.step()), axes.height(each.heldOut()),
                        Style.stroke(Palette.OUTLINE, Style.HAIR)));
            }
        }
    }

    private void training(List<Mark> marks) {
        var losses = history.losses();
        var pen = new Pen();
        for (int k = 0; k < losses.length; k++) {
            double at = x.at((k + 0.5) * history.steps() / losses.length);
            if (k == 0) {
                pen.moveTo(at, axes.height(losses[k]));
            } else {
                pen.lineTo(at, axes.height(losses[k]));
            }
        }
        if (losses.length > 0) {
            marks.add(pen.path(Style.stroke(Palette.MUTED, Style.HAIR)));
        }
    }

    private void heldOut(List<Mark> marks) {
        var branch = history.branch();
        var pen = new Pen();
        var isFirst = true;
        for (var each : history.measures()) {
            if (branch[each.id()]) {
                if (isFirst) {
                    pen.moveTo(x.at(each.step()), axes.height(each.heldOut()));
                } else {
                    pen.lineTo(x.at(each.step()), axes.height(each.heldOut()));
                }
                isFirst = false;
            }
        }
        if (!isFirst) {
            marks.add(pen.path(Style.stroke(Palette.ACCENT, Style.BOLD)));
        }
        for (int id : history.kept()) {
            var each = history.measures().get(id);
            marks.add(new Circle(x.at(each.step()), axes.height(each.heldOut()), DOT,
                    Style.fill(branch[id] ? Palette.ACCENT : Palette.OUTLINE)));
        }
        var best = history.best();
        if (best != null) {
            marks.add(new Circle(x.at(best.step()), axes.height(best.heldOut()), 5.5,
                    Style.stroke(Palette.ACCENT, Style.LINE)));
        }
    }

    private void chosen(List<Mark> marks) {
        var at = history.measures().get(chosen);
        marks.add(new Line(x.at(at.step()), 0, x.at(at.step()), HEIGHT, Style.stroke(Palette.INK, Style.HAIR)));
        marks.add(new Circle(x.at(at.step()), axes.height(at.heldOut()), 4.5,
                Style.fill(Palette.ACCENT).edged(Palette.BACKGROUND, Style.LINE)));
    }

    /** The measure of the kept moment that is nearest to a place, given as fractions of the plane's size; −1 if none is kept. */
    int nearest(double acrossPlane, double downPlane) {
        double atX = LEFT + acrossPlane * (right - LEFT);
        double atY = downPlane * HEIGHT;
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int id : history.kept()) {
            Measure each = history.measures().get(id);
            // Readers aim along the steps; the height only distinguishes branches.
            double distance = Math.abs(x.at(each.step()) - atX) + 0.2 * Math.abs(axes.height(each.heldOut()) - atY);
            if (distance < least) {
                least = distance;
                nearest = id;
            }
        }
        return nearest;
    }
}
