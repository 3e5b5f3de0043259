package gatenotes.web.simd;

/**
 * e^x, tanh and the logistic function of four floats at a time, within 2e-7 of the true value.
 * <pre>
 * x = n·ln 2 + r,  n whole,  |r| ≤ ln 2 / 2:      e^x = 2^n + 2^n·(e^r − 1)
 * e^r − 1 ≈ r + r²·q(r)
 * tanh |x| = (e^(2|x|) − 1) / (e^(2|x|) − 1 + 2)
 * </pre>
 * The polynomial q of degree 4 was fitted to make the largest relative error of r + r²·q(r) on that range as small
 * as possible (1.8e-8, by linear programming over 2,000 points). The use of e^r − 1, which a float represents well
 * where e^r is near 1, keeps tanh exact to the last bits for small x, too. NaN gives NaN.
 */
final class Curves {
    /** The coefficients of q, from that of r⁴ down. */
    static final double[] Q = {0.0013882531, 0.0083665475, 0.0416672, 0.16666543, 0.49999998};
    private static final double LOG2_E = 1.4426950408889634;
    /** ln 2 in two parts; the first has ten bits, so that its product with n is exact. */
    static final double LN2_HIGH = 0.693359375;
    static final double LN2_LOW = 0.6931471805599453 - LN2_HIGH;
    /** 1.5·2^23: a small number added to it loses its fraction, and the whole part is in the lowest bits. */
    private static final double ROUND = 12582912;
    private static final int ROUND_BITS = 0x4b400000;
    private static final int ONE_BITS = 0x3f800000;
    private static final int SIGN_BIT = 0x80000000;
    /** The lowest bit of the exponent in a float. */
    private static final int EXPONENT = 23;

    private final Function f;
    private final VecVar x;
    /** Holds n + ROUND. */
    private final VecVar n;
    /** Holds e^r − 1. */
    private final VecVar rest;
    private final VecVar scale;

    /** @param f the function that receives the code */
    Curves(Function f) {
        this.f = f;
        x = f.vector();
        n = f.vector();
        rest = f.vector();
        scale = f.vector();
    }

    /** Sets {@code result} to e^value: all floats, down to the smallest above zero. */
    void exp(VecVar result, Vec value) {
        x.set(value.atMost(Vec.of(89)).atLeast(Vec.of(-104)));
        split();
        n.set(n.minusInt(Vec.ofBits(ROUND_BITS)));
        // 2^n is applied as two factors, because n may exceed the range of a float's exponent.
        result.set(f.madd(rest, powerOfTwo(n.shiftRight(1)), powerOfTwo(n.shiftRight(1)))
                .times(powerOfTwo(n.minusInt(n.shiftRight(1)))));
    }

    /** Sets {@code result} to 1 / (1 + e^−value), which stays just above 0 below −88. */
    void sigmoid(VecVar result, Vec value) {
        x.set(Vec.of(0).minus(value).atMost(Vec.of(88)).atLeast(Vec.of(-87)));
        split();
        scale.set(powerOfTwo(n));
        result.set(Vec.of(1).dividedBy(f.madd(rest, scale, scale).plus(Vec.of(1))));
    }

    /** Sets {@code result} to tanh value; {@code value} is computed twice, so it should be a variable or cheap. */
    void tanh(VecVar result, Vec value) {
        x.set(value.abs().atMost(Vec.of(10)));
        x.add(x);
        split();
        scale.set(powerOfTwo(n));
        rest.set(f.madd(rest, scale, scale.minus(Vec.of(1))));
        result.set(rest.dividedBy(rest.plus(Vec.of(2))).or(value.and(Vec.ofBits(SIGN_BIT))));
    }

    /** The nearest integer, in the lowest bits: sixteen bits hold −32767 to 32767. */
    static Vec rounded(Vec value) {
        return value.plus(Vec.of(ROUND));
    }

    /** Splits x into n and e^r − 1. */
    private void split() {
        n.set(f.madd(x, Vec.of(LOG2_E), Vec.of(ROUND)));
        scale.set(n.minus(Vec.of(ROUND)));
        x.set(f.nmadd(scale, Vec.of(LN2_HIGH), x));
        x.set(f.nmadd(scale, Vec.of(LN2_LOW), x));
        rest.set(Vec.of(Q[0]));
        for (var i = 1; i < Q.length; i++) {
            rest.set(f.madd(rest, x, Vec.of(Q[i])));
        }
        rest.set(f.madd(rest.times(x), x, x));
    }

    /** 2^n, with n in the lowest bits and small enough for a float's exponent. */
    private static Vec powerOfTwo(Vec bits) {
        return bits.shiftLeft(EXPONENT).plusInt(Vec.ofBits(ONE_BITS));
    }
}
