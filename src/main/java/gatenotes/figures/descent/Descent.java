package gatenotes.figures.descent;

import gatenotes.nn.Parameters;
import gatenotes.train.Optimizer;
import java.util.Arrays;

/**
 * The walk of one optimiser down a surface. The optimisers are the classes that train the networks, here with two
 * parameters, x and y.
 *
 * @param x the values of x before the first step and after each, up to the step before {@code lostAt}
 * @param y the values of y, likewise
 * @param losses the surface's value at each place
 * @param lostAt the step that led beyond {@link #BOUND}, where the walk ends; 0 if none did
 */
record Descent(double[] x, double[] y, double[] losses, int lostAt) {
    /** The largest magnitude of x and y; beyond it no walk comes back. */
    static final double BOUND = 1e4;

    /** Makes an optimiser for a point. */
    interface Maker {
        Optimizer make(Parameters point);
    }

    /** Walks {@code steps} steps from (startX, startY). */
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
            // Negated, so that NaN is out of bounds, too.
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
