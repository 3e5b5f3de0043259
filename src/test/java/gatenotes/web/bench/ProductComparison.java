package gatenotes.web.bench;

import gatenotes.math.FloatAllocator;
import gatenotes.math.MatMul;
import gatenotes.math.MatMul.Form;

/** Compares a product of an engine with a plain loop in double precision, in the browser. */
public final class ProductComparison {
    private static final int GUARD = 5;
    private static int seed = 1;

    private ProductComparison() {
    }

    /**
     * Returns an empty text if both agree, else where they differ.
     *
     * @param allocator makes the arrays
     * @param form 0 for A·B, 1 for A·Bᵀ, 2 for Aᵀ·B
     */
    public static String compare(MatMul engine, FloatAllocator allocator, int form, int m, int k, int n, boolean add) {
        // NaN around a and b shows whether values outside the matrices are used; the values around c must not change.
        var a = guarded(allocator, m * k, Float.NaN);
        var b = guarded(allocator, k * n, Float.NaN);
        var c = guarded(allocator, m * n, 42);
        var before = c.clone();
        engine.multiply(Form.values()[form], m, k, n, a, GUARD, b, GUARD, c, GUARD, add);
        for (var i = 0; i < c.length; i++) {
            var inside = i >= GUARD && i < GUARD + m * n;
            double expected = before[i];
            if (inside) {
                expected = (add ? before[i] : 0) + sum(form, m, k, n, a, b, (i - GUARD) / n, (i - GUARD) % n);
            }
            var allowed = inside ? (k + 1) * 1.2e-7 : 0;
            if (!(Math.abs(c[i] - expected) <= allowed)) {
                return "form " + form + " of " + m + ", " + k + ", " + n + " at " + (i - GUARD)
                        + ": " + c[i] + ", expected " + expected;
            }
        }
        return "";
    }

    private static double sum(int form, int m, int k, int n, float[] a, float[] b, int i, int j) {
        var sum = 0.0;
        for (var p = 0; p < k; p++) {
            var left = form == 2 ? a[GUARD + p * m + i] : a[GUARD + i * k + p];
            var right = form == 1 ? b[GUARD + j * k + p] : b[GUARD + p * n + j];
            sum += (double) left * right;
        }
        return sum;
    }

    private static float[] guarded(FloatAllocator allocator, int size, float guard) {
        var array = allocator.allocate(size + GUARD + 1);
        for (var i = 0; i < array.length; i++) {
            seed = seed * 1664525 + 1013904223;
            array[i] = i >= GUARD && i < GUARD + size ? (float) ((seed >> 8) / 8388608.0) : guard;
        }
        return array;
    }
}
