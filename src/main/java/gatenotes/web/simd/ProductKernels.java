package gatenotes.web.simd;

/**
 * Matrix products.
 *
 * <p>Blocks of A and B are copied into panels ({@link PackKernels}), so that the innermost loop reads memory
 * sequentially. It keeps a tile of 4×8 sums in registers and does eight multiply-adds for six loads. The block sizes
 * suit the caches: a panel of B stays in the first, the block of A in the second.
 *
 * <p>Source: Goto and van de Geijn, "Anatomy of High-Performance Matrix Multiplication", 2008.
 */
final class ProductKernels {
    static final int ROWS = 4;
    static final int COLUMNS = 8;
    /** Terms of the sum in one block. */
    static final int DEPTH = 256;
    /** Rows of A in one block. */
    static final int BLOCK_ROWS = 128;
    /** Columns of B in one block. */
    static final int BLOCK_COLUMNS = 512;
    /** The offset of A's panels in the workspace, in bytes: after the tile for sums that lie partly outside C. */
    private static final int PANELS_A = 4 * ROWS * COLUMNS;
    private static final int PANELS_B = PANELS_A + 4 * (BLOCK_ROWS + ROWS) * DEPTH;
    /** The size of the workspace in bytes. */
    static final int WORKSPACE = PANELS_B + 4 * (BLOCK_COLUMNS + COLUMNS) * DEPTH;

    private final WasmModule module;
    private final int workspace;
    private final PackKernels packA;
    private final PackKernels packB;
    private final Function panels;
    private final Function rowProduct;

    /**
     * @param workspace the address of {@link #WORKSPACE} bytes that only these kernels use
     * @param rowProduct the function for an A of one row and a B that is not packed, see
     *     {@link RowProductKernels#rowProduct}
     */
    ProductKernels(WasmModule module, int workspace, Function rowProduct) {
        this.module = module;
        this.rowProduct = rowProduct;
        this.workspace = workspace;
        packA = new PackKernels(module, ROWS);
        packB = new PackKernels(module, COLUMNS);
        panels = panels(tile(), spill());
    }

    /** Four rows of A by eight columns of B, both in panels. */
    private Function tile() {
        var f = module.function(null);
        var a = f.parameter();
        var b = f.parameter();
        var k = f.parameter();
        var c = f.parameter();
        var stride = f.parameter();
        var add = f.parameter();
        var p = f.integer();
        var sum = f.vectors(2 * ROWS);
        var left = f.vector();
        var right = f.vector();
        var x = f.vector();
        for (var vector : sum) {
            vector.set(Vec.of(0));
        }
        // Not unrolled: V8 moves every load of a round to its start, and the loads of two rounds need more registers
        // than there are, which halves the speed.
        while (f.loop(p, Int.of(0), k, 1)) {
            left.set(b.load(0));
            right.set(b.load(16));
            for (var i = 0; i < ROWS; i++) {
                x.set(a.loadSplat(4 * i));
                sum[2 * i].set(f.madd(x, left, sum[2 * i]));
                sum[2 * i + 1].set(f.madd(x, right, sum[2 * i + 1]));
            }
            a.add(4 * ROWS);
            b.add(4 * COLUMNS);
        }
        f.when(add);
        {
            a.set(c);
            for (var i = 0; i < ROWS; i++) {
                sum[2 * i].add(a.load(0));
                sum[2 * i + 1].add(a.load(16));
                a.add(stride);
            }
        }
        f.end();
        for (var i = 0; i < ROWS; i++) {
            f.store(c, 0, sum[2 * i]);
            f.store(c, 16, sum[2 * i + 1]);
            c.add(stride);
        }
        return f;
    }

    /** Copies the part of the workspace's tile that lies inside C. */
    private Function spill() {
        var f = module.function(null);
        var c = f.parameter();
        var stride = f.parameter();
        var rows = f.parameter();
        var columns = f.parameter();
        var add = f.parameter();
        var i = f.integer();
        var j = f.integer();
        var to = f.integer();
        var value = f.vector();
        rows.set(rows.orElse(Int.of(ROWS), rows.lessThan(ROWS)));
        columns.set(columns.orElse(Int.of(COLUMNS), columns.lessThan(COLUMNS)));
        while (f.loop(i, Int.of(0), rows, 1)) {
            while (f.loop(j, Int.of(0), columns, 4)) {
                to.set(c.plus(j.times(4)));
                value.set(i.times(COLUMNS).plus(j).times(4).load(workspace));
                f.when(add);
                {
                    value.add(to.load(0));
                }
                f.end();
                f.storeFirst(columns.minus(j), to, value);
            }
            c.add(stride);
        }
        return f;
    }

    /** C (+)= A·B for a block of A and a block of B in panels; {@code stride} is the distance between rows of C. */
    private Function panels(Function tile, Function spill) {
        var f = module.function(null);
        var m = f.parameter();
        var k = f.parameter();
        var n = f.parameter();
        var a = f.parameter();
        var b = f.parameter();
        var c = f.parameter();
        var stride = f.parameter();
        var add = f.parameter();
        var i = f.integer();
        var j = f.integer();
        var from = f.integer();
        var to = f.integer();
        while (f.loop(j, Int.of(0), n, COLUMNS)) {
            from.set(a);
            to.set(c.plus(j.times(4)));
            while (f.loop(i, Int.of(0), m, ROWS)) {
                f.when(m.minus(i).lessThan(ROWS).or(n.minus(j).lessThan(COLUMNS)));
                {
                    f.call(tile, from, b, k, Int.of(workspace), Int.of(4 * COLUMNS), Int.of(0));
                    f.call(spill, to, stride, m.minus(i), n.minus(j), add);
                }
                f.otherwise();
                {
                    f.call(tile, from, b, k, to, stride, add);
                }
                f.end();
                from.add(k.times(4 * ROWS));
                to.add(stride.times(ROWS));
            }
            b.add(k.times(4 * COLUMNS));
        }
        return f;
    }

    /**
     * {@code C (+)= A·B}; {@code transposedA} means that A is stored as [k, m], {@code transposedB} that B is stored as
     * [n, k]. Parameters: m, k, n, a, b, c, add, transposedA, transposedB.
     */
    Function product() {
        var f = module.function("product");
        var m = f.parameter();
        var k = f.parameter();
        var n = f.parameter();
        var a = f.parameter();
        var b = f.parameter();
        var c = f.parameter();
        var add = f.parameter();
        var transposedA = f.parameter();
        var transposedB = f.parameter();
        var j = f.integer();
        var p = f.integer();
        var columns = f.integer();
        var depth = f.integer();
        f.when(m.equalTo(Int.of(1)).and(transposedB.isZero()));
        {
            f.call(rowProduct, k, n, a, b, c.orElse(Int.of(0), add), c);
        }
        f.otherwise();
        {
            while (f.loop(j, Int.of(0), n, BLOCK_COLUMNS)) {
                columns.set(atMost(BLOCK_COLUMNS, n.minus(j)));
                while (f.loop(p, Int.of(0), k, DEPTH)) {
                    depth.set(atMost(DEPTH, k.minus(p)));
                    packB.call(f, transposedB, b, n, k, j, p, columns, depth, Int.of(workspace + PANELS_B));
                    rows(f, m, k, n, a, Int.of(workspace + PANELS_B), c.plus(j.times(4)), p, depth, columns,
                            add.or(p), transposedA);
                }
            }
        }
        f.end();
        return f;
    }

    /** Multiplies all rows of A by one block of B. */
    private void rows(Function f, IntVar m, IntVar k, IntVar n, IntVar a, Int b, Int c, IntVar p, IntVar depth,
            Int columns, Int add, Int transposedA) {
        var i = f.integer();
        var count = f.integer();
        while (f.loop(i, Int.of(0), m, BLOCK_ROWS)) {
            count.set(atMost(BLOCK_ROWS, m.minus(i)));
            packA.call(f, transposedA.isZero(), a, m, k, i, p, count, depth, Int.of(workspace + PANELS_A));
            f.call(panels, count, depth, columns, Int.of(workspace + PANELS_A), b, c.plus(i.times(n).times(4)),
                    n.times(4), add);
        }
    }

    /**
     * Copies a whole B into panels for {@link #packedProduct}, in blocks of {@link #DEPTH} terms one after the other.
     * Parameters: k, n, b, transposedB, panels (see {@link #packedBytes}).
     */
    Function pack() {
        var f = module.function("pack");
        var k = f.parameter();
        var n = f.parameter();
        var b = f.parameter();
        var transposedB = f.parameter();
        var out = f.parameter();
        var p = f.integer();
        var depth = f.integer();
        while (f.loop(p, Int.of(0), k, DEPTH)) {
            depth.set(atMost(DEPTH, k.minus(p)));
            packB.call(f, transposedB, b, n, k, Int.of(0), p, n, depth, out);
            out.add(n.roundedUp(COLUMNS).times(depth).times(4));
        }
        return f;
    }

    /** How many bytes the panels of a [k, n] matrix take. */
    static int packedBytes(int k, int n) {
        // Squares of 4×4 may extend beyond the last panel.
        return 4 * ((n + COLUMNS - 1) / COLUMNS * COLUMNS * k + 4 * COLUMNS);
    }

    /** {@code C (+)= A·B} with B from {@link #pack}. Parameters: m, k, n, a, panels, c, add. */
    Function packedProduct() {
        var f = module.function("packedProduct");
        var m = f.parameter();
        var k = f.parameter();
        var n = f.parameter();
        var a = f.parameter();
        var b = f.parameter();
        var c = f.parameter();
        var add = f.parameter();
        var p = f.integer();
        var depth = f.integer();
        while (f.loop(p, Int.of(0), k, DEPTH)) {
            depth.set(atMost(DEPTH, k.minus(p)));
            rows(f, m, k, n, a, b, c, p, depth, n, add.or(p), Int.of(0));
            b.add(n.roundedUp(COLUMNS).times(depth).times(4));
        }
        return f;
    }

    private static Int atMost(int limit, Int value) {
        return value.orElse(Int.of(limit), value.lessThan(limit));
    }
}
