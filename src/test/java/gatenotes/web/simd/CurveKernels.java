package gatenotes.web.simd;

import org.teavm.jso.JSObject;

/** Kernels that apply each curve to an array; only tests need them. */
interface CurveKernels extends JSObject {
    void exp(int count, int from, int to);

    void tanh(int count, int from, int to);

    void sigmoid(int count, int from, int to);

    /** Writes the functions. */
    static void emit(WasmModule module) {
        overAll(module.function("exp"), Curves::exp);
        overAll(module.function("tanh"), Curves::tanh);
        overAll(module.function("sigmoid"), Curves::sigmoid);
    }

    /** See {@link Curves}. */
    interface Curve {
        void emit(Curves curves, VecVar result, Vec value);
    }

    private static void overAll(Function f, Curve curve) {
        var count = f.parameter();
        var from = f.parameter();
        var to = f.parameter();
        var i = f.integer();
        var value = f.vector();
        var curves = new Curves(f);
        while (f.loop(i, Int.of(0), count, 4)) {
            curve.emit(curves, value, from.load(0));
            f.store(to, 0, value);
            from.add(16);
            to.add(16);
        }
    }
}
