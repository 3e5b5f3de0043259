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
     * Reads what an author wrote.
     *
     * @param given text by setting name; what is missing takes its default
     * @throws IllegalArgumentException naming the demo, the setting, what was found and what was expected
     */
    public static Values parse(Demo demo, Map<String, String> given) {
        var texts = new LinkedHashMap<String, String>();
        for (var setting : demo.settings()) {
            var text = given.get(setting.name());
            if (text != null) {
                check(demo, setting, text);
            }
            texts.put(setting.name(), text != null ? text : setting.defaultText());
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
     * These values with another one for the setting of that name; the same values if there is no such setting.
     *
     * @throws IllegalArgumentException naming the demo, the setting, what was found and what was expected
     */
    public Values with(String name, String text) {
        if (!texts.containsKey(name)) {
            return this;
        }
        var changed = new LinkedHashMap<>(texts);
        changed.put(name, text);
        return parse(demo, changed);
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

    private static void check(Demo demo, Setting setting, String text) {
        String expected;
        if (setting instanceof Setting.Whole whole) {
            expected = isWhole(text, whole) ? null : "a whole number from " + whole.min() + " to " + whole.max();
        } else if (setting instanceof Setting.Decimal decimal) {
            expected = isDecimal(text, decimal) ? null : "a number from " + DecimalText.write(decimal.min())
                    + " to " + DecimalText.write(decimal.max());
        } else if (setting instanceof Setting.Text any) {
            expected = text.length() <= any.longest() ? null : "at most " + any.longest() + " characters";
        } else {
            var word = (Setting.Word) setting;
            expected = word.words().contains(text) ? null : "one of " + String.join(", ", word.words());
        }
        if (expected != null) {
            throw new IllegalArgumentException(
                    "demo:" + demo.name() + ": " + setting.name() + " is '" + text + "', expected " + expected);
        }
    }

    private static boolean isWhole(String text, Setting.Whole setting) {
        try {
            var value = DecimalText.readWhole(text);
            return value >= setting.min() && value <= setting.max();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isDecimal(String text, Setting.Decimal setting) {
        try {
            var value = DecimalText.read(text);
            return value >= setting.min() && value <= setting.max();
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
