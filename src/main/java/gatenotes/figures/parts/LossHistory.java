package gatenotes.figures.parts;

import java.util.Arrays;

/**
 * The losses of a training of any length in little memory, as means of equal stretches. While there are few losses, each
 * is one stretch; whenever all stretches are full, pairs of them are merged. Mutable.
 */
public final class LossHistory {
    /** The most stretches: twice as many as a curve needs. */
    private static final int MOST = 480;

    private final float[] means = new float[MOST];
    /** The number of losses in a full stretch, a power of two. */
    private int width = 1;
    private int steps;

    /** How many losses were added and not taken back. */
    public int steps() {
        return steps;
    }

    /** Adds the next loss. */
    public void add(float loss) {
        if (steps == MOST * width) {
            merge();
        }
        int stretch = steps / width;
        int before = steps % width;
        means[stretch] = before == 0 ? loss : (float) ((before * (double) means[stretch] + loss) / (before + 1));
        steps++;
    }

    /** Takes back all losses but the first {@code step}; does nothing if there are no more than these. */
    public void backTo(int step) {
        steps = Math.min(steps, step);
    }

    /** The last stretch's mean, or NaN before the first loss. */
    public double last() {
        return steps == 0 ? Double.NaN : means[(steps - 1) / width];
    }

    /** The mean of each stretch; a copy. The last one may not be full. */
    public float[] means() {
        return Arrays.copyOf(means, (steps + width - 1) / width);
    }

    private void merge() {
        width *= 2;
        for (int k = 0; k < MOST / 2; k++) {
            means[k] = (float) (((double) means[2 * k] + means[2 * k + 1]) / 2);
        }
    }
}
