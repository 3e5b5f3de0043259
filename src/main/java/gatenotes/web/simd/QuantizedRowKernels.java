package gatenotes.web.simd;

/**
 * The product of one row with a matrix, in 16-bit integers: half the bytes of floats, and eight multiply-adds per
 * instruction instead of four. It is exact to about four digits, so that a network writes the same as with floats;
 * training uses floats.
 * <pre>
 * step[j] = max(max |B[·][j]| / 32767, Σ |B[·][j]| / (2^19 − k))      q[p][j] = round(B[p][j] / step[j])
 * scale   = max |x| / 4096                                            u[p]    = round(x[p] / scale)
 * out[j]  = start[j] + scale·step[j]·Σ u[p]·q[p][j]
 * </pre>
 * Each column's step is the smallest for which its sum fits into 32 bits for every x: |u| is at most 2^12, and Σ |q|
 * stays below 2^19, as rounding adds at most k/2. The sum is exact, and therefore the same in every browser.
 *
 * <p>Row p is interleaved with row p + ⌈k/2⌉, element by element, because the instruction adds the products of two
 * neighbours. The steps of a panel's columns follow its pairs. The space before all panels is for u.
 */
final class QuantizedRowKernels {
    /** The columns of a panel, as explained there. */
    private static final int COLUMNS = RowProductKernels.COLUMNS;
    private static final double LARGEST_X = 4096;
    private static final double LARGEST_WEIGHT = 32767;
    private static final int LARGEST_SUM = 1 << 19;
    private static final int VECTORS = COLUMNS / 4;
    private static final int PANEL_ROW = 4 * COLUMNS;
    /** The smallest divisor, which avoids divisions by zero. */
    private static final Vec NOTHING = Vec.of(1e-30);

    private QuantizedRowKernels() {
    }

    /** How many bytes the panels of a [k, n] matrix take. */
    static int packedBytes(int k, int n) {
        var pairs = (k + 1) / 2;
        return 4 * (pairs + 3) / 16 * 16 + (n + COLUMNS - 1) / COLUMNS * PANEL_ROW * (pairs + 1);
    }

    /** Packs a matrix, four columns at a time. Parameters: k, n, b (as [k, n]), panels (see {@link #packedBytes}). */
    static void pack(Function f) {
        var k = f.parameter();
        var n = f.parameter();
        var b = f.parameter();
        var out = f.parameter();
        var pairs = f.integer(k.plus(1).half());
        var rowBytes = f.integer(n.times(4));
        var j = f.integer();
        var i = f.integer();
        var p = f.integer();
        var from = f.integer();
        var other = f.integer();
        var to = f.integer();
        var sum = f.vector();
        var step = f.vector();
        out.set(firstPanel(out, pairs));
        while (f.loop(j, Int.of(0), n, COLUMNS)) {
            while (f.loop(i, Int.of(0), Int.of(PANEL_ROW), 16)) {
                from.set(b.plus(i));
                sum.set(Vec.of(0));
                step.set(Vec.of(0));
                while (f.loop(p, Int.of(0), k, 1)) {
                    sum.add(from.load(0).abs());
                    step.set(from.load(0).abs().atLeast(step));
                    from.add(rowBytes);
                }
                sum.set(sum.dividedBy(Int.of(LARGEST_SUM).minus(k).splat().toFloats()));
                step.set(sum.atLeast(step.dividedBy(Vec.of(LARGEST_WEIGHT))).atLeast(NOTHING));
                from.set(b.plus(i));
                other.set(from.plus(pairs.times(rowBytes)));
                to.set(out.plus(i));
                while (f.loop(p, Int.of(0), pairs, 1)) {
                    // With an odd k the last row has no partner.
                    f.store(to, 0, pair(from.load(0).dividedBy(step),
                            p.plus(pairs).lessThan(k).choose(other.load(0).dividedBy(step), Vec.of(0))));
                    from.add(rowBytes);
                    other.add(rowBytes);
                    to.add(PANEL_ROW);
                }
                f.store(to, 0, step);
            }
            out.set(to.plus(16));
            b.add(PANEL_ROW);
        }
    }

    /**
     * {@code out = start + x·B}. Parameters: k, n, x, panels (of B, from {@link #pack}), start (0 for zeros; may equal
     * out), out.
     */
    static void rowProduct(Function f) {
        var k = f.parameter();
        var n = f.parameter();
        var x = f.parameter();
        var panels = f.parameter();
        var start = f.parameter();
        var out = f.parameter();
        var pairs = f.integer(k.plus(1).half());
        var row = f.integer(firstPanel(panels, pairs));
        var end = f.integer(panels.plus(pairs.times(4)));
        var at = f.integer();
        var j = f.integer();
        var factor = f.vector();
        var sum = f.vectors(VECTORS);
        var scale = f.vector(quantize(f, k, pairs, x, panels));
        while (f.loop(j, Int.of(0), n, COLUMNS)) {
            for (var vector : sum) {
                vector.set(Vec.of(0));
            }
            while (f.loop(at, panels, end, 4)) {
                factor.set(at.loadSplat(0));
                for (var i = 0; i < VECTORS; i++) {
                    sum[i].set(sum[i].plusInt(factor.dot(row.load(16 * i))));
                }
                row.add(PANEL_ROW);
            }
            for (var i = 0; i < VECTORS; i++) {
                sum[i].set(sum[i].toFloats().times(scale.times(row.load(16 * i))));
            }
            row.add(PANEL_ROW);
            f.when(start);
            {
                for (var i = 0; i < VECTORS; i++) {
                    sum[i].add(start.load(16 * i));
                }
                start.add(PANEL_ROW);
            }
            f.end();
            RowProductKernels.storeFirst(f, n.minus(j), out, sum);
            out.add(PANEL_ROW);
        }
    }

    /** Writes u in pairs to the start of the panels; returns the scale by which x was divided. */
    private static Vec quantize(Function f, Int k, Int pairs, Int x, Int panels) {
        var from = f.integer(x);
        var other = f.integer(x.plus(pairs.times(4)));
        var to = f.integer(panels);
        var p = f.integer();
        var max = f.vector(NOTHING);
        while (f.loop(p, Int.of(0), k, 4)) {
            max.set(RowKernels.firstOf(k.minus(p), from.load(0).abs(), NOTHING).atLeast(max));
            from.add(16);
        }
        max.set(max.atLeast(max.shuffle(max, 2, 3, 0, 1)));
        max.set(max.atLeast(max.shuffle(max, 1, 0, 3, 2)));
        var scale = f.vector(max.dividedBy(Vec.of(LARGEST_X)));
        from.set(x);
        while (f.loop(p, Int.of(0), pairs, 4)) {
            // With an odd k, the value after the last one is multiplied by a weight of zero.
            f.store(to, 0, pair(from.load(0).dividedBy(scale), other.load(0).dividedBy(scale)));
            from.add(16);
            other.add(16);
            to.add(16);
        }
        return scale;
    }

    /** Both rounded to 16 bits and interleaved, {@code first} in the low halves. */
    private static Vec pair(Vec first, Vec second) {
        return Curves.rounded(first).and(Vec.ofBits(0xffff)).or(Curves.rounded(second).shiftLeft(16));
    }

    private static Int firstPanel(Int panels, Int pairs) {
        return panels.plus(pairs.roundedUp(4).times(4));
    }
}
