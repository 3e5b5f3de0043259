package gatenotes.site.train;

import gatenotes.scene.Label;
import gatenotes.scene.Line;
import gatenotes.scene.Mark;
import gatenotes.scene.MarkupText;
import gatenotes.scene.Numbers;
import gatenotes.scene.Palette;
import gatenotes.scene.Path.Pen;
import gatenotes.scene.Scale;
import gatenotes.scene.Scene;
import gatenotes.scene.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** The course of the losses, one point for each measurement on the held-out part. Immutable. */
record LearningCurve(List<Point> points) {
    /**
     * A measurement.
     *
     * @param step the step after which it was taken
     * @param training mean loss in nats since the measurement before
     * @param heldOut mean loss in nats on the held-out part
     * @param accuracy share of the held-out part whose likeliest answer is right
     */
    record Point(long step, double training, double heldOut, double accuracy) {
    }

    private static final double WIDTH = 720;
    private static final double HEIGHT = 360;
    private static final double LEFT = 56;
    private static final double BOTTOM = 316;
    private static final double TOP = 40;
    private static final double RIGHT = 640;

    LearningCurve {
        points = List.copyOf(points);
    }

    LearningCurve with(Point point) {
        var more = new ArrayList<>(points);
        more.add(point);
        return new LearningCurve(more);
    }

    /** The point of the lowest held-out loss, or null before the first measurement. */
    Point best() {
        return points.stream().reduce((best, point) -> point.heldOut < best.heldOut ? point : best).orElse(null);
    }

    /** The number of measurements since the best one. */
    int sinceBest() {
        return points.isEmpty() ? 0 : points.size() - 1 - points.indexOf(best());
    }

    /** Both losses over the steps, as a complete SVG file; there must be at least one point. */
    String toSvg(String title) {
        var losses = points.stream().flatMapToDouble(point -> DoubleStream.of(point.training, point.heldOut))
                .summaryStatistics();
        double tick = tick((losses.getMax() - losses.getMin()) / 5);
        double from = Math.floor(losses.getMin() / tick) * tick;
        double to = Math.max(from + tick, Math.ceil(losses.getMax() / tick) * tick);
        var y = Scale.linear(from, to, BOTTOM, TOP);
        var last = points.get(points.size() - 1);
        long lastStep = last.step;
        var x = Scale.linear(0, lastStep, LEFT, RIGHT);

        var marks = new ArrayList<Mark>();
        marks.add(Label.of(LEFT, 22, title).inBold());
        for (double value = from; value < to + tick / 2; value += tick) {
            marks.add(new Line(LEFT, y.at(value), RIGHT, y.at(value), Style.stroke(Palette.HAIRLINE, Style.HAIR)));
            marks.add(Label.of(LEFT - 8, y.at(value) + 4, Numbers.fixed(value, tick < 0.1 ? 2 : 1))
                    .anchored(Label.Anchor.END).in(Palette.MUTED));
        }
        double stepTick = tick(lastStep / 5.0);
        for (double step = 0; step <= lastStep; step += stepTick) {
            marks.add(Label.of(x.at(step), BOTTOM + 20, Numbers.fixed(step, 0))
                    .anchored(Label.Anchor.MIDDLE).in(Palette.MUTED));
        }
        marks.add(Label.of(RIGHT + 12, BOTTOM + 36, "steps").in(Palette.MUTED));
        marks.add(line(x, y, Point::training, Style.stroke(Palette.MUTED, Style.LINE)));
        marks.add(line(x, y, Point::heldOut, Style.stroke(Palette.ACCENT, Style.BOLD)));
        double heldOutY = y.at(last.heldOut);
        double trainingY = y.at(last.training);
        boolean above = heldOutY <= trainingY;
        double middle = (heldOutY + trainingY) / 2;
        double apart = Math.max(16, Math.abs(heldOutY - trainingY)) / 2;
        marks.add(Label.of(RIGHT + 12, 4 + middle + (above ? -apart : apart), "held out").in(Palette.ACCENT));
        marks.add(Label.of(RIGHT + 12, 4 + middle + (above ? apart : -apart), "training").in(Palette.MUTED));
        return MarkupText.of(new Scene(WIDTH, HEIGHT, marks).toSvg(title)) + "\n";
    }

    private Mark line(Scale x, Scale y, ToDoubleFunction<Point> loss, Style style) {
        var pen = new Pen();
        for (int i = 0; i < points.size(); i++) {
            double px = x.at(points.get(i).step);
            double py = y.at(loss.applyAsDouble(points.get(i)));
            pen = i == 0 ? pen.moveTo(px, py) : pen.lineTo(px, py);
        }
        return pen.path(style);
    }

    /** 1, 2 or 5 times a power of ten, at least {@code least}. */
    private static double tick(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(least, 1e-6))));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= least) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** All points as a text that {@link #parse} reads back exactly. */
    String toText() {
        return points.stream().map(point -> point.step + " " + point.training + " " + point.heldOut + " " + point.accuracy
                + "\n").collect(Collectors.joining());
    }

    /** @throws IllegalArgumentException if the text was not made by {@link #toText} */
    static LearningCurve parse(String text) {
        var points = new ArrayList<Point>();
        for (String line : text.lines().toList()) {
            String[] parts = line.split(" ");
            if (parts.length != 4) {
                throw new IllegalArgumentException("a point of the loss curve is \"" + line
                        + "\", expected four numbers");
            }
            points.add(new Point(Long.parseLong(parts[0]), Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2]), Double.parseDouble(parts[3])));
        }
        return new LearningCurve(points);
    }
}
