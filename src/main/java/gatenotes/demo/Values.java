package gatenotes.demo;

import gatenotes.math.DecimalText;
import gatenotes.math.TextList;
import java.util.LinkedHashMap;
import java.util.Map;

/** One valid value for each setting of a demo. Immutable. */
public final class Values {
    private final Demo demo;
    /** One text for each setting, in the order of the demo's settings. */
    private final String[] texts;

    private Values(Demo demo, String[] texts) {
        this.demo = demo;
        this.texts = texts;
    }

    /** The default values. */
    public static Values of(Demo demo) {
        var texts = new String[demo.settings().size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = demo.settings().get(i).defaultText();
        }
        return new Values(demo, texts);
    }

    /**
     * Reads what an author wrote.
     *
     * @param given texts by setting name; a setting that is missing has its default
     * @throws SettingException naming the demo, the setting, what was found and what was expected
     */
    public static Values parse(Demo demo, Map<String, String> given) {
        var values = of(demo);
        for (var entry : given.entrySet()) {
            values = values.with(entry.getKey(), entry.getValue());
        }
        return values;
    }

    /**
     * These values with one of them changed. Each number is kept in one spelling: {@code .50} becomes {@code 0.5}.
     *
     * @param name a setting's name
     * @throws SettingException naming the demo, the setting, what was found and what was expected
     */
    public Values with(String name, String text) {
        int place = place(name);
        if (place < 0) {
            var names = "";
            for (var setting : demo.settings()) {
                names += (names.isEmpty() ? "" : ", ") + setting.name();
            }
            throw new SettingException(
                    "demo:" + demo.name() + " has no parameter '" + name + "', expected one of " + names);
        }
        var changed = texts.clone();
        changed[place] = read(demo, demo.settings().get(place), text);
        return new Values(demo, changed);
    }

    /** The demo's name. */
    String demo() {
        return demo.name();
    }

    /** The place of a setting in the demo's order, −1 if the demo has none with that name. */
    private int place(String name) {
        for (int i = 0; i < texts.length; i++) {
            if (demo.settings().get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** All of them as text, by name and in the demo's order; a copy. */
    public Map<String, String> texts() {
        var all = new LinkedHashMap<String, String>();
        for (var setting : demo.settings()) {
            all.put(setting.name(), text(setting.name()));
        }
        return all;
    }

    /** The text written for the setting with that name, or its default; null if the demo has no such setting. */
    public String text(String name) {
        int place = place(name);
        return place < 0 ? null : texts[place];
    }

    public int get(Setting.Whole setting) {
        return DecimalText.readWhole(text(setting.name()));
    }

    public double get(Setting.Decimal setting) {
        return DecimalText.read(text(setting.name()));
    }

    public String get(Setting.Word setting) {
        return text(setting.name());
    }

    public String get(Setting.Text setting) {
        return text(setting.name());
    }

    /** The text in the spelling that is kept; an error if the setting does not take it. */
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
            if (TextList.contains(words, text)) {
                return text;
            }
            expected = "one of " + String.join(", ", words);
        }
        throw new SettingException("demo:" + demo.name() + ": " + setting.name() + " is '" + text + "', expected " + expected);
    }

    /** The number that the text holds, or NaN if it holds none. */
    private static double number(String text, boolean whole) {
        try {
            return whole ? DecimalText.readWhole(text) : DecimalText.read(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
