package gatenotes.demo;

import gatenotes.math.DecimalText;
import gatenotes.scene.Language;
import gatenotes.scene.Numbers;
import java.util.ArrayList;
import java.util.List;

/**
 * What every figure is made on: its state is its {@link Values}, and what is left to write is the picture. Mutable.
 *
 * <p>A control made here shows a setting under the setting's own name. What the reader does to it is checked like what
 * an author writes and becomes the setting's value; a link, a reset and the printed start read the same values. A setting
 * can be shown for as long as the reader points at something ({@link #preview}), and moved on step by step while the
 * figure plays ({@link #stepOn}).
 */
public abstract class DemoSession implements Session {
    private static final String PLAY = "play";

    /** The figure's language. */
    protected final Language language;
    private Values values;
    /** The values as they are shown, which are others while the reader points at a part. */
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

    /** The setting's value in the picture: what the reader points at, else the present one. */
    protected final int shown(Setting.Whole setting) {
        return shown.get(setting);
    }

    /** The setting's value in the picture: what the reader points at, else the present one. */
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

    /** Shows a setting with another value while the reader points there, and keeps it when it was chosen. */
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

    /** A slider over all values of a setting, in steps of the last decimal. */
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
     * @param names what the words are called, in their order
     */
    protected final Control.Choice choice(Setting.Word setting, String label, String... names) {
        var options = new ArrayList<Control.Option>();
        for (int i = 0; i < names.length; i++) {
            options.add(new Control.Option(setting.words().get(i), names[i], true));
        }
        return choice(setting, label, options);
    }

    /** A choice among the words of a setting, some of which may not be open. */
    protected final Control.Choice choice(Setting.Word setting, String label, List<Control.Option> options) {
        return new Control.Choice(setting.name(), label, options, get(setting));
    }

    /** Starts and stops {@link #advance}. */
    protected final Control play() {
        return play(PLAY, language.pick("播放", "Play"));
    }

    /** Starts and stops {@link #advance}, under a name of its own. */
    protected final Control play(String id, String label) {
        return new Control.Toggle(id, label, running);
    }

    /** Stops, as the reader does with {@link #play}. */
    protected final void stop() {
        running = false;
    }

    /** Starts, as the reader does with {@link #play}. */
    protected final void go() {
        running = true;
    }

    /** Where a figure that plays goes on from its last step, it starts at its first one. */
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

    /** Tells the reader: at the start what there is to try, then what happened. */
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

    /** Told after the reader has used a control and the setting of its name has its new value. */
    protected void changed(String id) {
    }

    /**
     * The reader pressed a button, or used a control of the figure's own that shows no setting.
     *
     * @param value checked, if it is one of {@link #controls}
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

    /** Moves on by that time; nothing, unless the figure has a {@link #play} control. */
    @Override
    public void advance(double seconds) {
    }

    @Override
    public void close() {
        running = false;
    }
}
