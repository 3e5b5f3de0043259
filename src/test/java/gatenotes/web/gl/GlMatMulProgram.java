package gatenotes.web.gl;

import gatenotes.demo.EngineUnavailableException;
import gatenotes.figure.Language;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Holds the WebGL2 engine to a plain loop in double precision, product by product, when the page asks. */
final class GlMatMulProgram {
    private static final int GUARD = 5;
    private static GlMatMul engine;
    private static int seed = 1;

    private GlMatMulProgram() {
    }

    @JSFunctor
    interface Comparison extends JSObject {
        String compare(int form, int m, int k, int n, boolean add);
    }

    @JSFunctor
    interface Question extends JSObject {
        String ask();
    }

    public static void main(String[] args) {
        offer("compare", GlMatMulProgram::compareOrSay);
        offer("openEngine", GlMatMulProgram::open);
        offer("dispose", () -> {
            engine.dispose();
            return engine.textures() + " textures";
        });
    }

    private static String open() {
        try {
            engine = GlMatMul.open(Language.ENGLISH);
            return "";
        } catch (EngineUnavailableException e) {
            return e.getMessage();
        }
    }

    private static String compareOrSay(int form, int m, int k, int n, boolean add) {
        try {
            return compare(form, m, k, n, add);
        } catch (RuntimeException e) {
            return e.getMessage();
        }
    }

    /** Empty if both agree, else where they do not. */
    private static String compare(int form, int m, int k, int n, boolean add) {
        // NaN around a and b shows whether anything outside the matrices is read; c must stay as it is around.
        var a = guarded(m * k, Float.NaN);
        var b = guarded(k * n, Float.NaN);
        var c = guarded(m * n, 42);
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

    private static float[] guarded(int size, float guard) {
        var array = new float[size + GUARD + 1];
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
