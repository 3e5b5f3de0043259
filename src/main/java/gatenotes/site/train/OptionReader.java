package gatenotes.site.train;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Reads options given as {@code -Dname=value}, each with a default and limits. */
final class OptionReader {
    private final Map<String, String> given;
    private final TreeSet<String> known = new TreeSet<>();

    /** @param given values by name; not modified */
    OptionReader(Map<String, String> given) {
        this.given = given;
    }

    /** The text of an option, or {@code otherwise}, which may be null. */
    String text(String name, String otherwise) {
        known.add(name);
        String value = given.getOrDefault(name, otherwise);
        if (value != null && value.isBlank()) {
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
        String value = text(name, Integer.toString(otherwise));
        try {
            long whole = Long.parseLong(value);
            if (whole >= min && whole <= max) {
                return (int) whole;
            }
        } catch (NumberFormatException e) {
            throw new OptionException("-D" + name + "=" + value + ": expected a whole number");
        }
        throw new OptionException("-D" + name + "=" + value + ": expected a whole number from " + min + " to " + max);
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
     * Refuses given names that are not those of options read so far.
     *
     * <p>System properties of the JVM and of Maven contain a dot or are among {@code others}. Any other name was meant
     * for this program, and a misspelt option must not silently have its default.
     */
    void refuseUnknown(List<String> others) {
        var unknown = given.keySet().stream().sorted().map(name -> "-D" + name).filter(name -> name.indexOf('.') < 0
                && !known.contains(name.substring(2)) && !others.contains(name.substring(2))).toList();
        if (!unknown.isEmpty()) {
            throw new OptionException(String.join(", ", unknown) + ": no such option, expected some of "
                    + String.join(", ", known));
        }
    }
}
