package gatenotes.math;

/**
 * exp, log, tanh and the logistic function from nothing but {@code + - * /}, comparisons and square roots.
 *
 * <p>{@link Math#exp} and its kin may differ in the last bit between virtual machines and browsers, and one bit is enough
 * to make two training runs diverge. These functions give the same bits everywhere. Their relative error is below 1e-13,
 * far less than the rounding of the {@code float} in which a result is stored.
 */
public final class Elementary {
    private static final double LN_2 = 0.6931471805599453;
    /** The difference of ln 2 and the double {@link #LN_2}. */
    private static final double LN_2_TAIL = 2.3190468138462996e-17;

    /** exp works with powers of 2^(1/32): they are so close together that six terms of the series suffice. */
    private static final int FRACTIONS = PowersOfTwo.FRACTIONS;
    private static final int BIAS = PowersOfTwo.BIAS;
    /** Larger exponents of e are outside the table {@link PowersOfTwo#POWER}; long before, e^x is zero or infinite. */
    private static final double LARGEST = 750;
    /** ln 2 / 32 in two parts; the first has 32 bits, so that its product with a whole number below 2^16 is exact. */
    private static final double STEP_HIGH = 0x1.62e42ffp-6;
    private static final double STEP_LOW = LN_2 / FRACTIONS - STEP_HIGH + LN_2_TAIL / FRACTIONS;

    private Elementary() {
    }

    /** e^x; zero below −745, infinite above 709.78. */
    public static double exp(double x) {
        // Numbers that are too large or too small do not return early: V8 makes an object of a result that may also be a
        // constant.
        double inside = x > LARGEST ? LARGEST : x < -LARGEST ? -LARGEST : x;
        // x = (32 whole + fraction) · ln 2 / 32 + r, hence e^x = 2^whole · 2^(fraction/32) · e^r.
        double scaled = inside * (FRACTIONS / LN_2);
        int nearest = (int) (scaled < 0 ? scaled - 0.5 : scaled + 0.5);
        double r = inside - nearest * STEP_HIGH - nearest * STEP_LOW;
        double series = 1 + r * (1 + r * (1.0 / 2 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120 + r / 720)))));
        return series * PowersOfTwo.FRACTION[nearest & FRACTIONS - 1] * PowersOfTwo.POWER[(nearest >> 5) + BIAS];
    }

    /** The natural logarithm; −∞ for zero, NaN below. */
    public static double log(double x) {
        var powers = PowersOfTwo.POWER;
        if (!(x > 0)) {
            return x == 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
        }
        if (x == Double.POSITIVE_INFINITY) {
            return x;
        }
        // x = m · 2^exponent, first with m in [1, 2), then with m in [√½, √2).
        double m = x;
        int exponent = 0;
        if (m < powers[BIAS - 1022]) {
            m *= powers[BIAS + 100];
            exponent -= 100;
        }
        for (int step = 512; step > 0; step >>= 1) {
            if (m >= powers[BIAS + step]) {
                m *= powers[BIAS - step];
                exponent += step;
            } else if (m < powers[BIAS - step + 1]) {
                m *= powers[BIAS + step];
                exponent -= step;
            }
        }
        if (m > 1.4142135623730951) {
            m *= 0.5;
            exponent++;
        }
        // ln m = 2 (s + s³/3 + s⁵/5 + …) with s = (m − 1) / (m + 1), |s| < 0.172.
        double s = (m - 1) / (m + 1);
        double square = s * s;
        double series = 0;
        for (int odd = 21; odd >= 3; odd -= 2) {
            series = square * (series + 1.0 / odd);
        }
        return exponent * LN_2_TAIL + 2 * s * series + 2 * s + exponent * LN_2;
    }

    /** The hyperbolic tangent. */
    public static double tanh(double x) {
        return isSmall(x) ? tanhOfSmall(x) : 1 - 2 / (exp(2 * x) + 1);
    }

    private static boolean isSmall(double x) {
        return x > -0.02 && x < 0.02;
    }

    /** The quotient would round a small x to a multiple of about 1e-16; this series does not. */
    private static double tanhOfSmall(double x) {
        double square = x * x;
        return x * (1 - square * (1.0 / 3 - square * (2.0 / 15 - square * (17.0 / 315))));
    }

    /** The logistic function, 1 / (1 + e^−x). */
    public static double sigmoid(double x) {
        return 1 / (1 + exp(-x));
    }

    /**
     * {@link #exp} of the elements {@code from} to {@code to - 1}, in place.
     *
     * <p>The body of {@link #exp(double)} is repeated here because a browser's compiler inlines a function of this size
     * into some loops and not into others. A call that is not inlined makes an object of each argument and each result.
     */
    public static void exp(double[] x, int from, int to) {
        var fractions = PowersOfTwo.FRACTION;
        var powers = PowersOfTwo.POWER;
        for (int i = from; i < to; i++) {
            double inside = x[i] > LARGEST ? LARGEST : x[i] < -LARGEST ? -LARGEST : x[i];
            double scaled = inside * (FRACTIONS / LN_2);
            int nearest = (int) (scaled < 0 ? scaled - 0.5 : scaled + 0.5);
            double r = inside - nearest * STEP_HIGH - nearest * STEP_LOW;
            double series = 1 + r * (1 + r * (1.0 / 2 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120 + r / 720)))));
            x[i] = series * fractions[nearest & FRACTIONS - 1] * powers[(nearest >> 5) + BIAS];
        }
    }

    /** {@link #sigmoid} of the elements {@code from} to {@code to - 1}, in place. */
    public static void sigmoid(double[] x, int from, int to) {
        for (int i = from; i < to; i++) {
            x[i] = -x[i];
        }
        exp(x, from, to);
        for (int i = from; i < to; i++) {
            x[i] = 1 / (1 + x[i]);
        }
    }

    /** {@link #tanh} of the elements {@code from} to {@code to - 1}, in place. */
    public static void tanh(double[] x, int from, int to) {
        int first = from;
        for (int i = from; i < to; i++) {
            if (isSmall(x[i])) {
                tanhOfLarge(x, first, i);
                first = i + 1;
                x[i] = tanhOfSmall(x[i]);
            }
        }
        tanhOfLarge(x, first, to);
    }

    private static void tanhOfLarge(double[] x, int from, int to) {
        for (int i = from; i < to; i++) {
            x[i] = 2 * x[i];
        }
        exp(x, from, to);
        for (int i = from; i < to; i++) {
            x[i] = 1 - 2 / (x[i] + 1);
        }
    }
}
