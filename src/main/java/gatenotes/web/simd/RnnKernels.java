package gatenotes.web.simd;

/**
 * The elementwise part of a simple RNN's time step; {@code relu} is 0 for tanh. Each address is that of the step's part
 * of an array.
 */
final class RnnKernels {
    private RnnKernels() {
    }

    /** Writes all these kernels. */
    static void emit(WasmModule module) {
        forward(module.function("rnnForward"));
        backward(module.function("rnnBackward"));
    }

    /** Parameters: count, gates (z on entry, h on return), h, relu. */
    static void forward(Function f) {
        var count = f.parameter();
        var gates = f.parameter();
        var hidden = f.parameter();
        var relu = f.parameter();
        var i = f.integer();
        var value = f.vector();
        var curves = new Curves(f);
        while (f.loop(i, Int.of(0), count, 4)) {
            value.set(gates.load(0));
            f.when(relu);
            {
                value.set(value.atLeast(Vec.of(0)));
            }
            f.otherwise();
            {
                curves.tanh(value, value);
            }
            f.end();
            f.storeFirst(count.minus(i), gates, value);
            f.storeFirst(count.minus(i), hidden, value);
            gates.add(16);
            hidden.add(16);
        }
    }

    /** Parameters: count, gates, dH, dGates, relu. */
    static void backward(Function f) {
        var count = f.parameter();
        var gates = f.parameter();
        var dHidden = f.parameter();
        var dGates = f.parameter();
        var relu = f.parameter();
        var i = f.integer();
        var value = f.vector();
        while (f.loop(i, Int.of(0), count, 4)) {
            value.set(relu.choose(dHidden.load(0).and(Vec.of(0).lessThan(gates.load(0))),
                    Units.throughTanh(f, dHidden.load(0), gates.load(0))));
            f.storeFirst(count.minus(i), dGates, value);
            gates.add(16);
            dHidden.add(16);
            dGates.add(16);
        }
    }
}
