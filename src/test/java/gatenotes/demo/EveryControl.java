package gatenotes.demo;

import gatenotes.scene.Language;
import gatenotes.scene.Scene;
import java.util.List;
import java.util.Map;

/** A test figure with a control of each kind that has a value; one of them steps the figure. */
final class EveryControl extends DemoSession {
    static final Setting.Word STEPPER = new Setting.Word("stepper", List.of("level", "rate", "again"), "level");
    static final Setting.Decimal LEVEL = new Setting.Decimal("level", 0, 2, 1.5);
    static final Setting.Word RATE = new Setting.Word("rate", List.of("0.1", "0.3", "1"), "0.1");
    static final Setting.Whole SEED = new Setting.Whole("seed", 0, 99, 7);
    static final Setting.Word CELL = new Setting.Word("cell", List.of("lstm", "rnn"), "lstm");
    static final Setting.Text TEXT = new Setting.Text("text", 200);

    private static final Demo DEMO = new Demo("every", EveryControl::new, STEPPER, LEVEL, RATE, SEED, CELL, TEXT) {
    };

    private EveryControl(Values values, Stage stage) {
        super(values, stage);
    }

    static Session start(Map<String, String> values) {
        return DEMO.start(values(values), new Stage(Language.ENGLISH, name -> null));
    }

    static Values values(Map<String, String> values) {
        return Values.parse(DEMO, values);
    }

    @Override
    public Scene scene() {
        return new Scene(1, 1, List.of());
    }

    @Override
    public List<Control> controls() {
        return List.of(play(), slider(LEVEL, "Level", 1), new Control.Scale("rate", "Rate", RATE.words(),
                RATE.words().indexOf(get(RATE)), "η = " + get(RATE)), new Control.NumberField("seed", "Seed", 0, 99, get(SEED)),
                choice(CELL, "Cell", "an LSTM", "an RNN"), new Control.TextField("text", "Text", 2, 200, get(TEXT)),
                new Control.Button("again", "Again", true));
    }

    @Override
    public String stepper() {
        return get(STEPPER);
    }
}
