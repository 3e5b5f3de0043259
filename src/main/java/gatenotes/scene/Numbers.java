package gatenotes.scene;

import gatenotes.math.DecimalText;

/** Writes numbers the way every figure shows them; the same text on the JVM and in the browser. */
public final class Numbers {
    /** The typographic minus sign, as wide as a plus; the keyboard's hyphen is shorter. */
    public static final String MINUS = "\u2212";

    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";
    private static final double COORDINATE_LIMIT = 1e7;
    /**
     * The coordinates written last, indexed by the low bits of their hundredths: a figure that is drawn again has nearly
     * the same ones. Threads may share the array because its elements are immutable.
     */
    private static final Written[] WRITTEN = new Written[1 << 13];

    private record Written(int hundredths, String text) {
    }

    private Numbers() {
    }

    /**
     * A number for a reader: always {@code decimals} digits after the point, halves away from zero, a true
     * minus, and no minus before a value that rounds to zero.
     *
     * @param decimals from 0 to 9
     */
    public static String fixed(double value, int decimals) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        var scale = 1.0;
        for (int i = 0; i < decimals; i++) {
            scale *= 10;
        }
        var size = Math.abs(value);
        if (size * scale >= 1e15) {
            return value < 0 ? MINUS + "∞" : "∞";
        }
        var scaled = Math.floor(size * scale + 0.5);
        var digits = DecimalText.whole(scaled);
        if (digits.length() <= decimals) {
            digits = "0".repeat(decimals + 1 - digits.length()) + digits;
        }
        var point = digits.length() - decimals;
        return (value < 0 && scaled != 0 ? MINUS + "" : "")
                + (decimals == 0 ? digits : digits.substring(0, point) + "." + digits.substring(point));
    }

    /**
     * A whole number for a reader, with separators between thousands: 81,674.
     *
     * @param value a number whose magnitude is below 10¹⁵
     */
    public static String grouped(long value) {
        var rest = DecimalText.whole(Math.abs((double) value));
        var groups = "";
        for (int start = rest.length() - 3; start > 0; start -= 3) {
            groups = "," + rest.substring(start) + groups;
            rest = rest.substring(0, start);
        }
        return (value < 0 ? MINUS : "") + rest + groups;
    }

    /**
     * A coordinate or length in markup: at most two decimals, no trailing zeros, an ASCII minus. Figures round
     * coordinates nowhere else.
     *
     * @throws IllegalArgumentException if the value is NaN, or its magnitude is 10 million or more
     */
    public static String coordinate(double value) {
        var size = Math.abs(value);
        if (!(size < COORDINATE_LIMIT)) {
            throw new IllegalArgumentException("coordinate is "
                    + (size >= COORDINATE_LIMIT ? "10 million or more" : "NaN") + ", expected a number below 10 million");
        }
        var hundredths = (int) Math.floor(size * 100 + 0.5);
        if (hundredths == 0) {
            return "0";
        }
        if (value < 0) {
            return "-" + coordinate(-value);
        }
        int place = hundredths & WRITTEN.length - 1;
        var known = WRITTEN[place];
        if (known == null || known.hundredths() != hundredths) {
            known = new Written(hundredths, write(hundredths));
            WRITTEN[place] = known;
        }
        return known.text();
    }

    private static String write(int hundredths) {
        var whole = Integer.toString(hundredths / 100);
        var rest = hundredths % 100;
        return rest == 0 ? whole
                : rest % 10 == 0 ? whole + "." + rest / 10
                : whole + (rest < 10 ? ".0" : ".") + rest;
    }

    /** A whole number of at least 0 as subscript digits. */
    public static String subscript(int number) {
        return written(number, SUBSCRIPTS);
    }

    /** A whole number of at least 0, written with the ten digits given, from 0 to 9. */
    static String written(int number, String digits) {
        var last = number % 10;
        var digit = digits.substring(last, last + 1);
        return number < 10 ? digit : written(number / 10, digits) + digit;
    }
}
