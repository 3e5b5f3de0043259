package gatenotes.train;

/**
 * The learning rate over a run: it rises evenly over the first steps, and falls evenly from the first step to the last.
 * <pre>
 * rate(step) = peak · min(1, (step + 1) / warmUp) · (last + (1 − last)·(1 − step / steps))      step = 0, 1, …
 * </pre>
 *
 * @param peak the rate at the first step if there were no rise
 * @param last the rate at the end, as a share of the peak
 * @param warmUp the number of steps of the rise; with 0 or 1 the rate begins at the peak
 */
public record LearningRate(double peak, double last, int warmUp) {
    /** The rate at a step, counted from 0, of a run of {@code steps} steps. */
    public double at(long step, long steps) {
        double left = 1 - (double) step / steps;
        double risen = warmUp < 2 ? 1 : Math.min(1, (step + 1.0) / warmUp);
        return risen * peak * (last + (1 - last) * left);
    }
}
