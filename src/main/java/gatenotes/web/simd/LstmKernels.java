package gatenotes.web.simd;

/**
 * The part of an LSTM's time step that goes unit by unit, forward and back; formulas and arrays are those of
 * {@code gatenotes.nn.LstmCell}. Each address is that of the step's part of an array, with {@code rows} rows.
 */
final class LstmKernels {
    private static final Vec ONE = Vec.of(1);

    private final WasmModule module;

    /** Writes all of them. */
    static void emit(WasmModule module) {
        var all = new LstmKernels(module);
        all.forward();
        all.backward();
    }

    LstmKernels(WasmModule module) {
        this.module = module;
    }

    /**
     * From z to gates and states. Parameters: rows, units, gates (z comes in, i, f, g, o go out), cPrev, c,
     * squashed (gets tanh c), h.
     */
    Function forward() {
        var f = module.function("lstmForward");
        var all = new Units(f, 4, 1, 1, 1, 1);
        var gates = all.address(0);
        var cPrev = all.address(1);
        var cells = all.address(2);
        var squashed = all.address(3);
        var hidden = all.address(4);
        var bytes = all.bytes();
        var at = all.at();
        var left = all.left();
        var curves = new Curves(f);
        var value = f.vectors(4);
        var z = new IntVar[] {f.integer(), f.integer(), f.integer(), f.integer()};
        var to = f.integer();
        var c = f.vector();
        while (all.rows()) {
            while (all.units()) {
                for (var block = 0; block < 4; block++) {
                    z[block].set(block == 0 ? gates.plus(at) : z[block - 1].plus(bytes));
                    if (block == 2) {
                        curves.tanh(value[block], z[block].load(0));
                    } else {
                        curves.sigmoid(value[block], z[block].load(0));
                    }
                    f.storeFirst(left, z[block], value[block]);
                }
                c.set(f.madd(value[1], cPrev.plus(at).load(0), value[0].times(value[2])));
                to.set(cells.plus(at));
                f.storeFirst(left, to, c);
                curves.tanh(value[0], c);
                to.set(squashed.plus(at));
                f.storeFirst(left, to, value[0]);
                c.set(value[0].times(value[3]));
                to.set(hidden.plus(at));
                f.storeFirst(left, to, c);
            }
        }
        return f;
    }

    /**
     * From the gradients by h and c to those by z and cPrev. Parameters: rows, units, gates, cPrev, squashed, dH,
     * dC (gets all of the gradient by c), dCPrev, dZ.
     */
    Function backward() {
        var f = module.function("lstmBackward");
        var all = new Units(f, 4, 1, 1, 1, 1, 1, 4);
        var gates = all.address(0);
        var cPrev = all.address(1);
        var squashed = all.address(2);
        var dHidden = all.address(3);
        var dCells = all.address(4);
        var dPrev = all.address(5);
        var dGates = all.address(6);
        var bytes = all.bytes();
        var at = all.at();
        var left = all.left();
        var from = f.integer();
        var to = f.integer();
        var i = f.vector();
        var forget = f.vector();
        var g = f.vector();
        var o = f.vector();
        var s = f.vector();
        var dh = f.vector();
        var dc = f.vector();
        var d = f.vector();
        while (all.rows()) {
            while (all.units()) {
                from.set(gates.plus(at));
                i.set(from.load(0));
                from.add(bytes);
                forget.set(from.load(0));
                from.add(bytes);
                g.set(from.load(0));
                from.add(bytes);
                o.set(from.load(0));
                s.set(squashed.plus(at).load(0));
                dh.set(dHidden.plus(at).load(0));
                to.set(dCells.plus(at));
                dc.set(f.madd(dh.times(o), f.nmadd(s, s, ONE), to.load(0)));
                f.storeFirst(left, to, dc);
                to.set(dPrev.plus(at));
                d.set(dc.times(forget));
                f.storeFirst(left, to, d);
                to.set(dGates.plus(at));
                d.set(Units.throughSigmoid(dc.times(g), i));
                f.storeFirst(left, to, d);
                to.add(bytes);
                d.set(Units.throughSigmoid(dc.times(cPrev.plus(at).load(0)), forget));
                f.storeFirst(left, to, d);
                to.add(bytes);
                d.set(dc.times(i).times(f.nmadd(g, g, ONE)));
                f.storeFirst(left, to, d);
                to.add(bytes);
                d.set(Units.throughSigmoid(dh.times(s), o));
                f.storeFirst(left, to, d);
            }
        }
        return f;
    }
}
