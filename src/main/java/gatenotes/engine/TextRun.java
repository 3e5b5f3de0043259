package gatenotes.engine;

/**
 * A long training: one LSTM under a dense layer learns one of our own texts, character by character, by Adam.
 *
 * @param units of the LSTM
 * @param seed of the first parameters
 * @param learningRate of Adam
 * @param engine from the first step on; null starts on Java, and the fastest takes over once all were measured
 */
public record TextRun(int units, int seed, double learningRate, Engine engine) {
    public static final int BATCH_SIZE = 16;
    public static final int TIME_STEPS = 50;
    /** The characters of one training step. */
    public static final int CHARACTERS = BATCH_SIZE * TIME_STEPS;
}
