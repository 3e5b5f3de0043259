package gatenotes.math;

/**
 * Sine and cosine from nothing but {@code + - *}: the same bits on every machine, as with {@link Elementary}. The error is
 * below 1e-15 for angles of a few turns.
 */
public final class Trigonometry {
    private static final double QUARTER = Math.PI / 2;
    /** π/2 in two parts; the first has 33 bits, so that its product with a whole number below 2^20 is exact. */
    private static final double QUARTER_HIGH = 0x1.921fb544p0;
    private static final double QUARTER_LOW = 6.077100506506192e-11;

    private Trigonometry() {
    }

    /** The sine of an angle in radians. */
    public static double sin(double angle) {
        return quarterTurned(angle, 0);
    }

    /** The cosine of an angle in radians. */
    public static double cos(double angle) {
        return quarterTurned(angle, 1);
    }

    /** sin(angle + quarters · π/2), by the series of the angle's distance from the nearest quarter of a turn. */
    private static double quarterTurned(double angle, int quarters) {
        int nearest = (int) Math.floor(angle / QUARTER + 0.5);
        double r = angle - nearest * QUARTER_HIGH - nearest * QUARTER_LOW;
        int quarter = nearest + quarters & 3;
        double value = quarter % 2 == 0 ? sinSeries(r) : cosSeries(r);
        return quarter < 2 ? value : -value;
    }

    private static double sinSeries(double r) {
        double s = r * r;
        double rest = 1.0 / 6227020800.0 - s / 1307674368000.0;
        rest = 1.0 / 120 + s * (-1.0 / 5040 + s * (1.0 / 362880 + s * (-1.0 / 39916800 + s * rest)));
        return r * (1 + s * (-1.0 / 6 + s * rest));
    }

    private static double cosSeries(double r) {
        double s = r * r;
        double rest = -1.0 / 87178291200.0 + s / 20922789888000.0;
        rest = -1.0 / 720 + s * (1.0 / 40320 + s * (-1.0 / 3628800 + s * (1.0 / 479001600 + s * rest)));
        return 1 + s * (-1.0 / 2 + s * (1.0 / 24 + s * rest));
    }
}
