package gatenotes.figures.hello;

import gatenotes.demo.Demo;
import gatenotes.demo.Setting;
import gatenotes.engine.Engine;
import java.util.List;

/**
 * Karpathy's "hello" example: four letters are the input, one by one, and the network should predict the next one. The
 * figure shows a network that the reader can train, or the numbers of Karpathy's figure.
 *
 * <p>Source of the example: Karpathy 2015, "The Unreasonable Effectiveness of Recurrent Neural Networks".
 */
public final class HelloDemo extends Demo {
    static final Setting.Whole UNITS = new Setting.Whole("units", 1, 8, 3);
    static final Setting.Word CELL = new Setting.Word("cell", List.of("lstm", "rnn"), "lstm");
    static final Setting.Whole SEED = new Setting.Whole("seed", 0, 9999, 7);
    static final Setting.Whole TIME_STEPS = new Setting.Whole("time-steps", 1, 4, 4);
    static final Setting.Word ENGINE = new Setting.Word("engine", Engine.ids(), Engine.JAVA.id());
    static final Setting.Whole STEP = new Setting.Whole("step", 0, HelloRun.MAX_STEPS, 0);
    /** Whether the network starts with its memory: whether the state of a step goes on to the next. */
    static final Setting.Word MEMORY = new Setting.Word("memory", List.of("kept", "cut"), "kept");
    /** What the reader changed during the training; see {@link HelloEdit}. */
    static final Setting.Text EDITS = new Setting.Text("edits", 600);
    /**
     * Whether the figure shows the network's numbers or those of Karpathy's figure; a network that was trained or changed
     * is always shown.
     */
    static final Setting.Word SHOW = new Setting.Word("show", List.of("printed", "network"), "network");

    public HelloDemo() {
        super("hello", HelloSession::new, UNITS, CELL, SEED, TIME_STEPS, ENGINE, STEP, MEMORY, EDITS, SHOW);
    }
}
