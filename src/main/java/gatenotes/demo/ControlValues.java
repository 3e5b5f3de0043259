package gatenotes.demo;

import gatenotes.math.DecimalText;
import java.util.List;

/** Reads what a control sends. */
public final class ControlValues {
    private ControlValues() {
    }

    /**
     * A whole number from {@code min} to {@code max}.
     *
     * @throws IllegalArgumentException if the text is something else
     */
    public static int whole(String text, int min, int max) {
        int value;
        try {
            value = DecimalText.readWhole(text);
        } catch (NumberFormatException e) {
            throw refused(text, "a whole number from " + min + " to " + max);
        }
        if (value < min || value > max) {
            throw refused(text, "a whole number from " + min + " to " + max);
        }
        return value;
    }

    /**
     * A decimal number from {@code min} to {@code max}.
     *
     * @throws IllegalArgumentException if the text is something else
     */
    public static double decimal(String text, double min, double max) {
        var expected = "a number from " + DecimalText.write(min) + " to " + DecimalText.write(max);
        double value;
        try {
            value = DecimalText.read(text);
        } catch (NumberFormatException e) {
            throw refused(text, expected);
        }
        if (!(value >= min && value <= max)) {
            throw refused(text, expected);
        }
        return value;
    }

    /**
     * One of a few words.
     *
     * @throws IllegalArgumentException if the text is something else
     */
    public static String word(String text, List<String> words) {
        if (!words.contains(text)) {
            throw refused(text, "one of " + String.join(", ", words));
        }
        return text;
    }

    /** What to throw for a control that the figure does not have. */
    public static IllegalArgumentException noControl(String id) {
        return new IllegalArgumentException("this figure has no control '" + id + "'");
    }

    private static IllegalArgumentException refused(String text, String expected) {
        return new IllegalArgumentException("value is '" + text + "', expected " + expected);
    }
}
