package gatenotes.web.simd;

import gatenotes.engine.EngineUnavailableException;
import gatenotes.math.Random;
import java.util.List;

/**
 * Compares the quantized product of one row with plain Java: bit for bit with the rounding that
 * {@link QuantizedRowKernels} describes, and with the true product within the error of rounding.
 */
final class QuantizedRowCheck {
    /** Stored after every array: larger than all its elements, so that it shows in a result that uses it. */
    private static final float BEHIND = 12345.678f;
    /** How many floats kernels may read beyond an array. */
    private static final int BEYOND = RowProductKernels.COLUMNS;

    private final int k;
    private final int n;
    private final float[] x;
    private final float[] b;
    private final float[] start;
    private final float[] out;
    private final float[] fence;
    private final int panels;
    private final SimdMemory memory;
    /** Rounds to 32 bits by a store; a local variable is not rounded in the browser. */
    private final float[] cell = new float[1];

    /** @param kind {@code noise}, {@code outlier}: one weight far above the others, {@code flat}: all equal, or {@code zero} */
    QuantizedRowCheck(String kind, int k, int n) throws EngineUnavailableException {
        this.k = k;
        this.n = n;
        var bytes = QuantizedRowKernels.packedBytes(k, n);
        memory = SimdMemory.open(new KernelModule(List.of()), 4 * (k * n + k + 2 * n + 5 * BEYOND) + bytes + 256);
        x = filled(k);
        b = filled(k * n);
        start = filled(n);
        out = filled(n);
        panels = memory.take(bytes);
        fence = filled(0);
        var random = new Random(k + 31 * n);
        for (var i = 0; i < k; i++) {
            x[i] = (float) (kind.equals("flat") ? -0.7 : kind.equals("zero") ? 0 : random.nextDouble(-3, 3));
        }
        for (var i = 0; i < k * n; i++) {
            b[i] = (float) (kind.equals("flat") ? 0.3 : random.nextDouble(-1, 1));
        }
        if (kind.equals("outlier")) {
            b[k * n / 2] = 900;
        }
        for (var j = 0; j < n; j++) {
            start[j] = (float) random.nextDouble(-1, 1);
        }
    }

    private float[] filled(int length) {
        var array = memory.allocate(length + BEYOND);
        for (var i = length; i < array.length; i++) {
            array[i] = BEHIND;
        }
        return array;
    }

    /** Returns "exact", or what is wrong. */
    String run() {
        memory.kernels().packQuantized(k, n, memory.address(b), panels);
        for (var begin : new float[][] {null, start, out}) {
            var before = begin == null ? new float[n] : begin.clone();
            memory.kernels().quantizedRowProduct(k, n, memory.address(x), panels,
                    begin == null ? 0 : memory.address(begin), memory.address(out));
            var wrong = compare(before);
            if (wrong != null) {
                return (begin == null ? "from zeros, " : begin == out ? "from itself, " : "from others, ") + wrong;
            }
        }
        return "exact";
    }

    private String compare(float[] before) {
        var max = 1e-30f;
        for (var p = 0; p < k; p++) {
            max = Math.max(max, Math.abs(x[p]));
        }
        var scale = rounded(max / 4096.0);
        for (var j = 0; j < n; j++) {
            var step = step(j);
            var sum = 0.0;
            var exact = (double) before[j];
            var allowed = 0.0;
            for (var p = 0; p < k; p++) {
                var weight = (double) b[p * n + j];
                sum += nearest(rounded(x[p] / scale)) * nearest(rounded(weight / step));
                exact += x[p] * weight;
                allowed += Math.abs(x[p]) * step / 2 + Math.abs(weight) * scale / 2 + step * scale / 4;
            }
            if (Math.abs(sum) >= 0x1p31) {
                return j + " of " + n + ": the sum " + sum + " does not fit 32 bits";
            }
            var expected = rounded(rounded(rounded(sum) * rounded(scale * step)) + before[j]);
            if (out[j] != expected) {
                return j + " of " + n + ": " + out[j] + ", expected " + expected;
            }
            if (!(Math.abs(out[j] - exact) <= allowed + 1e-5 * (1 + Math.abs(exact)))) {
                return j + " of " + n + ": " + out[j] + ", expected " + exact + " within " + allowed;
            }
        }
        return out[n] != out[n + 1] ? "written beyond the row"
                : fence[0] != fence[1] ? "written beyond the panels" : null;
    }

    /** The step of a column. */
    private double step(int j) {
        var sum = 0.0;
        var max = 0.0;
        for (var p = 0; p < k; p++) {
            sum = rounded(sum + Math.abs(b[p * n + j]));
            max = Math.max(max, Math.abs(b[p * n + j]));
        }
        return Math.max(rounded(1e-30), Math.max(rounded(sum / (524288 - k)), rounded(max / 32767)));
    }

    /** The nearest integer, at a tie the even one. TeaVM's {@code Math.rint} takes the one further from zero. */
    private static double nearest(double value) {
        var low = Math.floor(value);
        var rest = value - low;
        return rest < 0.5 || rest == 0.5 && low % 2 == 0 ? low : low + 1;
    }

    private double rounded(double value) {
        cell[0] = (float) value;
        return cell[0];
    }
}
