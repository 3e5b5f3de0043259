package gatenotes.figures.textlab;

import gatenotes.demo.Demo;
import gatenotes.demo.Session;
import gatenotes.demo.Setting;
import gatenotes.demo.Stage;
import gatenotes.demo.Values;
import gatenotes.engine.Engine;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code demo:text-lab}: the network that the site ships writes ({@code view=write}) or shows its units while it reads
 * ({@code view=inside}), or the reader teaches a network ({@code view=teach}).
 */
public final class TextLabDemo extends Demo {
    /** How many characters the network writes. */
    static final int LENGTH = 300;

    static final Setting.Word VIEW = new Setting.Word("view", List.of("write", "inside", "teach"), "write");
    /** The text from which the network goes on. */
    static final Setting.Text START = new Setting.Text("start", 200);
    static final Setting.Decimal TEMPERATURE = new Setting.Decimal("temperature", 0, 2, 0.7);
    static final Setting.Decimal TOP_P = new Setting.Decimal("top-p", 0.05, 1, 0.95);
    static final Setting.Whole SEED = new Setting.Whole("seed", 0, 9999, 1);
    /** The selected character of the written text, from 1; 0 for none. */
    static final Setting.Whole AT = new Setting.Whole("at", 0, LENGTH, 0);
    /** The characters that the reader has chosen, such as {@code 12*101_40*32}: place from 0 and code point. */
    static final Setting.Text PICKS = new Setting.Text("picks", 400);
    /** The gate that is held by hand while the network writes. */
    static final Setting.Word HOLD = new Setting.Word("hold", List.of("none", "f", "i", "o"), "none");
    static final Setting.Whole HELD_UNIT = new Setting.Whole("held-unit", 1, ShippedModel.UNITS, 1);
    static final Setting.Decimal OPENING = new Setting.Decimal("opening", 0, 1, 0);

    /** The text to read; empty for the passage that the figure first shows. */
    static final Setting.Text TEXT = new Setting.Text("text", 640);
    static final Setting.Whole UNIT = new Setting.Whole("unit", 1, ShippedModel.UNITS, HeldOutPassage.UNIT + 1);
    static final Setting.Word PART = new Setting.Word("part", List.of("c", "h", "f", "i", "o"), "c");

    // The network that the reader teaches.

    static final Setting.Word CELL = new Setting.Word("cell", List.of("lstm", "gru", "rnn"), "lstm");
    static final Setting.Whole LAYERS = new Setting.Whole("layers", 1, 3, 1);
    static final Setting.Whole UNITS = new Setting.Whole("units", 16, 512, 128);
    static final int UNITS_STEP = 16;
    static final Setting.Whole TIME_STEPS = new Setting.Whole("time-steps", 4, 200, 32);
    static final Setting.Whole BATCH_SIZE = new Setting.Whole("batch-size", 1, 64, 8);
    static final Setting.Word OPTIMIZER = new Setting.Word("optimizer", List.of("adam", "rmsprop", "sgd"), "adam");
    static final Setting.Word RATE = new Setting.Word("learning-rate",
            List.of("0.0001", "0.0003", "0.001", "0.002", "0.004", "0.01", "0.03", "0.1", "0.3", "1", "100"), "0.004");
    /** Whether the learning rate falls evenly to the last step. */
    static final Setting.Word DECAY = new Setting.Word("decay", List.of("off", "on"), "on");
    static final Setting.Decimal DROPOUT = new Setting.Decimal("dropout", 0, 0.8, 0);
    static final Setting.Word CLIP = new Setting.Word("clip-norm", List.of("0.1", "0.3", "1", "3", "10", "none"), "1");
    static final Setting.Word STEPS = new Setting.Word("steps",
            List.of("200", "500", "1000", "2000", "5000", "10000", "20000", "50000"), "2000");
    static final String FASTEST = "auto";
    static final Setting.Word ENGINE = new Setting.Word("engine", engines(), FASTEST);
    static final Setting.Word SHOW = new Setting.Word("show", List.of("write", "read"), "write");
    /** The unit that is shown while the network reads, from 1. */
    static final Setting.Whole WATCHED = new Setting.Whole("watched", 1, 512, 1);

    public TextLabDemo() {
        super("text-lab", TextLabDemo::open, VIEW, START, TEMPERATURE, TOP_P, SEED, AT, PICKS, HOLD, HELD_UNIT, OPENING,
                TEXT, UNIT, PART, CELL, LAYERS, UNITS, TIME_STEPS, BATCH_SIZE, OPTIMIZER, RATE, DECAY, DROPOUT, CLIP,
                STEPS, ENGINE, SHOW, WATCHED);
    }

    private static Session open(Values values, Stage stage) {
        return switch (values.get(VIEW)) {
            case "inside" -> new InsideSession(values, stage);
            case "teach" -> new TeachSession(values, stage);
            default -> new WriteSession(values, stage);
        };
    }

    private static List<String> engines() {
        var words = new ArrayList<>(List.of(FASTEST));
        words.addAll(Engine.ids());
        return words;
    }
}
