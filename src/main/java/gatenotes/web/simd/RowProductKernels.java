package gatenotes.web.simd;

/**
 * The product of one row with a matrix. Each weight is used once, so the speed depends on memory: panels of
 * {@link #COLUMNS} columns are stored one after the other and read sequentially, while their sums stay in registers.
 */
final class RowProductKernels {
    /** Seven sums, seven vectors of weights and one factor fill all of x86's sixteen registers except the one that V8 reserves. */
    static final int COLUMNS = 28;
    private static final int VECTORS = COLUMNS / 4;

    private final WasmModule module;
    private final PackKernels panels;

    RowProductKernels(WasmModule module) {
        this.module = module;
        panels = new PackKernels(module, COLUMNS);
    }

    /** How many bytes the panels of a [k, n] matrix take. */
    static int packedBytes(int k, int n) {
        return 4 * ((n + COLUMNS - 1) / COLUMNS * COLUMNS * k + 4 * COLUMNS);
    }

    /**
     * Copies a matrix into panels. Parameters: k, n, b, transposedB (B is stored as [n, k]), panels (see
     * {@link #packedBytes}).
     */
    void pack() {
        var f = module.function("packForRow");
        var k = f.parameter();
        var n = f.parameter();
        var b = f.parameter();
        var transposedB = f.parameter();
        var out = f.parameter();
        panels.call(f, transposedB, b, n, k, Int.of(0), Int.of(0), n, k, out);
    }

    /**
     * {@code out = start + x·B}. Parameters: k, n, x, b, start (0 for zeros; may equal out), out.
     *
     * @param packed whether B is in panels; otherwise it is stored row by row
     */
    Function rowProduct(String name, boolean packed) {
        var f = module.function(name);
        var k = f.parameter();
        var n = f.parameter();
        var x = f.parameter();
        var b = f.parameter();
        var start = f.parameter();
        var out = f.parameter();
        var end = f.integer(x.plus(k.times(4)));
        var at = f.integer();
        var row = f.integer(b);
        var j = f.integer();
        var factor = f.vector();
        var sum = f.vectors(VECTORS);
        while (f.loop(j, Int.of(0), n, COLUMNS)) {
            f.when(start);
            {
                for (var i = 0; i < VECTORS; i++) {
                    sum[i].set(start.load(16 * i));
                }
                start.add(4 * COLUMNS);
            }
            f.otherwise();
            {
                for (var vector : sum) {
                    vector.set(Vec.of(0));
                }
            }
            f.end();
            if (!packed) {
                row.set(b.plus(j.times(4)));
            }
            while (f.loop(at, x, end, 4)) {
                factor.set(at.loadSplat(0));
                for (var i = 0; i < VECTORS; i++) {
                    sum[i].set(f.madd(factor, row.load(16 * i), sum[i]));
                }
                row.add(packed ? Int.of(4 * COLUMNS) : n.times(4));
            }
            storeFirst(f, n.minus(j), out, sum);
            out.add(4 * COLUMNS);
        }
        return f;
    }

    /** Stores the first {@code count} elements of several vectors, or all if {@code count} is larger. */
    static void storeFirst(Function f, Int count, IntVar out, VecVar[] values) {
        f.when(count.atLeast(4 * values.length));
        {
            for (var i = 0; i < values.length; i++) {
                f.store(out, 16 * i, values[i]);
            }
        }
        f.otherwise();
        {
            for (var i = 0; i < values.length; i++) {
                var from = 4 * i;
                f.when(count.atLeast(from + 1));
                {
                    f.storeFirst(count.minus(from), out.plus(4 * from), values[from / 4]);
                }
                f.end();
            }
        }
        f.end();
    }
}
