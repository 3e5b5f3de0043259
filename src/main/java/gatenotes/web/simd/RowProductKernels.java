package gatenotes.web.simd;

/**
 * The product of one row with a matrix. Each weight is used once, so all depends on how fast they come from memory:
 * panels of {@link #COLUMNS} columns lie behind one another and are read straight through, while their sums stay in
 * registers.
 */
final class RowProductKernels {
    /** Seven sums, the seven vectors they meet and one factor: all of x86's sixteen registers but V8's own. */
    static final int COLUMNS = 28;
    private static final int VECTORS = COLUMNS / 4;

    private final WasmModule module;
    private final Function along;
    private final Function across;

    RowProductKernels(WasmModule module) {
        this.module = module;
        var pack = new PackKernels(module);
        along = pack.along(COLUMNS);
        across = pack.across(COLUMNS);
    }

    /** How many bytes the panels of a [k, n] matrix take. */
    static int packedBytes(int k, int n) {
        return 4 * ((n + COLUMNS - 1) / COLUMNS * COLUMNS * k + 4 * COLUMNS);
    }

    /**
     * Lays a matrix out in panels. Parameters: k, n, b, transposedB (B lies as [n, k]), panels
     * (see {@link #packedBytes}).
     */
    Function pack() {
        var f = module.function("packForRow");
        var k = f.parameter();
        var n = f.parameter();
        var b = f.parameter();
        var transposedB = f.parameter();
        var panels = f.parameter();
        f.when(transposedB);
        {
            f.call(along, b, k.times(4), n, k, panels);
        }
        f.otherwise();
        {
            f.call(across, b, n.times(4), n, k, panels);
        }
        f.end();
        return f;
    }

    /** {@code out = start + x·B}, B in panels. Parameters: k, n, x, panels, start (0 for zeros; may be out), out. */
    Function packedRowProduct() {
        var f = module.function("packedRowProduct");
        var k = f.parameter();
        var n = f.parameter();
        var x = f.parameter();
        var panels = f.parameter();
        var start = f.parameter();
        var out = f.parameter();
        var end = f.integer(x.plus(k.times(4)));
        var at = f.integer();
        var factor = f.vector();
        var sum = f.vectors(VECTORS);
        overPanels(f, n, start, out, sum, () -> {
            while (f.loop(at, x, end, 4)) {
                multiplyAdd(f, at, panels, factor, sum);
                panels.add(4 * COLUMNS);
            }
        });
        return f;
    }

    /**
     * {@code out = start + x·B}, B as it is, row by row. Parameters: k, n, x, b, start (0 for zeros; may be out), out.
     */
    Function rowProduct() {
        var f = module.function(null);
        var k = f.parameter();
        var n = f.parameter();
        var x = f.parameter();
        var b = f.parameter();
        var start = f.parameter();
        var out = f.parameter();
        var end = f.integer(x.plus(k.times(4)));
        var at = f.integer();
        var row = f.integer();
        var factor = f.vector();
        var sum = f.vectors(VECTORS);
        overPanels(f, n, start, out, sum, () -> {
            row.set(b);
            while (f.loop(at, x, end, 4)) {
                multiplyAdd(f, at, row, factor, sum);
                row.add(n.times(4));
            }
            b.add(4 * COLUMNS);
        });
        return f;
    }

    /** For each panel: begins the sums, lets {@code add} add to them, stores them. */
    private static void overPanels(Function f, IntVar n, IntVar start, IntVar out, VecVar[] sum, Runnable add) {
        var j = f.integer();
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
            add.run();
            storeFirst(f, n.minus(j), out, sum);
            out.add(4 * COLUMNS);
        }
    }

    private static void multiplyAdd(Function f, Int x, Int row, VecVar factor, VecVar[] sum) {
        factor.set(x.loadSplat(0));
        for (var i = 0; i < VECTORS; i++) {
            sum[i].set(f.madd(factor, row.load(16 * i), sum[i]));
        }
    }

    private static void storeFirst(Function f, Int count, IntVar out, VecVar[] values) {
        f.when(count.atLeast(COLUMNS));
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

    /**
     * What a class is drawn by: out = e^((scores − max)·inverse). Parameters: count, scores, out, inverse (of the
     * temperature).
     */
    Function shares() {
        var f = module.function("shares");
        var count = f.parameter();
        var scores = f.parameter();
        var out = f.parameter();
        var inverse = f.floatParameter().splat();
        var j = f.integer();
        var max = f.vector();
        var value = f.vector();
        var curves = new Curves(f);
        max.set(Vec.of(Double.NEGATIVE_INFINITY));
        while (f.loop(j, Int.of(0), count, 1)) {
            max.set(max.atLeast(scores.plus(j.times(4)).loadSplat(0)));
        }
        while (f.loop(j, Int.of(0), count, 4)) {
            curves.exp(value, scores.load(0).minus(max).times(inverse));
            f.storeFirst(count.minus(j), out, value);
            scores.add(16);
            out.add(16);
        }
        return f;
    }
}
