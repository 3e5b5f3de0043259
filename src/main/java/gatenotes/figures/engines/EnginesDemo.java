package gatenotes.figures.engines;

import gatenotes.demo.Demo;
import gatenotes.demo.Setting;
import gatenotes.engine.Engine;
import java.util.ArrayList;
import java.util.List;

/**
 * Which engine trains fastest on the reader's machine? A character LSTM learns one of our own texts without blocking the
 * page: with plain Java, with WebAssembly vectors, or on the graphics processor.
 */
public final class EnginesDemo extends Demo {
    static final Setting.Whole UNITS = new Setting.Whole("units", 16, 256, 128);
    /** The step of the slider of units. */
    static final int UNITS_STEP = 16;
    /** The training starts with Java; the fastest engine takes over once all were measured. */
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

    /** The engine that a word of the setting stands for, or null for {@link #AUTO}. */
    static Engine engine(String word) {
        return word.equals(AUTO) ? null : Engine.of(word);
    }
}
