package gatenotes.demo;

import java.util.List;

/**
 * Karpathy's "hello" example, trained before the reader's eyes: four letters go in one by one, and the network
 * learns to say the next one.
 *
 * <p>Source of the example: Karpathy 2015, "The Unreasonable Effectiveness of Recurrent Neural Networks".
 */
public final class HelloDemo implements Demo {
    static final Setting.Whole UNITS = new Setting.Whole("units", 1, 8, 3);
    static final Setting.Word CELL = new Setting.Word("cell", List.of("lstm", "rnn"), "lstm");
    static final Setting.Whole SEED = new Setting.Whole("seed", 0, 9999, 7);
    static final Setting.Whole TIME_STEPS = new Setting.Whole("time-steps", 1, 4, 4);
    static final Setting.Word ENGINE = new Setting.Word("engine", List.of("java", "simd", "webgl"), "java");
    static final Setting.Whole STEP = new Setting.Whole("step", 0, HelloSession.MAX_STEPS, 0);

    @Override
    public String name() {
        return "hello";
    }

    @Override
    public List<Setting> settings() {
        return List.of(UNITS, CELL, SEED, TIME_STEPS, ENGINE, STEP);
    }

    @Override
    public Session start(Values values, Stage stage) {
        return new HelloSession(values, stage);
    }
}
