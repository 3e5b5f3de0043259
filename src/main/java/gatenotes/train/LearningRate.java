package gatenotes.train;

/**
 * The learning rate over a run: it rises evenly over the first steps, and falls evenly from the first step to the last.
 * <pre>
 * rate(step) = peak · min(1, (step + 1) / warmUp) · (last + (1 − last)·(1 − step / steps))      step = 0, 1, …
 * </pre>
 *
 * @param peak what it would be at the first step without a rise
 * @param last where it ends, as a share of the peak
 * @param warmUp steps of rising; 0 or 1 begins at the peak
 */
public record LearningRate(double peak, double last, int warmUp) {
    /** The rate of one of so many steps, counted from 0. */
    public double at(long step, long steps) {
        double left = 1 - (double) step / steps;
        double risen = warmUp < 2 ? 1 : Math.min(1, (step + 1.0) / warmUp);
        return risen * peak * (last + (1 - last) * left);
    }
}
