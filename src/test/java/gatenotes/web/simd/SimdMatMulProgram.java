package gatenotes.web.simd;

import gatenotes.demo.EngineUnavailableException;
import gatenotes.figure.Language;
import gatenotes.math.FloatAllocator;
import gatenotes.math.MatMul;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Holds the SIMD products to a plain loop in double precision when the page asks. */
final class SimdMatMulProgram {
    private static final int GUARD = 5;
    private static final int ROOM = 1 << 21;
    private static int seed = 1;

    private SimdMatMulProgram() {
    }

    @JSFunctor
    interface Comparison extends JSObject {
        String compare(int form, int m, int k, int n, boolean add, boolean resident);
    }

    @JSFunctor
    interface Question extends JSObject {
        String ask();
    }

    public static void main(String[] args) {
        offer("compare", SimdMatMulProgram::compareOrSay);
        offer("openEngine", () -> {
            try {
                SimdMemory.open(1000, Language.ENGLISH);
                return SimdMemory.isRelaxed() ? "relaxed" : "plain";
            } catch (EngineUnavailableException e) {
                return e.getMessage();
            }
        });
        offer("openLarge", () -> {
            try {
                SimdMemory.open(12 << 20, Language.ENGLISH).allocate(3 << 20)[1 << 20] = 1;
                return "";
            } catch (EngineUnavailableException e) {
                return e.getMessage();
            }
        });
        offer("overfill", () -> {
            try {
                SimdMemory.open(1000, Language.ENGLISH).allocate(300);
                return "taken";
            } catch (EngineUnavailableException | IllegalStateException e) {
                return e.getMessage();
            }
        });
    }

    private static String compareOrSay(int form, int m, int k, int n, boolean add, boolean resident) {
        try {
            var memory = SimdMemory.open(ROOM, Language.ENGLISH);
            var engine = new SimdMatMul(resident ? memory : null, Language.ENGLISH);
            return compare(engine, resident ? memory : FloatAllocator.HEAP, form, m, k, n, add);
        } catch (EngineUnavailableException | RuntimeException e) {
            return e.toString();
        }
    }

    /** Empty if both agree, else where they do not. */
    private static String compare(MatMul engine, FloatAllocator allocator, int form, int m, int k, int n, boolean add) {
        // NaN around a and b shows whether anything outside the matrices counts; c must stay as it is around.
        var a = guarded(allocator, m * k, Float.NaN);
        var b = guarded(allocator, k * n, Float.NaN);
        var c = guarded(allocator, m * n, 42);
        var before = c.clone();
        switch (form) {
            case 0 -> engine.multiply(m, k, n, a, GUARD, b, GUARD, c, GUARD, add);
            case 1 -> engine.multiplyTransposedB(m, k, n, a, GUARD, b, GUARD, c, GUARD, add);
            default -> engine.multiplyTransposedA(m, k, n, a, GUARD, b, GUARD, c, GUARD, add);
        }
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

    @JSBody(params = {"name", "answer"}, script = "window[name] = answer;")
    private static native void offer(String name, Comparison answer);

    @JSBody(params = {"name", "answer"}, script = "window[name] = answer;")
    private static native void offer(String name, Question answer);
}
