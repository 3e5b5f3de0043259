package gatenotes.demo;

import gatenotes.math.DecimalText;
import gatenotes.scene.Language;
import gatenotes.scene.Markup;

/**
 * The keys of a whole figure: Left and Right step, Space plays and pauses, Escape goes back to the author's state.
 * They are heard while the figure itself has the focus, never while one of its controls has it.
 */
public final class FigureKeys {
    /** The key that plays and pauses. */
    public static final String PLAY = " ";
    /** The value given to a button that steps both ways when it should step back. */
    public static final String BACK = "-1";

    private FigureKeys() {
    }

    /** What a key does to a control; see {@link Session#act}. */
    public record Act(String control, String value) {
    }

    /** The act of a key, by its name in the browser ({@code "ArrowLeft"}, {@code " "}), or null if it has none. */
    public static Act of(Session session, String key) {
        var step = key.equals("ArrowRight") ? 1 : key.equals("ArrowLeft") ? -1 : 0;
        for (var control : session.controls()) {
            if (key.equals(PLAY) && control instanceof Control.Toggle toggle) {
                return new Act(toggle.id(), toggle.on() ? "false" : "true");
            }
            if (step != 0 && control.id().equals(session.stepper())) {
                if (control instanceof Control.Slider slider) {
                    var value = slider.value() + step * slider.step();
                    return new Act(slider.id(),
                            DecimalText.write(Math.max(slider.min(), Math.min(slider.max(), value))));
                }
                if (control instanceof Control.Scale scale) {
                    return new Act(scale.id(), Integer.toString(
                            Math.max(0, Math.min(scale.values().size() - 1, scale.place() + step))));
                }
                return new Act(control.id(), step < 0 ? BACK : "");
            }
        }
        return null;
    }

    /**
     * The figure made one stop of the Tab key; its description says which keys it takes.
     *
     * @param accessibleName the figure's name for readers who do not see it
     */
    public static Markup open(Markup figure, String accessibleName, Session session, Language language) {
        var steps = false;
        var plays = false;
        for (var control : session.controls()) {
            steps |= control.id().equals(session.stepper());
            plays |= control instanceof Control.Toggle;
        }
        return figure.with("tabindex", "0")
                .with("role", "region")
                .with("aria-roledescription", language.pick("活的图", "live figure"))
                .with("aria-label", accessibleName)
                .with("aria-keyshortcuts", (steps ? "ArrowLeft ArrowRight " : "") + (plays ? "Space " : "") + "Escape")
                .with("aria-description", (steps ? language.pick("← → 走一步　", "← → step · ") : "")
                        + (plays ? language.pick("空格 播放/暂停　", "Space play, pause · ") : "")
                        + language.pick("Esc 复原", "Esc start over"));
    }
}
