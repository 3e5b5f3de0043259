package gatenotes.web.simd;

/**
 * The part of a simple RNN's time step that goes element by element; {@code relu} is 0 for tanh. Each address is that
 * of the step's part of an array.
 */
final class RnnKernels {
    private final WasmModule module;

    /** Writes all of them. */
    static void emit(WasmModule module) {
        var all = new RnnKernels(module);
        all.forward();
        all.backward();
    }

    RnnKernels(WasmModule module) {
        this.module = module;
    }

    /** Parameters: count, gates (z comes in, h goes out), h, relu. */
    Function forward() {
        var f = module.function("rnnForward");
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
        return f;
    }

    /** Parameters: count, gates, dH, dGates, relu. */
    Function backward() {
        var f = module.function("rnnBackward");
        var count = f.parameter();
        var gates = f.parameter();
        var dHidden = f.parameter();
        var dGates = f.parameter();
        var relu = f.parameter();
        var i = f.integer();
        var value = f.vector();
        while (f.loop(i, Int.of(0), count, 4)) {
            value.set(dHidden.load(0));
            f.when(relu);
            {
                value.set(value.and(Vec.of(0).lessThan(gates.load(0))));
            }
            f.otherwise();
            {
                value.set(Units.throughTanh(f, value, gates.load(0)));
            }
            f.end();
            f.storeFirst(count.minus(i), dGates, value);
            gates.add(16);
            dHidden.add(16);
            dGates.add(16);
        }
        return f;
    }
}
