package gatenotes.demo;

import gatenotes.scene.Language;
import java.util.List;

/** The accessible name of a figure that its reader has changed: "A handwritten 3" may be a 7 by now. */
public final class StateWords {
    /** The most characters of a text that is repeated in a name; a longer one would say little. */
    private static final int LONGEST_TEXT = 24;

    private StateWords() {
    }

    /**
     * The author's words for a figure, followed by the values that the reader has set with its controls. Controls that move by
     * themselves while the figure plays are left out. So is the control that steps: the status line tells its value.
     *
     * @param accessibleName the author's words
     * @param author the author's values
     */
    public static String of(String accessibleName, Session session, Values author, Language language) {
        var changes = changes(session.controls(), session, author, language, "");
        return changes.isEmpty() ? accessibleName
                : accessibleName + language.pick("现在：", " Now: ") + changes + language.pick("。", ".");
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

    /** How a control's present value reads, or null if it would say little in a name. */
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
