package gatenotes.web.worker;

import java.util.Arrays;
import org.teavm.jso.typedarrays.Float32Array;

/** The losses of a training that were not told yet. */
final class Losses {
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

    /** Takes back all from a step on, those that were told, too. */
    void backTo(int step) {
        size = Math.max(0, step - first);
        first = Math.min(first, step);
    }

    int firstUntold() {
        return first;
    }

    Float32Array takeUntold() {
        var told = Float32Array.fromJavaArray(Arrays.copyOf(untold, size));
        first += size;
        size = 0;
        return told;
    }
}
