package gatenotes.demo;

import gatenotes.math.TextList;
import gatenotes.scene.Language;
import java.util.ArrayList;
import java.util.List;

/** Reads the values that a link gives a figure; says in the reader's language which of them the figure does not take. */
public final class LinkedValues {
    private LinkedValues() {
    }

    /**
     * The author's values with those of a link in their place.
     *
     * @param pairs names of settings and their values, in turn
     * @throws SettingException in the reader's language, if there is no such setting, if one is given twice or does not take
     *     its value
     */
    public static Values of(Demo demo, Values author, String[] pairs, Language language) {
        var values = author;
        var seen = new ArrayList<String>();
        for (int i = 0; i < pairs.length; i += 2) {
            var name = pairs[i];
            if (TextList.contains(seen, name)) {
                throw new SettingException(language.pick(name + " 写了两次，应当只写一次。",
                        name + " is given twice, expected once."));
            }
            seen.add(name);
            values = values.with(name, checked(setting(demo, name, language), pairs[i + 1], language));
        }
        return values;
    }

    /**
     * The message for values that each setting takes but with which the figure cannot start: it cannot read one of its
     * texts, or the settings do not go together.
     */
    public static String unreadable(Demo demo, String[] pairs, Language language) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (setting(demo, pairs[i], language) instanceof Setting.Text) {
                return language.pick(pairs[i] + "是“" + pairs[i + 1] + "”，这幅图读不懂。",
                        pairs[i] + " is “" + pairs[i + 1] + "”, which this figure cannot read.");
            }
        }
        return language.pick("这些设置合不到一起。", "these settings do not go together.");
    }

    private static Setting setting(Demo demo, String name, Language language) {
        var names = new ArrayList<String>();
        for (var setting : demo.settings()) {
            if (setting.name().equals(name)) {
                return setting;
            }
            names.add(setting.name());
        }
        throw new SettingException(language.pick("没有叫“" + name + "”的设置，有的是 " + String.join("、", names) + "。",
                "there is no setting “" + name + "”, expected one of " + String.join(", ", names) + "."));
    }

    private static String checked(Setting setting, String text, Language language) {
        var name = setting.name();
        if (setting instanceof Setting.Whole whole) {
            ControlInput.decimal(name, text, whole.min(), whole.max(), true, language);
        } else if (setting instanceof Setting.Decimal decimal) {
            ControlInput.decimal(name, text, decimal.min(), decimal.max(), false, language);
        } else if (setting instanceof Setting.Text any) {
            if (text.length() > any.longest()) {
                throw new SettingException(language.pick(
                        name + "有 " + text.length() + " 个字符，最多 " + any.longest() + " 个。",
                        name + " has " + text.length() + " characters, expected at most " + any.longest() + "."));
            }
        } else {
            var words = ((Setting.Word) setting).words();
            if (!TextList.contains(words, text)) {
                throw ControlInput.refused(name, text, language.pick(" " + String.join("、", words) + " 之一",
                        "one of " + String.join(", ", words)), language);
            }
        }
        return text;
    }
}
