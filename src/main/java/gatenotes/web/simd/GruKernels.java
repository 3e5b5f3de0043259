package gatenotes.web.simd;

/**
 * The part of a GRU's time step that goes unit by unit, forward and back; formulas and arrays are those of
 * {@code gatenotes.nn.GruCell}. Each address is that of the step's part of an array, with {@code rows} rows;
 * {@code reset} is 0 where the reset gate acts after the product.
 */
final class GruKernels {
    private static final Vec ONE = Vec.of(1);

    private final WasmModule module;

    /** Writes all of them. */
    static void emit(WasmModule module) {
        var all = new GruKernels(module);
        all.gates();
        all.state();
        all.candidateBackward();
        all.backward();
    }

    GruKernels(WasmModule module) {
        this.module = module;
    }

    /**
     * The gates z and r, and what the reset gate works on. Parameters: rows, units, gates, product
     * (hPrev·recurrentKernel, columns as gates), hPrev, inner, reset.
     */
    Function gates() {
        var f = module.function("gruGates");
        var all = new Units(f, 3, 3, 1, 1, 0);
        var gates = all.address(0);
        var product = all.address(1);
        var hPrev = all.address(2);
        var inner = all.address(3);
        var reset = all.address(4);
        var bytes = all.bytes();
        var at = all.at();
        var left = all.left();
        var to = f.integer();
        var from = f.integer();
        var value = f.vector();
        var curves = new Curves(f);
        while (all.rows()) {
            while (all.units()) {
                to.set(gates.plus(at));
                from.set(product.plus(at));
                curves.sigmoid(value, to.load(0).plus(from.load(0)));
                f.storeFirst(left, to, value);
                to.add(bytes);
                from.add(bytes);
                curves.sigmoid(value, to.load(0).plus(from.load(0)));
                f.storeFirst(left, to, value);
                f.when(reset);
                {
                    value.set(value.times(hPrev.plus(at).load(0)));
                }
                f.otherwise();
                {
                    value.set(from.plus(bytes).load(0));
                }
                f.end();
                to.set(inner.plus(at));
                f.storeFirst(left, to, value);
            }
        }
        return f;
    }

    /**
     * The candidate and the new state. Parameters: rows, units, gates, inner, hPrev, h, reset (else the address of
     * (r ⊙ hPrev)·recurrentKernel, columns as gates).
     */
    Function state() {
        var f = module.function("gruState");
        var all = new Units(f, 3, 1, 1, 1, 0);
        var gates = all.address(0);
        var inner = all.address(1);
        var hPrev = all.address(2);
        var hidden = all.address(3);
        var reset = all.address(4);
        var bytes = all.bytes();
        var at = all.at();
        var left = all.left();
        var to = f.integer();
        var z = f.vector();
        var value = f.vector();
        var curves = new Curves(f);
        while (all.rows()) {
            while (all.units()) {
                to.set(gates.plus(at));
                z.set(to.load(0));
                f.when(reset);
                {
                    value.set(reset.plus(bytes.times(2)).plus(at).load(0));
                }
                f.otherwise();
                {
                    value.set(to.plus(bytes).load(0).times(inner.plus(at).load(0)));
                }
                f.end();
                to.add(bytes.times(2));
                value.add(to.load(0));
                curves.tanh(value, value);
                f.storeFirst(left, to, value);
                value.set(f.madd(z, hPrev.plus(at).load(0).minus(value), value));
                to.set(hidden.plus(at));
                f.storeFirst(left, to, value);
            }
            f.when(reset);
            {
                reset.add(bytes.times(3));
            }
            f.end();
        }
        return f;
    }

    /**
     * The gradient by what goes into the candidate's tanh, in its block of columns. Parameters: rows, units, gates,
     * dH, dCandidate.
     */
    Function candidateBackward() {
        var f = module.function("gruCandidateBackward");
        var all = new Units(f, 3, 1, 3);
        var gates = all.address(0);
        var dHidden = all.address(1);
        var dCandidate = all.address(2);
        var bytes = all.bytes();
        var at = all.at();
        var left = all.left();
        var to = f.integer();
        var value = f.vector();
        while (all.rows()) {
            while (all.units()) {
                value.set(dHidden.plus(at).load(0).times(ONE.minus(gates.plus(at).load(0))));
                value.set(Units.throughTanh(f, value, gates.plus(at).plus(bytes.times(2)).load(0)));
                to.set(dCandidate.plus(at).plus(bytes.times(2)));
                f.storeFirst(left, to, value);
            }
        }
        return f;
    }

    /**
     * The gradients by what goes into the gates, as the input's product sees them and as the recurrent one does, and
     * the direct part of that by hPrev, which is added. Parameters: rows, units, gates, hPrev, inner, dH, dGates,
     * dRecurrent, dHPrev, reset (else the address of the gradient by r ⊙ hPrev).
     */
    Function backward() {
        var f = module.function("gruBackward");
        var all = new Units(f, 3, 1, 1, 1, 3, 3, 1, 0);
        var gates = all.address(0);
        var hPrev = all.address(1);
        var inner = all.address(2);
        var dHidden = all.address(3);
        var dGates = all.address(4);
        var dRecurrent = all.address(5);
        var dPrev = all.address(6);
        var reset = all.address(7);
        var bytes = all.bytes();
        var at = all.at();
        var left = all.left();
        var to = f.integer();
        var gate = f.integer();
        var z = f.vector();
        var r = f.vector();
        var n = f.vector();
        var h = f.vector();
        var dh = f.vector();
        var dn = f.vector();
        var value = f.vector();
        while (all.rows()) {
            while (all.units()) {
                gate.set(gates.plus(at));
                z.set(gate.load(0));
                gate.add(bytes);
                r.set(gate.load(0));
                gate.add(bytes);
                n.set(gate.load(0));
                h.set(hPrev.plus(at).load(0));
                dh.set(dHidden.plus(at).load(0));
                dn.set(Units.throughTanh(f, dh.times(ONE.minus(z)), n));
                var columns = new IntVar[] {dGates, dRecurrent};
                value.set(Units.throughSigmoid(dh.times(h.minus(n)), z));
                for (var array : columns) {
                    to.set(array.plus(at));
                    f.storeFirst(left, to, value);
                }
                to.set(dPrev.plus(at));
                value.set(f.madd(dh, z, to.load(0)));
                f.when(reset);
                {
                    value.set(f.madd(reset.plus(at).load(0), r, value));
                }
                f.end();
                f.storeFirst(left, to, value);
                f.when(reset);
                {
                    value.set(reset.plus(at).load(0).times(h));
                }
                f.otherwise();
                {
                    value.set(dn.times(inner.plus(at).load(0)));
                }
                f.end();
                value.set(Units.throughSigmoid(value, r));
                for (var array : columns) {
                    to.set(array.plus(at).plus(bytes));
                    f.storeFirst(left, to, value);
                }
                to.set(dGates.plus(at).plus(bytes.times(2)));
                f.storeFirst(left, to, dn);
                f.when(reset);
                {
                    value.set(Vec.of(0));
                }
                f.otherwise();
                {
                    value.set(dn.times(r));
                }
                f.end();
                to.set(dRecurrent.plus(at).plus(bytes.times(2)));
                f.storeFirst(left, to, value);
            }
            f.when(reset);
            {
                reset.add(bytes);
            }
            f.end();
        }
        return f;
    }
}
