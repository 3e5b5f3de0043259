package gatenotes.math;

/**
 * exp, log, tanh and the logistic function from nothing but {@code + - * /}, comparisons and square roots.
 *
 * <p>{@link Math#exp} and its kin may differ in the last bit between virtual machines and browsers, and one bit
 * is enough for two training runs to part. These give the same bits everywhere, with a relative error below
 * 1e-13: far less than the {@code float} they end in can tell.
 */
public final class Elementary {
    private static final double LN_2 = 0.6931471805599453;
    /** What ln 2 has beyond the double {@link #LN_2}. */
    private static final double LN_2_TAIL = 2.3190468138462996e-17;

    /** exp works with powers of 2^(1/32): close enough that six terms of the series do. */
    private static final int FRACTIONS = 32;
    /** ln 2 / 32 in two parts; the first has 32 bits, so that its product with a whole number below 2^16 is exact. */
    private static final double STEP_HIGH = Math.floor(LN_2 / FRACTIONS * 137438953472.0 + 0.5) / 137438953472.0;
    private static final double STEP_LOW = LN_2 / FRACTIONS - STEP_HIGH + LN_2_TAIL / FRACTIONS;
    private static final double[] FRACTION = fractions();

    /** {@code POWER[i]} is 2^(i - BIAS), from the smallest number above zero to 2^1023. */
    private static final int BIAS = 1074;
    private static final double[] POWER = powers();

    private Elementary() {
    }

    /** e^x; zero below −745, infinite above 709. */
    public static double exp(double x) {
        if (x > 709) {
            return Double.POSITIVE_INFINITY;
        }
        if (x < -745) {
            return 0;
        }
        // x = (32 whole + fraction) · ln 2 / 32 + r, hence e^x = 2^whole · 2^(fraction/32) · e^r.
        double scaled = x * (FRACTIONS / LN_2);
        int nearest = (int) (scaled < 0 ? scaled - 0.5 : scaled + 0.5);
        double r = x - nearest * STEP_HIGH - nearest * STEP_LOW;
        double series = 1 + r * (1 + r * (1.0 / 2 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120 + r / 720)))));
        // Between −745 and −744.44 e^x is less than the smallest number there is.
        int power = (nearest >> 5) + BIAS;
        return power < 0 ? 0 : series * FRACTION[nearest & FRACTIONS - 1] * POWER[power];
    }

    /** The natural logarithm; −∞ for zero, NaN below. */
    public static double log(double x) {
        if (!(x > 0)) {
            return x == 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
        }
        if (x == Double.POSITIVE_INFINITY) {
            return x;
        }
        // x = m · 2^exponent with m in [1, 2), then in [√½, √2).
        double m = x;
        int exponent = 0;
        if (m < POWER[BIAS - 1022]) {
            m *= POWER[BIAS + 100];
            exponent -= 100;
        }
        for (int step = 512; step > 0; step >>= 1) {
            if (m >= POWER[BIAS + step]) {
                m *= POWER[BIAS - step];
                exponent += step;
            } else if (m < POWER[BIAS - step + 1]) {
                m *= POWER[BIAS + step];
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
        if (x > -0.02 && x < 0.02) {
            // The quotient below would lose what a small x has beyond 1e-16.
            double square = x * x;
            return x * (1 - square * (1.0 / 3 - square * (2.0 / 15 - square * (17.0 / 315))));
        }
        return 1 - 2 / (exp(2 * x) + 1);
    }

    /** The logistic function, 1 / (1 + e^−x). */
    public static double sigmoid(double x) {
        return 1 / (1 + exp(-x));
    }

    /**
     * {@link #exp} of the elements {@code from} to {@code to - 1}, in place.
     *
     * <p>A browser's compiler puts the function into so small a loop. Called from a longer one it stays a call, which
     * makes an object of each number it returns and takes twice as long.
     */
    public static void exp(double[] x, int from, int to) {
        for (int i = from; i < to; i++) {
            x[i] = exp(x[i]);
        }
    }

    /** {@link #tanh} of the elements {@code from} to {@code to - 1}, in place; fast as {@link #exp(double[], int, int)}. */
    public static void tanh(double[] x, int from, int to) {
        for (int i = from; i < to; i++) {
            x[i] = tanh(x[i]);
        }
    }

    /** {@link #sigmoid} of the elements {@code from} to {@code to - 1}, in place; fast as {@link #exp(double[], int, int)}. */
    public static void sigmoid(double[] x, int from, int to) {
        for (int i = from; i < to; i++) {
            x[i] = sigmoid(x[i]);
        }
    }

    private static double[] fractions() {
        var fractions = new double[FRACTIONS];
        fractions[0] = 1;
        double root = 2;
        for (int bit = FRACTIONS / 2; bit > 0; bit /= 2) {
            root = Math.sqrt(root);
            for (int i = 0; i < FRACTIONS; i += 2 * bit) {
                fractions[i + bit] = fractions[i] * root;
            }
        }
        return fractions;
    }

    private static double[] powers() {
        var powers = new double[BIAS + 1024];
        powers[BIAS] = 1;
        for (int i = BIAS + 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 2;
        }
        for (int i = BIAS - 1; i >= 0; i--) {
            powers[i] = powers[i + 1] / 2;
        }
        return powers;
    }
}
