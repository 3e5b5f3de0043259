package gatenotes.web.simd;

/**
 * Kernels that treat all numbers of an array alike. An array begins at a multiple of a vector's size, and may be
 * written up to such a multiple.
 */
final class OptimizerKernels {
    private OptimizerKernels() {
    }

    /**
     * One step of Adam, as {@code gatenotes.train.Adam} describes it. Parameters: count, w, g, m, v; 1 − beta1,
     * 1 − beta2, epsilon, rate (divided by the first correction), correction (the second).
     */
    static void adam(Function f) {
        var count = f.parameter();
        var w = f.parameter();
        var g = f.parameter();
        var m = f.parameter();
        var v = f.parameter();
        var share1 = f.floatParameter().splat();
        var share2 = f.floatParameter().splat();
        var epsilon = f.floatParameter().splat();
        var rate = f.floatParameter().splat();
        var correction = f.floatParameter().splat();
        var i = f.integer();
        var gradient = f.vector();
        var square = f.vector();
        var first = f.vector();
        var second = f.vector();
        while (f.loop(i, Int.of(0), count, 4)) {
            gradient.set(g.load(0));
            square.set(gradient.times(gradient));
            // Computed as steps towards the new value: a float holds 1 − beta2 well, but not the distance of beta2 from 1.
            first.set(f.madd(gradient.minus(m.load(0)), share1, m.load(0)));
            second.set(f.madd(square.minus(v.load(0)), share2, v.load(0)));
            f.store(m, 0, first);
            f.store(v, 0, second);
            f.store(w, 0, w.load(0).minus(
                    rate.times(first).dividedBy(second.dividedBy(correction).squareRoot().plus(epsilon))));
            for (var address : new IntVar[] {w, g, m, v}) {
                address.add(16);
            }
        }
    }

    /** Clips each number to ±limit, then multiplies it by factor. Parameters: count, values, limit, factor. */
    static void clip(Function f) {
        var count = f.parameter();
        var values = f.parameter();
        var limit = f.floatParameter().splat();
        var factor = f.floatParameter().splat();
        var i = f.integer();
        while (f.loop(i, Int.of(0), count, 4)) {
            f.store(values, 0, values.load(0).atMost(limit).atLeast(Vec.of(0).minus(limit)).times(factor));
            values.add(16);
        }
    }

    /** Sets bytes to zero. Parameters: bytes, address. */
    static void clear(Function f) {
        var bytes = f.parameter();
        var address = f.parameter();
        f.fill(address, Int.of(0), bytes);
    }

    /** The sum of the squares. Parameters: count, values (the floats after them, up to a whole vector, are zero). */
    static void sumOfSquares(Function f) {
        var count = f.parameter();
        var values = f.parameter();
        var i = f.integer();
        var sum = f.vector();
        while (f.loop(i, Int.of(0), count, 4)) {
            sum.set(f.madd(values.load(0), values.load(0), sum));
            values.add(16);
        }
        sum.add(sum.shuffle(sum, 2, 3, 0, 1));
        f.result(sum.lane(0).plus(sum.lane(1)));
    }
}
