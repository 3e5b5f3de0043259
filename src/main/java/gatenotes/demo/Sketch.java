package gatenotes.demo;

import gatenotes.math.DecimalText;
import gatenotes.scene.Language;
import gatenotes.scene.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A figure whose state is its settings, and a clock if it moves: what is left to write is the picture.
 *
 * <p>A control made here shows a setting under the setting's own name; what the reader does to it is checked like
 * what an author writes, and a link to the figure carries it.
 */
public abstract class Sketch implements Session {
    /** The figure's language. */
    protected final Language language;
    private Values values;
    private boolean running;

    protected Sketch(Values values, Stage stage) {
        this.values = values;
        language = stage.language();
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

    /**
     * Gives a setting another value.
     *
     * @param text as an author would write it
     * @throws IllegalArgumentException if the setting does not take it
     */
    protected final void set(Setting setting, String text) {
        values = values.with(setting.name(), text);
    }

    /**
     * Gives a setting another value.
     *
     * @throws IllegalArgumentException if it is out of the setting's range
     */
    protected final void set(Setting.Decimal setting, double value) {
        set(setting, DecimalText.write(value));
    }

    /** A slider over all values of a setting. */
    protected final Control slider(Setting.Whole setting, String label) {
        return new Control.Slider(setting.name(), label, setting.min(), setting.max(), 1, get(setting),
                Integer.toString(get(setting)));
    }

    /** A slider over all values of a setting, in steps of the last decimal. */
    protected final Control slider(Setting.Decimal setting, String label, int decimals) {
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
    protected final Control choice(Setting.Word setting, String label, String... names) {
        var options = new ArrayList<Control.Option>();
        for (int i = 0; i < names.length; i++) {
            options.add(new Control.Option(setting.words().get(i), names[i], true));
        }
        return new Control.Choice(setting.name(), label, options, get(setting));
    }

    /** Starts and stops {@link #move}. */
    protected final Control play() {
        return new Control.Toggle("play", language.pick("播放", "Play"), running);
    }

    /** Stops moving, as the reader does with {@link #play}. */
    protected final void stop() {
        running = false;
    }

    /** Told after the reader has changed the setting of that name, or pressed {@code play}. */
    protected void changed(String name) {
    }

    /** The reader used a control of the figure's own that shows no setting. */
    protected void press(String id, String value) {
        throw ControlValues.noControl(id);
    }

    /** Moves on by that time; nothing, unless the figure has a {@link #play} control. */
    protected void move(double seconds) {
    }

    @Override
    public final void act(String id, String value) {
        if (id.equals("play")) {
            running = ControlValues.word(value, List.of("true", "false")).equals("true");
        } else if (values.text(id) == null) {
            press(id, value);
            return;
        } else {
            values = values.with(id, value);
        }
        changed(id);
    }

    @Override
    public final Map<String, String> unseen() {
        return values.texts();
    }

    @Override
    public final boolean running() {
        return running;
    }

    @Override
    public final void advance(double seconds) {
        move(seconds);
    }

    @Override
    public void dispose() {
    }
}
