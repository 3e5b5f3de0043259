package gatenotes.demo;

import gatenotes.math.DecimalText;
import gatenotes.scene.Language;
import gatenotes.scene.Numbers;
import java.util.ArrayList;
import java.util.List;

/**
 * The base class of every figure's session: the state is its {@link Values}, a subclass adds the picture. Mutable.
 *
 * <p>A control made here has the name of the setting that it shows. A value that the reader gives it is checked like one
 * that an author writes and becomes the setting's value. A link, a reset and the printed first picture read the same
 * values. A setting can be shown with another value while the reader points at something ({@link #preview}), and be moved
 * on step by step while the figure plays ({@link #stepOn}).
 */
public abstract class DemoSession implements Session {
    private static final String PLAY = "play";

    /** The figure's language. */
    protected final Language language;
    private Values values;
    /** The values that the picture shows; they differ from {@link #values} while the reader points at a part. */
    private Values shown;
    private boolean running;
    private String status = "";

    protected DemoSession(Values values, Stage stage) {
        this.values = values;
        shown = values;
        language = stage.language();
    }

    @Override
    public final Values values() {
        return values;
    }

    /** The setting's present value. */
    protected final int get(Setting.Whole setting) {
        return values.get(setting);
    }

    /** The setting's present value. */
    protected final double get(Setting.Decimal setting) {
        return values.get(setting);
    }

    /** The setting's present value. */
    protected final String get(Setting.Word setting) {
        return values.get(setting);
    }

    /** The setting's present value. */
    protected final String get(Setting.Text setting) {
        return values.get(setting);
    }

    /** The setting's value in the picture: the one the reader points at, otherwise the present one. */
    protected final int shown(Setting.Whole setting) {
        return shown.get(setting);
    }

    /** The setting's value in the picture: the one the reader points at, otherwise the present one. */
    protected final String shown(Setting.Word setting) {
        return shown.get(setting);
    }

    /**
     * Gives a setting another value.
     *
     * @param text as an author would write it
     * @throws IllegalArgumentException if the setting does not take it
     */
    protected final void set(Setting setting, String text) {
        values = values.with(setting.name(), text);
        shown = values;
    }

    /**
     * Gives a setting another value.
     *
     * @throws IllegalArgumentException if it is out of the setting's range
     */
    protected final void set(Setting.Whole setting, int value) {
        set(setting, Integer.toString(value));
    }

    /**
     * Gives a setting another value.
     *
     * @throws IllegalArgumentException if it is out of the setting's range
     */
    protected final void set(Setting.Decimal setting, double value) {
        set(setting, DecimalText.write(value));
    }

    /** Shows a setting with another value until the reader points elsewhere; null shows the present state. */
    protected final void preview(Setting setting, String text) {
        shown = text == null ? values : values.with(setting.name(), text);
    }

    /** Shows a setting with another value while the reader points there, and keeps that value if the reader chose it. */
    protected final void point(Setting.Whole setting, int value, boolean chosen) {
        preview(setting, Integer.toString(value));
        if (chosen) {
            set(setting, value);
        }
    }

    /** A slider over all values of a setting. */
    protected final Control.Slider slider(Setting.Whole setting, String label) {
        return new Control.Slider(setting.name(), label, setting.min(), setting.max(), 1, get(setting),
                Integer.toString(get(setting)));
    }

    /** A slider over all values of a setting, with a step of one in the last of {@code decimals} digits. */
    protected final Control.Slider slider(Setting.Decimal setting, String label, int decimals) {
        var step = 1.0;
        for (int i = 0; i < decimals; i++) {
            step /= 10;
        }
        var value = Math.floor(get(setting) / step + 0.5) * step;
        return new Control.Slider(setting.name(), label, setting.min(), setting.max(), step, value,
                Numbers.fixed(value, decimals));
    }

    /**
     * A choice among the words of a setting.
     *
     * @param names the visible names of the words, in their order
     */
    protected final Control.Choice choice(Setting.Word setting, String label, String... names) {
        var options = new ArrayList<Control.Option>();
        for (int i = 0; i < names.length; i++) {
            options.add(new Control.Option(setting.words().get(i), names[i], true));
        }
        return choice(setting, label, options);
    }

    /** A choice among the words of a setting; some options may be disabled. */
    protected final Control.Choice choice(Setting.Word setting, String label, List<Control.Option> options) {
        return new Control.Choice(setting.name(), label, options, get(setting));
    }

    /** Starts and stops {@link #advance}. */
    protected final Control play() {
        return play(PLAY, language.pick("播放", "Play"));
    }

    /** Starts and stops {@link #advance}, with an id and a label of the figure's choice. */
    protected final Control play(String id, String label) {
        return new Control.Toggle(id, label, running);
    }

    /** Stops the figure, as the reader does with {@link #play}. */
    protected final void stop() {
        running = false;
    }

    /** Starts the figure, as the reader does with {@link #play}. */
    protected final void go() {
        running = true;
    }

    /** If the figure is playing and stands at its last step, moves it back to its first step. */
    protected final void rewind(Setting.Whole step, int last) {
        if (running && get(step) >= last) {
            set(step, step.min());
        }
    }

    /** Moves a setting on while the figure plays; at the last step it stops. */
    protected final void stepOn(Setting.Whole step, int steps, int last) {
        set(step, Math.min(last, get(step) + steps));
        if (get(step) == last) {
            running = false;
        }
    }

    /** Sets the sentence of {@link #status}: at the start what the reader can try, later what happened. */
    protected final void tell(String sentence) {
        status = sentence;
    }

    @Override
    public String status() {
        return status;
    }

    @Override
    public final void act(String id, String value) {
        shown = values;
        var control = control(id, controls());
        if (control instanceof Control.Toggle) {
            running = ControlInput.read(control, value, language).equals("true");
        } else if (control != null && values.text(id) != null && !(control instanceof Control.Button)) {
            values = values.with(id, ControlInput.read(control, value, language));
            shown = values;
        } else {
            press(id, control == null ? value : ControlInput.read(control, value, language));
        }
        changed(id);
    }

    private static Control control(String id, List<Control> controls) {
        for (var control : controls) {
            var found = control.id().equals(id) ? control
                    : control instanceof Control.Fold fold ? control(id, fold.controls()) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Called after the reader has used a control, when the setting with its name has the new value. */
    protected void changed(String id) {
    }

    /**
     * The reader pressed a button, or used a control that shows no setting.
     *
     * @param value already checked if the control is one of {@link #controls}
     */
    protected void press(String id, String value) {
        throw new SettingException("demo:" + values.demo() + " has no control '" + id + "'");
    }

    @Override
    public boolean running() {
        return running;
    }

    /** Whether the reader has pressed {@link #play}. */
    protected final boolean playing() {
        return running;
    }

    /** Moves on by that time; by default nothing happens. A figure with a {@link #play} control overrides it. */
    @Override
    public void advance(double seconds) {
    }

    @Override
    public void close() {
        running = false;
    }
}
