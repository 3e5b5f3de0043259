package gatenotes.figures.textlab;

import gatenotes.demo.Setting;
import gatenotes.demo.Values;
import gatenotes.engine.Engine;
import gatenotes.engine.Learning;
import gatenotes.engine.TextRun;
import gatenotes.engine.TextSource;
import gatenotes.math.DecimalText;
import gatenotes.nn.CellKind;
import gatenotes.train.Clipping;
import gatenotes.train.OptimizerKind;
import java.util.List;

/** Makes a run out of the reader's settings. */
final class TeachSettings {
    /** The share of a text, at its end, that is held out. */
    static final double HELD_OUT = 0.1;

    /** The settings that {@link gatenotes.engine.RunSettings} has, too, each under its {@link #name}. */
    static final List<Setting> NAMED = List.of(TextLabDemo.CELL, TextLabDemo.LAYERS, TextLabDemo.UNITS,
            TextLabDemo.TIME_STEPS, TextLabDemo.BATCH_SIZE, TextLabDemo.OPTIMIZER, TextLabDemo.RATE, TextLabDemo.DROPOUT,
            TextLabDemo.CLIP, TextLabDemo.STEPS, TextLabDemo.SEED);

    private TeachSettings() {
    }

    /** The name of a setting in a run's settings: {@code time-steps} becomes {@code timeSteps}. */
    static String name(Setting setting) {
        var name = setting.name();
        int dash = name.indexOf('-');
        return dash < 0 ? name
                : name.substring(0, dash) + name.substring(dash + 1, dash + 2).toUpperCase() + name.substring(dash + 2);
    }

    static TextRun run(Values values, TextSource source) {
        return new TextRun(source, HELD_OUT, shape(values), learning(values),
                steps(values), values.get(TextLabDemo.SEED), engine(values));
    }

    static TextRun.Shape shape(Values values) {
        var cell = switch (values.get(TextLabDemo.CELL)) {
            case "gru" -> CellKind.GRU;
            case "rnn" -> CellKind.SIMPLE_RNN;
            default -> CellKind.LSTM;
        };
        return new TextRun.Shape(cell, values.get(TextLabDemo.LAYERS), values.get(TextLabDemo.UNITS),
                values.get(TextLabDemo.TIME_STEPS), values.get(TextLabDemo.BATCH_SIZE));
    }

    static Learning learning(Values values) {
        var clip = values.get(TextLabDemo.CLIP);
        return new Learning(OptimizerKind.of(values.get(TextLabDemo.OPTIMIZER)), rate(values),
                values.get(TextLabDemo.DECAY).equals("on"),
                clip.equals("none") ? Clipping.NONE : Clipping.byNorm(DecimalText.read(clip)),
                values.get(TextLabDemo.DROPOUT));
    }

    static int steps(Values values) {
        return DecimalText.readWhole(values.get(TextLabDemo.STEPS));
    }

    static double rate(Values values) {
        return DecimalText.read(values.get(TextLabDemo.RATE));
    }

    /** The chosen engine; null for the fastest. */
    static Engine engine(Values values) {
        var word = values.get(TextLabDemo.ENGINE);
        return word.equals(TextLabDemo.FASTEST) ? null : Engine.of(word);
    }

    /** The fewest characters of a text that a run of that shape can learn and be measured on. */
    static int leastCharacters(TextRun.Shape shape) {
        return 2 * (shape.characters() + 1);
    }

    /** The number of characters before the held-out part of a run's text. */
    static int heldOutFrom(TextRun run, int characters) {
        return characters - Math.max((int) (characters * run.heldOut()), run.shape().characters() + 1);
    }
}
