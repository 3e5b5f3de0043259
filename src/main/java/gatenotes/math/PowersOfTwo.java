package gatenotes.math;

/**
 * Tables for {@link Elementary}. They are in their own class because in a browser each call of a method of a class with
 * static values checks whether these are initialised.
 */
final class PowersOfTwo {
    static final int FRACTIONS = 32;
    /** {@code FRACTION[i]} is 2^(i/32). */
    static final double[] FRACTION = fractions();

    static final int BIAS = 1100;
    /** {@code POWER[i]} is 2^(i − BIAS); the first elements are zero and the last are infinite. */
    static final double[] POWER = powers();

    private PowersOfTwo() {
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
        var powers = new double[2 * BIAS];
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
