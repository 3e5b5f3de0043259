package gatenotes.math;

/**
 * Plain decimal numbers as text, for attributes and messages.
 *
 * <p>{@link Double#toString} and {@link Double#parseDouble} handle more numbers, but their tables would be a larger
 * download for the reader's browser than a whole figure.
 */
public final class DecimalText {
    private static final int BILLION = 1_000_000_000;

    private DecimalText() {
    }

    /**
     * A number with up to nine decimals, no trailing zeros and an ASCII minus: {@code 3}, {@code -0.05}. Numbers that
     * this form cannot hold become words: NaN, Infinity, and magnitudes of a million and more.
     */
    public static String write(double value) {
        var size = Math.abs(value);
        if (size == Double.POSITIVE_INFINITY) {
            return value < 0 ? "-Infinity" : "Infinity";
        }
        if (!(size < 1e6)) {
            return Double.isNaN(value) ? "NaN" : value < 0 ? "-1000000 or less" : "1000000 or more";
        }
        var billionths = Math.floor(size * BILLION + 0.5);
        var whole = (int) (billionths / BILLION);
        var text = (value < 0 && billionths > 0 ? "-" : "") + whole;
        var digits = Integer.toString(BILLION + (int) (billionths - (double) whole * BILLION));
        var end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        return end > 1 ? text + "." + digits.substring(1, end) : text;
    }

    /**
     * The digits of a whole number, without {@code long}: a browser has no integers of 64 bits.
     *
     * @param whole from 0 to below 10¹⁵
     */
    public static String whole(double whole) {
        var billions = (int) (whole / BILLION);
        var rest = (int) (whole - (double) billions * BILLION);
        return billions == 0 ? Integer.toString(rest) : billions + Integer.toString(BILLION + rest).substring(1);
    }

    /**
     * Reads a number: a sign, digits, a point, digits. At most fifteen digits, so that the result is the nearest double,
     * the same as {@link Double#parseDouble} gives.
     *
     * @throws NumberFormatException if the text is anything else
     */
    public static double read(String text) {
        var negative = text.startsWith("-");
        var digits = 0;
        var whole = 0.0;
        var scale = 1.0;
        var point = false;
        for (var i = negative ? 1 : 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '.' && !point) {
                point = true;
            } else if (c >= '0' && c <= '9' && digits < 15) {
                whole = whole * 10 + (c - '0');
                scale = point ? scale * 10 : scale;
                digits++;
            } else {
                digits = 0;
                break;
            }
        }
        if (digits == 0) {
            throw new NumberFormatException("'" + text + "' is no number of at most fifteen digits");
        }
        // Both numbers are whole and exact, so that only the quotient is rounded.
        return negative ? -whole / scale : whole / scale;
    }

    /**
     * Reads a whole number: a sign and digits.
     *
     * @throws NumberFormatException if the text is anything else, or too large for an {@code int}
     */
    public static int readWhole(String text) {
        var value = read(text);
        if (text.indexOf('.') >= 0 || value != (int) value) {
            throw new NumberFormatException("'" + text + "' is no whole number of 32 bits");
        }
        return (int) value;
    }
}
