package gatenotes.scene;

/** Writes numbers of any magnitude, with at least three significant digits. */
public final class Magnitude {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Magnitude() {
    }

    /**
     * Writes a number that is not negative: 14.42, 0.0523, 1.55·10⁻⁴. It has two decimals from 1 on, and a power of ten
     * below 0.001 and from 10,000 on.
     */
    public static String text(double value) {
        if (value == 0 || Double.isNaN(value) || value == Double.POSITIVE_INFINITY) {
            return value == 0 ? "0" : Numbers.fixed(value, 0);
        }
        if (value >= 1 && value < 9999.995) {
            return Numbers.fixed(value, 2);
        }
        var power = 0;
        var digits = value;
        while (digits < 1) {
            digits *= 10;
            power--;
        }
        while (digits >= 10) {
            digits /= 10;
            power++;
        }
        if (digits >= 9.995) {
            digits /= 10;
            power++;
        }
        return power >= -3 && power < 0 ? Numbers.fixed(value, 2 - power)
                : Numbers.fixed(digits, 2) + "·10" + superscript(power);
    }

    /** A whole number in superscript digits. */
    public static String superscript(int number) {
        return (number < 0 ? "⁻" : "") + Numbers.written(Math.abs(number), SUPERSCRIPTS);
    }
}
