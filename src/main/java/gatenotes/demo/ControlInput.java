package gatenotes.demo;

import gatenotes.math.DecimalText;
import gatenotes.scene.Language;
import gatenotes.scene.Numbers;

/** Reads the value that the reader gave a control; if the control does not take it, says so in the reader's language. */
public final class ControlInput {
    private ControlInput() {
    }

    /**
     * The control's new value, as an author would write it.
     *
     * @throws SettingException if the control has no such value
     */
    static String read(Control control, String value, Language language) {
        if (control instanceof Control.Slider slider) {
            return number(slider.label(), value, slider.min(), slider.max(), slider.isWhole(), language);
        }
        if (control instanceof Control.NumberField field) {
            return number(field.label(), value, field.min(), field.max(), true, language);
        }
        if (control instanceof Control.Scale scale) {
            return scale.values().get(DecimalText.readWhole(
                    number(scale.label(), value, 0, scale.values().size() - 1, true, language)));
        }
        if (control instanceof Control.TextField field) {
            return text(field, value, language);
        }
        if (control instanceof Control.Choice choice) {
            return word(choice, value, language);
        }
        if (control instanceof Control.Toggle && !value.equals("true") && !value.equals("false")) {
            throw refused(control.label(), value, language.pick(" true、false 之一", "one of true, false"), language);
        }
        return value;
    }

    private static String text(Control.TextField field, String value, Language language) {
        if (value.length() > field.longest()) {
            throw new SettingException(language.pick(
                    field.label() + "有 " + value.length() + " 个字符，最多 " + field.longest() + " 个。",
                    field.label() + " has " + value.length() + " characters, expected at most " + field.longest() + "."));
        }
        return value;
    }

    private static String word(Control.Choice choice, String value, Language language) {
        var chinese = "";
        var english = "";
        for (var option : choice.options()) {
            if (option.value().equals(value)) {
                return value;
            }
            chinese += (chinese.isEmpty() ? " " : "、") + option.value();
            english += (english.isEmpty() ? "one of " : ", ") + option.value();
        }
        throw refused(choice.label(), value, language.pick(chinese + " 之一", english), language);
    }

    private static String number(String label, String value, double min, double max, boolean whole, Language language) {
        var read = decimal(label, value, min, max, whole, language);
        return whole ? Integer.toString((int) read) : DecimalText.write(read);
    }

    /**
     * A number within a range.
     *
     * @param label the name of the field where the reader typed the number
     * @throws SettingException if the text is something else
     */
    public static double decimal(String label, String text, double min, double max, boolean whole, Language language) {
        try {
            var value = whole ? DecimalText.readWhole(text) : DecimalText.read(text);
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Reported below, like a number out of range.
        }
        var from = readable(min);
        var to = readable(max);
        throw refused(label, text, whole
                ? language.pick(" " + from + " 到 " + to + " 的整数", "a whole number from " + from + " to " + to)
                : language.pick(" " + from + " 到 " + to + " 的数", "a number from " + from + " to " + to), language);
    }

    private static String readable(double number) {
        return (number < 0 ? Numbers.MINUS : "") + DecimalText.write(Math.abs(number));
    }

    static SettingException refused(String label, String value, String expected, Language language) {
        return new SettingException(language.pick(label + "是“" + value + "”，应为" + expected + "。",
                label + " is “" + value + "”, expected " + expected + "."));
    }
}
