package gatenotes.figures.textlab;

import gatenotes.engine.Measure;
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
 * The losses of a run over its steps: training thin, held out bold with a dot for each moment one can go back to,
 * branches that were left dimmed, and what counting achieves as broken lines.
 */
final class LossFigure {
    static final double HEIGHT = 156;
    private static final double LEFT = 30;
    private static final double WIDTH = TextMarks.WIDTH;
    private static final int[] LENGTHS = {50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000};
    private static final double DOT = 2.4;

    private final RunHistory history;
    private final int chosen;
    private final TeachWords words;
    private final Scale x;
    private final Scale y;
    private final double top;
    private final int length;

    /** @param chosen the measure whose moment is looked at; −1 for none */
    LossFigure(RunHistory history, int chosen, TeachWords words) {
        this.history = history;
        this.chosen = chosen;
        this.words = words;
        int steps = Math.max(1, history.steps());
        double guess = Math.log(Math.max(3, history.facts().symbols()));
        double highest = guess;
        for (var each : history.measures()) {
            steps = Math.max(steps, each.step());
            highest = Math.max(highest, Math.min(2 * guess, each.heldOut()));
        }
        length = length(steps);
        top = 1.08 * highest;
        x = Scale.linear(0, length, LEFT, WIDTH - 6);
        y = Scale.linear(0, top, HEIGHT, 0);
    }

    /** The axis grows in a few leaps, so that the curve does not crawl. */
    private static int length(int steps) {
        for (var length : LENGTHS) {
            if (steps <= length) {
                return length;
            }
        }
        return (steps + 99_999) / 100_000 * 100_000;
    }

    List<Mark> draw() {
        var marks = new ArrayList<Mark>();
        axes(marks);
        // One name above its line, one below: in a short text they may reach the same.
        floor(marks, history.facts().unigram(), -4, words.unigram());
        floor(marks, history.facts().bigram(), 13, words.bigram());
        branches(marks);
        training(marks);
        heldOut(marks);
        if (chosen >= 0) {
            chosen(marks);
        }
        marks.add(Group.of("plane", List.of(new Rect(LEFT, 0, WIDTH - 6 - LEFT, HEIGHT, 0,
                Style.pastel(Palette.ACCENT, 0)))));
        return marks;
    }

    private void axes(List<Mark> marks) {
        for (int level = 0; level <= top; level++) {
            marks.add(new Line(LEFT, y.at(level), WIDTH - 6, y.at(level),
                    Style.stroke(level == 0 ? Palette.OUTLINE : Palette.HAIRLINE, Style.HAIR)));
            marks.add(Label.of(LEFT - 8, y.at(level) + 4.5, Integer.toString(level)).anchored(Anchor.END)
                    .in(Palette.MUTED));
        }
        for (int k = 0; k <= 4; k++) {
            int step = length * k / 4;
            marks.add(Label.of(x.at(step), HEIGHT + 18, Numbers.grouped(step) + (k == 4 ? words.stepsUnit() : ""))
                    .anchored(k == 4 ? Anchor.END : Anchor.MIDDLE).in(Palette.MUTED));
        }
    }

    private void floor(List<Mark> marks, double nats, double below, String name) {
        marks.add(new Line(LEFT, y.at(nats), WIDTH - 6, y.at(nats), Style.stroke(Palette.OUTLINE, Style.HAIR).broken()));
        marks.add(Label.of(WIDTH - 8, y.at(nats) + below, name + " " + Numbers.fixed(nats, 2)).anchored(Anchor.END)
                .in(Palette.MUTED).haloed());
    }

    /** A loss as it is drawn: what has exploded lies at the top. */
    private double height(double loss) {
        return y.at(loss <= top ? loss : top);
    }

    private void branches(List<Mark> marks) {
        var branch = history.branch();
        for (var each : history.measures()) {
            if (!branch[each.id()] && each.parent() >= 0) {
                var from = history.measures().get(each.parent());
                marks.add(new Line(x.at(from.step()), height(from.heldOut()), x.at(each.step()), height(each.heldOut()),
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
                pen.moveTo(at, height(losses[k]));
            } else {
                pen.lineTo(at, height(losses[k]));
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
                    pen.moveTo(x.at(each.step()), height(each.heldOut()));
                } else {
                    pen.lineTo(x.at(each.step()), height(each.heldOut()));
                }
                isFirst = false;
            }
        }
        if (!isFirst) {
            marks.add(pen.path(Style.stroke(Palette.ACCENT, Style.BOLD)));
        }
        for (int id : history.kept()) {
            var each = history.measures().get(id);
            marks.add(new Circle(x.at(each.step()), height(each.heldOut()), DOT,
                    Style.fill(branch[id] ? Palette.ACCENT : Palette.OUTLINE)));
        }
        var best = history.best();
        if (best != null) {
            marks.add(new Circle(x.at(best.step()), height(best.heldOut()), 5.5,
                    Style.stroke(Palette.ACCENT, Style.LINE)));
        }
    }

    private void chosen(List<Mark> marks) {
        var at = history.measures().get(chosen);
        marks.add(new Line(x.at(at.step()), 0, x.at(at.step()), HEIGHT, Style.stroke(Palette.INK, Style.HAIR)));
        marks.add(new Circle(x.at(at.step()), height(at.heldOut()), 4.5,
                Style.fill(Palette.ACCENT).edged(Palette.BACKGROUND, Style.LINE)));
    }

    /** The measure of a kept moment that lies nearest to a place in this drawing; −1 if none is kept. */
    int nearest(double atX, double atY) {
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int id : history.kept()) {
            Measure each = history.measures().get(id);
            // Along the steps one aims; how high only tells branches apart.
            double distance = Math.abs(x.at(each.step()) - atX) + 0.2 * Math.abs(height(each.heldOut()) - atY);
            if (distance < least) {
                least = distance;
                nearest = id;
            }
        }
        return nearest;
    }
}
