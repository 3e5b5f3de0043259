package gatenotes.train;

import gatenotes.math.Elementary;
import gatenotes.nn.Shapes;
import gatenotes.nn.Trace;

/**
 * Softmax and cross-entropy, in nats, with targets as class indexes.
 * <pre>
 * p = e^(scores − max) / Σ e^(scores − max)      [classes]
 * loss = −log p[target]
 * dScores = p − onehot(target)
 * </pre>
 * Subtracting the largest score does not change p and keeps e^… finite.
 */
public final class SoftmaxCrossEntropy {
    /** A target that does not count, such as one after the end of a sequence. */
    public static final int IGNORE = -1;

    private SoftmaxCrossEntropy() {
    }

    /**
     * The mean loss over the rows that count. Writes {@link Trace#probabilities} and, as the gradient of the mean,
     * {@link Trace#outputGradient}. Rows after the end of their sequence do not count. If none counts, the loss is 0.
     *
     * @param targets one class index for each row of the output, or {@link #IGNORE}; not modified
     * @throws IllegalArgumentException if the shape differs or a target is no class
     */
    public static double mean(Trace trace, int[] targets) {
        return scaled(trace, targets, true);
    }

    /** The same with the sum over the rows that count instead of the mean. */
    public static double sum(Trace trace, int[] targets) {
        return scaled(trace, targets, false);
    }

    private static double scaled(Trace trace, int[] targets, boolean mean) {
        check(trace, targets);
        int counted = 0;
        for (int row = 0; row < targets.length; row++) {
            counted += counts(trace, targets, row) ? 1 : 0;
        }
        double scale = mean ? 1.0 / Math.max(counted, 1) : 1;
        int classes = trace.outputSize();
        var shares = new double[classes];
        double loss = 0;
        for (int row = 0; row < targets.length; row++) {
            int from = row * classes;
            double rowLoss = softmax(trace.output(), from, trace.probabilities(), from, Math.max(targets[row], 0), shares);
            boolean counts = counts(trace, targets, row);
            loss += counts ? rowLoss : 0;
            for (int i = 0; i < classes; i++) {
                double hit = i == targets[row] ? 1 : 0;
                trace.outputGradient()[from + i] = counts
                        ? (float) ((trace.probabilities()[from + i] - hit) * scale) : 0;
            }
        }
        return loss * scale;
    }

    /**
     * Writes the softmax of {@code classes} scores and returns the loss.
     *
     * @param probabilities may be {@code scores} itself, at the same offset
     * @return −log p[target]
     */
    public static double softmax(float[] scores, int from, int classes, float[] probabilities, int to, int target) {
        return softmax(scores, from, probabilities, to, target, new double[classes]);
    }

    /**
     * @param shares [classes], overwritten; with it each e^… is computed once, which is most of the work if there are
     *     many classes
     */
    private static double softmax(float[] scores, int from, float[] probabilities, int to, int target, double[] shares) {
        int classes = shares.length;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < classes; i++) {
            max = Math.max(max, scores[from + i]);
        }
        double score = scores[from + target];
        for (int i = 0; i < classes; i++) {
            shares[i] = scores[from + i] - max;
        }
        Elementary.exp(shares, 0, classes);
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        for (int i = 0; i < classes; i++) {
            probabilities[to + i] = (float) (shares[i] / sum);
        }
        return max - score + Elementary.log(sum);
    }

    private static boolean counts(Trace trace, int[] targets, int row) {
        return targets[row] != IGNORE && !trace.ended(row);
    }

    /**
     * Throws if these cannot be the targets of that trace's outputs.
     *
     * @throws IllegalArgumentException if the shape differs or a target is no class
     */
    public static void check(Trace trace, int[] targets) {
        if (trace.probabilities() == null) {
            throw new IllegalArgumentException("SoftmaxCrossEntropy: the network has no dense layer (classes = 0)");
        }
        if (targets.length != trace.outputRows()) {
            throw new IllegalArgumentException("SoftmaxCrossEntropy: targets is " + Shapes.text(targets.length)
                    + ", expected [outputRows] = " + Shapes.text(trace.outputRows()));
        }
        for (int target : targets) {
            if (target != IGNORE && (target < 0 || target >= trace.outputSize())) {
                throw new IllegalArgumentException("SoftmaxCrossEntropy: target " + target + ", expected 0 to "
                        + (trace.outputSize() - 1) + " or " + IGNORE);
            }
        }
    }
}
