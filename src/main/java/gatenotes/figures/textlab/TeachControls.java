package gatenotes.figures.textlab;

import gatenotes.demo.Control;
import gatenotes.demo.Setting;
import gatenotes.demo.Values;
import gatenotes.engine.Engine;
import gatenotes.engine.RunReport;
import gatenotes.math.TextList;
import gatenotes.scene.Language;
import gatenotes.scene.Numbers;
import gatenotes.train.OptimizerKind;
import java.util.ArrayList;
import java.util.List;

/** The controls for teaching, in order: the run and its moments first, the settings folded away. */
final class TeachControls {
    /** The kinds of files that a browser offers to open. */
    private static final String ACCEPT = ".txt,.md,.csv,.safetensors,text/*";

    private final TeachControlWords words;

    TeachControls(Language language) {
        words = new TeachControlWords(language);
    }

    /**
     * What the controls depend on besides the settings.
     *
     * @param own the reader's text, in the form that its field shows
     * @param begun whether there is a run, or an opened network
     * @param report the run's last report; may be null
     * @param units the units of its network
     * @param branches whether the run can go on from the selected moment
     * @param returns whether the run can go back to the best moment
     * @param kept whether the browser keeps a run that can go on
     * @param saves whether there is a network to save
     */
    record State(Control train, String own, boolean begun, RunReport report, int units, Control.Slider moment,
            boolean branches, boolean returns, boolean kept, boolean saves) {
    }

    List<Control> all(Values values, State state) {
        return List.of(
                new Control.TextField("own", words.own(), 3, OwnText.LONGEST, state.own),
                new Control.FilePicker("file", words.file(), ACCEPT, OwnFile.MOST_BYTES),
                state.train,
                new Control.Button("anew", words.anew(), state.begun),
                new Control.Button("kept", words.keptRun(), state.kept),
                state.moment,
                new Control.Button("branch", words.branch(), state.branches),
                new Control.Button("best", words.best(), state.returns),
                choice(values, TextLabDemo.SHOW, words.show(), words.shows()),
                decimal(values, TextLabDemo.TEMPERATURE, words.temperature()),
                scale(values, TextLabDemo.RATE, words.rate(), TextLabDemo.RATE.words()),
                whole(values, TextLabDemo.WATCHED, words.unit(), 1).upTo(state.units),
                new Control.Fold("settings", words.settings(), settings(values, state)),
                TakeHome.fold(words.language(), state.saves));
    }

    private List<Control> settings(Values values, State state) {
        var optimizers = new ArrayList<String>();
        for (var kind : OptimizerKind.values()) {
            optimizers.add(kind.title());
        }
        var clips = new ArrayList<String>();
        for (var word : TextLabDemo.CLIP.words()) {
            clips.add(words.clip(word));
        }
        return List.of(
                choice(values, TextLabDemo.CELL, words.cell(), words.cells()),
                whole(values, TextLabDemo.LAYERS, words.layers(), 1),
                whole(values, TextLabDemo.UNITS, words.units(), TextLabDemo.UNITS_STEP),
                whole(values, TextLabDemo.TIME_STEPS, words.timeSteps(), 4),
                whole(values, TextLabDemo.BATCH_SIZE, words.batchSize(), 1),
                scale(values, TextLabDemo.STEPS, words.steps(), TextLabDemo.STEPS.words()),
                choice(values, TextLabDemo.OPTIMIZER, words.optimizer(), optimizers.toArray(new String[0])),
                choice(values, TextLabDemo.DECAY, words.decay(), words.offOn()),
                decimal(values, TextLabDemo.DROPOUT, words.dropout()),
                scale(values, TextLabDemo.CLIP, words.clip(), clips),
                new Control.NumberField("seed", words.seed(), TextLabDemo.SEED.min(), TextLabDemo.SEED.max(),
                        values.get(TextLabDemo.SEED)),
                engines(values, state.report));
    }

    private Control engines(Values values, RunReport report) {
        var options = new ArrayList<Control.Option>();
        for (var word : TextLabDemo.ENGINE.words()) {
            var engine = word.equals(TextLabDemo.FASTEST) ? null : Engine.of(word);
            var works = report == null || engine == null || report.of(engine).works();
            options.add(new Control.Option(word, words.engineOption(engine, works), works));
        }
        return new Control.Choice("engine", words.engine(), options, values.get(TextLabDemo.ENGINE));
    }

    private static Control choice(Values values, Setting.Word setting, String label, String... names) {
        var options = new ArrayList<Control.Option>();
        for (int i = 0; i < names.length; i++) {
            options.add(new Control.Option(setting.words().get(i), names[i], true));
        }
        return new Control.Choice(setting.name(), label, options, values.get(setting));
    }

    private static Control scale(Values values, Setting.Word setting, String label, List<String> names) {
        int place = TextList.indexOf(setting.words(), values.get(setting));
        return new Control.Scale(setting.name(), label, setting.words(), place, names.get(place));
    }

    private static Control.Slider whole(Values values, Setting.Whole setting, String label, int step) {
        int value = values.get(setting);
        return new Control.Slider(setting.name(), label, setting.min(), setting.max(), step, value, Integer.toString(value));
    }

    private static Control decimal(Values values, Setting.Decimal setting, String label) {
        double value = Math.floor(values.get(setting) * 100 + 0.5) / 100;
        return new Control.Slider(setting.name(), label, setting.min(), setting.max(), 0.01, value, Numbers.fixed(value, 2));
    }
}
