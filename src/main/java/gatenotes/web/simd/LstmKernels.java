package gatenotes.web.simd;

/**
 * The elementwise part of an LSTM's time step, forward and back; formulas and arrays are those of
 * {@code gatenotes.nn.LstmCell}. Each address is that of the step's part of an array, with {@code rows} rows.
 */
final class LstmKernels {
    private static final Vec ONE = Vec.of(1);

    private LstmKernels() {
    }

    /** Writes all these kernels. */
    static void emit(WasmModule module) {
        forward(module.function("lstmForward"));
        backward(module.function("lstmBackward"));
    }

    /**
     * Computes gates and states from z. Parameters: rows, units, gates (z on entry; i, f, g, o on return), cPrev, c,
     * squashed (receives tanh c), h.
     */
    static void forward(Function f) {
        var all = new Units(f, 4, 1, 1, 1, 1);
        var gates = all.address(0);
        var cPrev = all.address(1);
        var cells = all.address(2);
        var squashed = all.address(3);
        var hidden = all.address(4);
        var curves = new Curves(f);
        var value = f.vectors(4);
        var c = f.vector();
        while (all.rows()) {
            while (all.units()) {
                for (var block = 0; block < 4; block++) {
                    if (block == 2) {
                        curves.tanh(value[block], all.load(gates, block));
                    } else {
                        curves.sigmoid(value[block], all.load(gates, block));
                    }
                    all.store(gates, block, value[block]);
                }
                c.set(f.madd(value[1], all.load(cPrev, 0), value[0].times(value[2])));
                all.store(cells, 0, c);
                curves.tanh(value[0], c);
                all.store(squashed, 0, value[0]);
                all.store(hidden, 0, value[0].times(value[3]));
            }
        }
    }

    /**
     * Computes the gradients by z and cPrev from those by h and c. Parameters: rows, units, gates, cPrev, squashed, dH,
     * dC (receives the whole gradient by c), dCPrev, dZ.
     */
    static void backward(Function f) {
        var all = new Units(f, 4, 1, 1, 1, 1, 1, 4);
        var gates = all.address(0);
        var cPrev = all.address(1);
        var squashed = all.address(2);
        var dHidden = all.address(3);
        var dCells = all.address(4);
        var dPrev = all.address(5);
        var dGates = all.address(6);
        while (all.rows()) {
            while (all.units()) {
                var i = f.vector(all.load(gates, 0));
                var forget = f.vector(all.load(gates, 1));
                var g = f.vector(all.load(gates, 2));
                var o = f.vector(all.load(gates, 3));
                var s = f.vector(all.load(squashed, 0));
                var dh = f.vector(all.load(dHidden, 0));
                var dc = f.vector(f.madd(dh.times(o), f.nmadd(s, s, ONE), all.load(dCells, 0)));
                all.store(dCells, 0, dc);
                all.store(dPrev, 0, dc.times(forget));
                all.store(dGates, 0, Units.throughSigmoid(dc.times(g), i));
                all.store(dGates, 1, Units.throughSigmoid(dc.times(all.load(cPrev, 0)), forget));
                all.store(dGates, 2, Units.throughTanh(f, dc.times(i), g));
                all.store(dGates, 3, Units.throughSigmoid(dh.times(s), o));
            }
        }
    }
}
