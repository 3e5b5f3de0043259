package gatenotes.demo;

import gatenotes.math.DecimalText;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a figure's settings would have to be for it to start as it stands now; a link carries that. */
public final class FigureState {
    private FigureState() {
    }

    /**
     * The present text of each setting, by name and in the demo's order. A control whose id is a setting's name
     * tells it, else {@link Session#unseen}; a setting that neither tells is left out.
     */
    public static Map<String, String> of(Demo demo, Session session) {
        var shown = new LinkedHashMap<>(session.unseen());
        for (var control : session.controls()) {
            var text = text(control);
            if (text != null) {
                shown.put(control.id(), text);
            }
        }
        var state = new LinkedHashMap<String, String>();
        for (var setting : demo.settings()) {
            var text = shown.get(setting.name());
            if (text != null) {
                state.put(setting.name(), text);
            }
        }
        return state;
    }

    /** A control's value as an author would write it; null for one that has none. */
    private static String text(Control control) {
        if (control instanceof Control.Slider slider) {
            return DecimalText.write(slider.value());
        }
        if (control instanceof Control.NumberField field) {
            return Integer.toString(field.value());
        }
        return control instanceof Control.Choice choice ? choice.selected() : null;
    }
}
