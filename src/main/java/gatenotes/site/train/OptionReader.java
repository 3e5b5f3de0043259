package gatenotes.site.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Reads options given as {@code -Dname=value}, each with a default and limits. */
final class OptionReader {
    private final Map<String, String> given;
    private final TreeSet<String> known = new TreeSet<>();

    /** @param given values by name; not modified */
    OptionReader(Map<String, String> given) {
        this.given = Collections.unmodifiableMap(given);
    }

    /** A text, or {@code otherwise}, which may be null. */
    String text(String name, String otherwise) {
        known.add(name);
        String value = given.get(name);
        if (value == null) {
            return otherwise;
        }
        if (value.isBlank()) {
            throw new OptionException("-D" + name + " is empty, expected a value");
        }
        return value;
    }

    String oneOf(String name, String otherwise, List<String> choices) {
        String value = text(name, otherwise);
        if (!choices.contains(value)) {
            throw new OptionException("-D" + name + "=" + value + ": expected one of " + String.join(", ", choices));
        }
        return value;
    }

    int whole(String name, int otherwise, int min, int max) {
        long value = wholeLong(name, otherwise);
        if (value < min || value > max) {
            throw new OptionException("-D" + name + "=" + value + ": expected a whole number from " + min + " to " + max);
        }
        return (int) value;
    }

    long wholeLong(String name, long otherwise) {
        String value = text(name, Long.toString(otherwise));
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new OptionException("-D" + name + "=" + value + ": expected a whole number");
        }
    }

    double number(String name, double otherwise, double min, double max) {
        String value = text(name, Double.toString(otherwise));
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new OptionException("-D" + name + "=" + value + ": expected a number");
        }
        if (!(number >= min && number <= max)) {
            throw new OptionException("-D" + name + "=" + value + ": expected a number from " + min + " to " + max);
        }
        return number;
    }

    /**
     * Refuses given names that no option read so far has.
     *
     * <p>System properties of the JVM and of Maven contain a dot or are among {@code others}; what is left was meant
     * for us, and a misspelt option must not silently be its default.
     */
    void refuseUnknown(List<String> others) {
        var unknown = new ArrayList<String>();
        for (String name : given.keySet()) {
            if (name.indexOf('.') < 0 && !known.contains(name) && !others.contains(name)) {
                unknown.add("-D" + name);
            }
        }
        if (!unknown.isEmpty()) {
            Collections.sort(unknown);
            throw new OptionException(String.join(", ", unknown) + ": no such option, expected some of "
                    + String.join(", ", known));
        }
    }
}
