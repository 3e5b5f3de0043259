package gatenotes.engine;

import java.util.List;

/**
 * How well a run did at some step.
 *
 * @param id counts the measures of a run from 0, on all its branches
 * @param parent the measure that came before on the same branch; −1 before the first
 * @param step how many were taken
 * @param training mean loss in nats of the steps since the measure before; NaN if there were none
 * @param heldOut loss in nats on the held-out part
 */
public record Measure(int id, int parent, int step, double training, double heldOut) {
    /**
     * The training losses of so many steps as far as measures tell them: evenly from one mean to the next.
     *
     * @param way measures of one branch, the oldest first
     */
    public static float[] trainingLosses(List<Measure> way, int steps) {
        var losses = new float[steps];
        double before = Double.NaN;
        int at = 0;
        for (var each : way) {
            if (each.training() == each.training()) {
                double from = before == before ? before : each.training();
                int first = at;
                for (; at < Math.min(steps, each.step()); at++) {
                    losses[at] = (float) (from + (each.training() - from) * (at + 1 - first) / (each.step() - first));
                }
                before = each.training();
            }
        }
        for (; at < steps; at++) {
            losses[at] = (float) (before == before ? before : 0);
        }
        return losses;
    }
}
