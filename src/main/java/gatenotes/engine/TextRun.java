package gatenotes.engine;

import java.util.List;

/**
 * A long training: one LSTM under a dense layer learns one of our own texts, character by character, by Adam.
 *
 * @param units of the LSTM
 * @param seed of the first parameters
 * @param learningRate of Adam
 * @param engine {@link #AUTO}, or one of {@link #ENGINES} from the first step on
 */
public record TextRun(int units, int seed, double learningRate, String engine) {
    public static final int BATCH_SIZE = 16;
    public static final int TIME_STEPS = 50;
    /** The characters of one training step. */
    public static final int CHARACTERS = BATCH_SIZE * TIME_STEPS;
    /** Every engine, the reference first. */
    public static final List<String> ENGINES = List.of("java", "simd", "webgl");
    /** Starts on Java; the fastest engine takes over once all were measured. */
    public static final String AUTO = "auto";
}
