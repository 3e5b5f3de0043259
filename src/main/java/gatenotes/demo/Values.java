package gatenotes.demo;

import gatenotes.math.DecimalText;
import java.util.LinkedHashMap;
import java.util.Map;

/** One valid value for each setting of a demo. Immutable. */
public final class Values {
    private final Demo demo;
    private final Map<String, String> texts;

    private Values(Demo demo, Map<String, String> texts) {
        this.demo = demo;
        this.texts = texts;
    }

    /**
     * Reads what an author wrote. Numbers are kept in one way of writing: {@code .50} is {@code 0.5}.
     *
     * @param given text by setting name; what is missing takes its default
     * @throws IllegalArgumentException naming the demo, the setting, what was found and what was expected
     */
    public static Values parse(Demo demo, Map<String, String> given) {
        var texts = new LinkedHashMap<String, String>();
        for (var setting : demo.settings()) {
            var text = given.get(setting.name());
            texts.put(setting.name(), text != null ? read(demo, setting, text) : setting.defaultText());
        }
        for (var name : given.keySet()) {
            if (!texts.containsKey(name)) {
                throw new IllegalArgumentException("demo:" + demo.name() + " has no parameter '" + name
                        + "', expected one of " + String.join(", ", texts.keySet()));
            }
        }
        return new Values(demo, texts);
    }

    /**
     * These values with another one for a setting of the demo.
     *
     * @throws IllegalArgumentException naming the demo, the setting, what was found and what was expected
     */
    public Values with(Setting setting, String text) {
        var changed = new LinkedHashMap<>(texts);
        changed.put(setting.name(), read(demo, setting, text));
        return new Values(demo, changed);
    }

    /** The demo's name. */
    String demo() {
        return demo.name();
    }

    /** The setting of that name, or null if the demo has none. */
    public Setting setting(String name) {
        for (var setting : demo.settings()) {
            if (setting.name().equals(name)) {
                return setting;
            }
        }
        return null;
    }

    /** All of them as text, by name and in the demo's order; a copy. */
    public Map<String, String> texts() {
        return new LinkedHashMap<>(texts);
    }

    /** What was written for the setting of that name, or its default; null if the demo has no such setting. */
    public String text(String name) {
        return texts.get(name);
    }

    public int get(Setting.Whole setting) {
        return DecimalText.readWhole(texts.get(setting.name()));
    }

    public double get(Setting.Decimal setting) {
        return DecimalText.read(texts.get(setting.name()));
    }

    public String get(Setting.Word setting) {
        return texts.get(setting.name());
    }

    public String get(Setting.Text setting) {
        return texts.get(setting.name());
    }

    /** The text as it is kept, if the setting takes it. */
    private static String read(Demo demo, Setting setting, String text) {
        String expected;
        if (setting instanceof Setting.Whole whole) {
            var value = number(text, true);
            if (value >= whole.min() && value <= whole.max()) {
                return DecimalText.write(value);
            }
            expected = "a whole number from " + whole.min() + " to " + whole.max();
        } else if (setting instanceof Setting.Decimal decimal) {
            var value = number(text, false);
            if (value >= decimal.min() && value <= decimal.max()) {
                return DecimalText.write(value);
            }
            expected = "a number from " + DecimalText.write(decimal.min()) + " to " + DecimalText.write(decimal.max());
        } else if (setting instanceof Setting.Text any) {
            if (text.length() <= any.longest()) {
                return text;
            }
            expected = "at most " + any.longest() + " characters";
        } else {
            var words = ((Setting.Word) setting).words();
            if (words.contains(text)) {
                return text;
            }
            expected = "one of " + String.join(", ", words);
        }
        throw new IllegalArgumentException(
                "demo:" + demo.name() + ": " + setting.name() + " is '" + text + "', expected " + expected);
    }

    /** The number that is written there, or NaN if none is. */
    private static double number(String text, boolean whole) {
        try {
            return whole ? DecimalText.readWhole(text) : DecimalText.read(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
