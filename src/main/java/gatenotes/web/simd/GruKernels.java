package gatenotes.web.simd;

/**
 * The elementwise part of a GRU's time step, forward and back; formulas and arrays are those of
 * {@code gatenotes.nn.GruCell}. Each address is that of the step's part of an array, with {@code rows} rows;
 * {@code reset} is 0 if the reset gate acts after the product.
 */
final class GruKernels {
    private static final Vec ONE = Vec.of(1);

    private GruKernels() {
    }

    /** Writes all these kernels. */
    static void emit(WasmModule module) {
        gates(module.function("gruGates"));
        state(module.function("gruState"));
        candidateBackward(module.function("gruCandidateBackward"));
        backward(module.function("gruBackward"));
    }

    /**
     * The gates z and r, and the values on which the reset gate acts. Parameters: rows, units, gates, product
     * (hPrev·recurrentKernel, columns as gates), hPrev, inner, reset.
     */
    static void gates(Function f) {
        var all = new Units(f, 3, 3, 1, 1, 0);
        var gates = all.address(0);
        var product = all.address(1);
        var hPrev = all.address(2);
        var inner = all.address(3);
        var reset = all.address(4);
        var value = f.vector();
        var curves = new Curves(f);
        while (all.rows()) {
            while (all.units()) {
                for (var block = 0; block < 2; block++) {
                    curves.sigmoid(value, all.load(gates, block).plus(all.load(product, block)));
                    all.store(gates, block, value);
                }
                all.store(inner, 0, reset.choose(value.times(all.load(hPrev, 0)), all.load(product, 2)));
            }
        }
    }

    /**
     * The candidate and the new state. Parameters: rows, units, gates, inner, hPrev, h, reset (0, or the address of (r
     * ⊙ hPrev)·recurrentKernel, columns as gates).
     */
    static void state(Function f) {
        var all = new Units(f, 3, 1, 1, 1, 0);
        var gates = all.address(0);
        var inner = all.address(1);
        var hPrev = all.address(2);
        var hidden = all.address(3);
        var reset = all.address(4);
        var value = f.vector();
        var curves = new Curves(f);
        while (all.rows()) {
            while (all.units()) {
                value.set(reset.choose(all.load(reset, 2), all.load(gates, 1).times(all.load(inner, 0))));
                value.add(all.load(gates, 2));
                curves.tanh(value, value);
                all.store(gates, 2, value);
                all.store(hidden, 0, f.madd(all.load(gates, 0), all.load(hPrev, 0).minus(value), value));
            }
            reset.set(reset.plus(all.bytes().times(3)).orElse(Int.of(0), reset));
        }
    }

    /**
     * The gradient by the input of the candidate's tanh, in its block of columns. Parameters: rows, units, gates, dH,
     * dCandidate.
     */
    static void candidateBackward(Function f) {
        var all = new Units(f, 3, 1, 3);
        var gates = all.address(0);
        var dHidden = all.address(1);
        var dCandidate = all.address(2);
        while (all.rows()) {
            while (all.units()) {
                var dn = all.load(dHidden, 0).times(ONE.minus(all.load(gates, 0)));
                all.store(dCandidate, 2, Units.throughTanh(f, dn, all.load(gates, 2)));
            }
        }
    }

    /**
     * The gradients by the gates' inputs, once for the input's product and once for the recurrent product, and the
     * direct part of the gradient by hPrev, which is added. Parameters: rows, units, gates, hPrev, inner, dH, dGates,
     * dRecurrent, dHPrev, reset (0, or the address of the gradient by r ⊙ hPrev).
     */
    static void backward(Function f) {
        var all = new Units(f, 3, 1, 1, 1, 3, 3, 1, 0);
        var gates = all.address(0);
        var hPrev = all.address(1);
        var inner = all.address(2);
        var dHidden = all.address(3);
        var dGates = all.address(4);
        var dRecurrent = all.address(5);
        var dPrev = all.address(6);
        var reset = all.address(7);
        while (all.rows()) {
            while (all.units()) {
                var z = f.vector(all.load(gates, 0));
                var r = f.vector(all.load(gates, 1));
                var n = f.vector(all.load(gates, 2));
                var h = f.vector(all.load(hPrev, 0));
                var dh = f.vector(all.load(dHidden, 0));
                var dn = f.vector(Units.throughTanh(f, dh.times(ONE.minus(z)), n));
                var dz = f.vector(Units.throughSigmoid(dh.times(h.minus(n)), z));
                var direct = f.vector(f.madd(dh, z, all.load(dPrev, 0)));
                all.store(dPrev, 0, reset.choose(f.madd(all.load(reset, 0), r, direct), direct));
                var dr = reset.choose(all.load(reset, 0).times(h), dn.times(all.load(inner, 0)));
                var dzr = f.vector(Units.throughSigmoid(dr, r));
                for (var array : new IntVar[] {dGates, dRecurrent}) {
                    all.store(array, 0, dz);
                    all.store(array, 1, dzr);
                }
                all.store(dGates, 2, dn);
                all.store(dRecurrent, 2, reset.choose(Vec.of(0), dn.times(r)));
            }
            reset.set(reset.plus(all.bytes()).orElse(Int.of(0), reset));
        }
    }
}
