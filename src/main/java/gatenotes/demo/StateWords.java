package gatenotes.demo;

import gatenotes.scene.Language;
import java.util.List;

/** What a figure is called once its reader has changed it: "A handwritten 3" may be a 7 by now. */
public final class StateWords {
    /** A text of more characters says little in a name. */
    private static final int LONGEST_TEXT = 24;

    private StateWords() {
    }

    /**
     * The author's words for a figure, and behind them what its controls have been set to. Those that move by themselves while the
     * figure plays are left out, and so is the one that steps, of which the line of status tells.
     *
     * @param accessibleName the author's words
     * @param author the author's values
     */
    public static String of(String accessibleName, Session session, Values author, Language language) {
        var changes = changes(session.controls(), session, author, language, "");
        return changes.isEmpty() ? accessibleName : accessibleName + language.pick("现在：", " Now: ") + changes + language.pick("。", ".");
    }

    private static String changes(List<Control> controls, Session session, Values author, Language language, String before) {
        var words = before;
        for (var control : controls) {
            if (control instanceof Control.Fold fold) {
                words = changes(fold.controls(), session, author, language, words);
                continue;
            }
            var set = session.values().text(control.id());
            var moves = control.id().equals(session.stepper())
                    || session.running() && (control instanceof Control.Slider || control instanceof Control.Scale);
            var reading = moves || set == null || set.equals(author.text(control.id())) ? null : reading(control);
            if (reading != null) {
                words += (words.isEmpty() ? "" : language.pick("，", ", ")) + control.label() + " " + reading;
            }
        }
        return words;
    }

    /** How a control's present value reads, or null where it says little. */
    private static String reading(Control control) {
        if (control instanceof Control.Slider slider) {
            return slider.valueText();
        }
        if (control instanceof Control.Scale scale) {
            return scale.valueText();
        }
        if (control instanceof Control.NumberField field) {
            return Integer.toString(field.value());
        }
        if (control instanceof Control.TextField field) {
            return field.value().length() <= LONGEST_TEXT ? field.value() : null;
        }
        if (control instanceof Control.Choice choice) {
            for (var option : choice.options()) {
                if (option.value().equals(choice.selected())) {
                    return option.label();
                }
            }
        }
        return null;
    }
}
