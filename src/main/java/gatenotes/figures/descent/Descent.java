package gatenotes.figures.descent;

import gatenotes.nn.Parameters;
import gatenotes.train.Optimizer;
import java.util.Arrays;

/**
 * The way one optimiser takes down a surface: the same classes that train the networks, with two parameters, x and y.
 *
 * @param x before the first step and after each; as far as there are numbers for it
 * @param y as {@code x}
 * @param losses the surface's value at each place
 * @param lostAt the step that led out of all bounds, where the walk ends; 0 if none did
 */
record Descent(double[] x, double[] y, double[] losses, int lostAt) {
    /** Farther from the middle than this there is nothing to come back from. */
    static final double BOUND = 1e4;

    /** An optimiser for a point. */
    interface Maker {
        Optimizer make(Parameters point);
    }

    /** Walks from (startX, startY). */
    static Descent walk(Surface surface, double startX, double startY, int steps, Maker maker) {
        var point = Parameters.of("point", (float) startX, (float) startY);
        var place = point.list().get(0).values();
        var slope = point.list().get(0).gradient();
        var optimizer = maker.make(point);
        var x = new double[steps + 1];
        var y = new double[steps + 1];
        var losses = new double[steps + 1];
        for (int step = 0; step <= steps; step++) {
            if (step > 0) {
                slope[0] = (float) surface.slopeX(place[0], place[1]);
                slope[1] = (float) surface.slopeY(place[0], place[1]);
                optimizer.step();
            }
            // Written so that NaN is out of bounds, too.
            if (!(Math.abs(place[0]) < BOUND && Math.abs(place[1]) < BOUND)) {
                return new Descent(Arrays.copyOf(x, step), Arrays.copyOf(y, step), Arrays.copyOf(losses, step), step);
            }
            x[step] = place[0];
            y[step] = place[1];
            losses[step] = surface.value(place[0], place[1]);
        }
        return new Descent(x, y, losses, 0);
    }
}
