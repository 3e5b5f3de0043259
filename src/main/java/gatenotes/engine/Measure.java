package gatenotes.engine;

import java.util.List;

/**
 * How well a run did at one step.
 *
 * @param id the measure's number, from 0, counted over all branches of the run
 * @param parent the measure that came before on the same branch; −1 before the first
 * @param step how many steps were taken before it
 * @param training the mean training loss, in nats, of the steps since the measure before; NaN if there were none
 * @param heldOut the loss on the held-out part, in nats
 */
public record Measure(int id, int parent, int step, double training, double heldOut) {
    /**
     * The training losses of the first {@code steps} steps, in nats, as measures suggest them: a straight line from one
     * mean to the next.
     *
     * @param way the measures of one branch, the oldest first
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
