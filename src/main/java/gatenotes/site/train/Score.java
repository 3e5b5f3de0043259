package gatenotes.site.train;

import gatenotes.train.SoftmaxCrossEntropy;

/**
 * The result of a network on some data.
 *
 * @param count the number of answers
 * @param nats the sum of −ln p of the right answers
 * @param right how many of the most likely answers were right
 */
record Score(long count, double nats, long right) {
    static final Score NONE = new Score(0, 0, 0);

    Score plus(Score other) {
        return new Score(count + other.count, nats + other.nats, right + other.right);
    }

    /** The mean of −ln p. */
    double loss() {
        return nats / count;
    }

    double accuracy() {
        return (double) right / count;
    }

    /**
     * The score of outputs against the right classes.
     *
     * @param scores [rows, classes], not modified
     * @param targets [rows]; a row with {@link SoftmaxCrossEntropy#IGNORE} does not count
     */
    static Score of(float[] scores, int classes, int[] targets) {
        float[] probabilities = new float[classes];
        long count = 0;
        double nats = 0;
        long right = 0;
        for (int row = 0; row < targets.length; row++) {
            if (targets[row] != SoftmaxCrossEntropy.IGNORE) {
                count++;
                nats += SoftmaxCrossEntropy.softmax(scores, row * classes, classes, probabilities, 0, targets[row]);
                right += likeliest(scores, row * classes, classes) == targets[row] ? 1 : 0;
            }
        }
        return new Score(count, nats, right);
    }

    private static int likeliest(float[] scores, int from, int classes) {
        int best = 0;
        for (int i = 1; i < classes; i++) {
            best = scores[from + i] > scores[from + best] ? i : best;
        }
        return best;
    }
}
