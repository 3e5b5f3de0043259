package gatenotes.figures.engines;

import gatenotes.demo.Demo;
import gatenotes.demo.Setting;
import gatenotes.engine.Engine;
import java.util.ArrayList;
import java.util.List;

/**
 * Which engine trains fastest on the reader's machine? A character LSTM learns one of our own texts, beside the page,
 * on plain Java, on WebAssembly vectors, on the graphics processor.
 */
public final class EnginesDemo extends Demo {
    static final Setting.Whole UNITS = new Setting.Whole("units", 16, 256, 128);
    /** Between the values of the slider. */
    static final int UNITS_STEP = 16;
    /** Starts on Java; the fastest engine takes over once all were measured. */
    static final String AUTO = "auto";
    static final Setting.Word ENGINE = new Setting.Word("engine", engines(), AUTO);
    static final Setting.Word RATE = new Setting.Word("learning-rate", List.of("0.001", "0.003", "0.01", "0.03", "100"),
            "0.003");
    static final Setting.Whole SEED = new Setting.Whole("seed", 0, 9999, 7);

    public EnginesDemo() {
        super("engines", EnginesSession::new, UNITS, ENGINE, RATE, SEED);
    }

    private static List<String> engines() {
        var words = new ArrayList<>(List.of(AUTO));
        words.addAll(Engine.ids());
        return words;
    }

    /** The engine of a word, or null for {@link #AUTO}. */
    static Engine engine(String word) {
        return word.equals(AUTO) ? null : Engine.of(word);
    }
}
