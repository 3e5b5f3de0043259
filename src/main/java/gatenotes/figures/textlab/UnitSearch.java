package gatenotes.figures.textlab;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks for units whose values correlate with something that can be counted in a text.
 * <pre>
 * r = Σ (x − x̄)(y − ȳ) / √(Σ (x − x̄)² · Σ (y − ȳ)²)      over the characters of the text
 * </pre>
 * Source: Pearson's correlation coefficient.
 */
final class UnitSearch {
    /** The fewest characters of a text; a shorter one says too little. */
    static final int LEAST = 60;

    private UnitSearch() {
    }

    /** Something that can be counted at each character, after it was read. */
    enum Property {
        /** The number of characters since the line began. */
        POSITION,
        /** Whether the next character ends the line. */
        LINE_END,
        /** Whether the next character is a capital. */
        CAPITAL,
        /** The number of letters since the word began. */
        WORD,
        /** Whether the line is one that names a speaker. */
        SPEAKER,
        /** Whether a double quotation mark is open. */
        QUOTED,
        /** Whether a bracket is open. */
        BRACKETED
    }

    /**
     * The unit that correlates best with a property.
     *
     * @param unit the unit, from 0
     * @param r its correlation with the property, from −1 to 1
     */
    record Found(Property property, int unit, double r) {
    }

    /**
     * The best unit for each property that varies in the text, in the order of {@link Property}; none for a text of less
     * than {@link #LEAST} characters.
     *
     * @param codePoints [characters], the code points of the text that were read
     * @param values [characters, units]; not modified
     */
    static List<Found> best(int[] codePoints, float[] values) {
        var found = new ArrayList<Found>();
        if (codePoints.length < LEAST) {
            return found;
        }
        int units = values.length / codePoints.length;
        for (var property : Property.values()) {
            var counted = count(property, codePoints);
            var best = new Found(property, -1, 0);
            for (int unit = 0; unit < units; unit++) {
                double r = correlation(counted, values, unit, units);
                if (Math.abs(r) > Math.abs(best.r)) {
                    best = new Found(property, unit, r);
                }
            }
            if (best.unit >= 0) {
                found.add(best);
            }
        }
        return found;
    }

    /** Pearson's r of x and a unit's values; 0 if either does not vary. */
    private static double correlation(double[] x, float[] values, int unit, int units) {
        double n = x.length;
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < x.length; i++) {
            sumX += x[i];
            sumY += values[i * units + unit];
        }
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            double dx = x[i] - sumX / n;
            double dy = values[i * units + unit] - sumY / n;
            xy += dx * dy;
            xx += dx * dx;
            yy += dy * dy;
        }
        return xx < 1e-9 || yy < 1e-9 ? 0 : xy / Math.sqrt(xx * yy);
    }

    /** A property at each character. */
    static double[] count(Property property, int[] text) {
        var counted = new double[text.length];
        int lineBegin = 0;
        int word = 0;
        boolean quoted = false;
        int brackets = 0;
        for (int i = 0; i < text.length; i++) {
            int now = text[i];
            int next = i + 1 < text.length ? text[i + 1] : 0;
            lineBegin = now == '\n' ? i + 1 : lineBegin;
            word = isLetter(now) ? word + 1 : 0;
            quoted ^= now == '"';
            brackets += now == '(' || now == '[' ? 1 : now == ')' || now == ']' ? -1 : 0;
            counted[i] = switch (property) {
                case POSITION -> i + 1 - lineBegin;
                case LINE_END -> next == '\n' ? 1 : 0;
                case CAPITAL -> next >= 'A' && next <= 'Z' ? 1 : 0;
                case WORD -> word;
                case SPEAKER -> endsWithColon(text, lineBegin) ? 1 : 0;
                case QUOTED -> quoted ? 1 : 0;
                case BRACKETED -> brackets > 0 ? 1 : 0;
            };
        }
        return counted;
    }

    private static boolean isLetter(int codePoint) {
        return codePoint >= 'a' && codePoint <= 'z' || codePoint >= 'A' && codePoint <= 'Z';
    }

    private static boolean endsWithColon(int[] text, int lineBegin) {
        int end = lineBegin;
        while (end < text.length && text[end] != '\n') {
            end++;
        }
        return end > lineBegin && text[end - 1] == ':';
    }
}
