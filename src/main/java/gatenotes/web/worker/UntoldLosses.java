package gatenotes.web.worker;

import java.util.Arrays;

/** The losses of a training that were not reported yet. */
final class UntoldLosses {
    private float[] untold = new float[64];
    private int first;
    private int size;

    void add(double loss) {
        if (size == untold.length) {
            untold = Arrays.copyOf(untold, 2 * size);
        }
        untold[size++] = (float) loss;
    }

    /** How many steps were taken. */
    int count() {
        return first + size;
    }

    /** Takes back all losses from a step on, including reported ones. */
    void backTo(int step) {
        size = Math.max(0, step - first);
        first = Math.min(first, step);
    }

    int firstUntold() {
        return first;
    }

    float[] takeUntold() {
        var told = Arrays.copyOf(untold, size);
        first += size;
        size = 0;
        return told;
    }
}
