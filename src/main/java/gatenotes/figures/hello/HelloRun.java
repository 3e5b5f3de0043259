package gatenotes.figures.hello;

import gatenotes.math.JavaMatMul;
import gatenotes.math.MatMul;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One training of a "hello" network from its seed on, with all the reader's changes. Repeating it gives the same bits.
 */
final class HelloRun {
    static final int MAX_STEPS = 500;

    private final boolean lstm;
    private final int units;
    private final int timeSteps;
    private final int seed;
    private final boolean memory;
    private final List<HelloEdit> edits = new ArrayList<>();
    /** The mean loss after each number of steps. */
    private final double[] losses = new double[MAX_STEPS + 1];
    private final HelloModel model;

    /**
     * Trains a fresh network for {@code steps} steps, on the reference engine.
     *
     * @param memory whether it starts with its memory
     * @param done the reader's changes, in order
     * @throws IllegalArgumentException if one of these is no edit of this network, is out of order or comes after the
     *     last step
     */
    HelloRun(boolean lstm, int units, int timeSteps, int seed, boolean memory, List<HelloEdit> done, int steps) {
        this.lstm = lstm;
        this.units = units;
        this.timeSteps = timeSteps;
        this.seed = seed;
        this.memory = memory;
        model = new HelloModel(lstm, units, timeSteps, seed, new JavaMatMul());
        model.remember(memory);
        note();
        for (var edit : done) {
            if (edit.step() > steps || edit.step() < model.stepsDone()) {
                throw HelloEdit.refused(HelloEdit.write(List.of(edit)));
            }
            trainTo(edit.step());
            apply(edit);
        }
        trainTo(steps);
    }

    private void trainTo(int step) {
        while (model.stepsDone() < step) {
            train();
        }
    }

    HelloModel model() {
        return model;
    }

    /** The mean loss before training and after each step so far. */
    double[] losses() {
        return Arrays.copyOf(losses, model.stepsDone() + 1);
    }

    boolean ended() {
        return model.stepsDone() >= MAX_STEPS;
    }

    /** One training step. */
    void train() {
        model.train();
        note();
    }

    /** Goes on with another engine after one was lost during {@link #train}. */
    void recover(MatMul engine) {
        model.recover(engine);
        note();
    }

    /** This run as it was one step ago; this run itself if no step was taken. */
    HelloRun back() {
        var last = model.stepsDone() - 1;
        var kept = new ArrayList<HelloEdit>();
        for (var edit : edits) {
            if (edit.step() <= last) {
                kept.add(edit);
            }
        }
        return last < 0 ? this : new HelloRun(lstm, units, timeSteps, seed, memory, kept, last);
    }

    /** Sets an element of a parameter, see {@link HelloEdit}; this replaces an earlier change of the element at the same step. */
    void set(char parameter, int index, double value) {
        var edit = new HelloEdit(model.stepsDone(), parameter, index, value);
        apply(edit);
        for (int i = edits.size() - 2; i >= 0; i--) {
            var earlier = edits.get(i);
            if (earlier.step() == edit.step() && earlier.parameter() == parameter && earlier.index() == index) {
                edits.remove(i);
            }
        }
    }

    /** Cuts or restores the memory. */
    void switchMemory() {
        apply(HelloEdit.memory(model.stepsDone()));
    }

    private void apply(HelloEdit edit) {
        if (edit.parameter() == HelloEdit.MEMORY) {
            model.remember(!model.remembers());
        } else {
            var values = model.parameter(edit.parameter()).values();
            if (edit.index() < 0 || edit.index() >= values.length) {
                throw HelloEdit.refused(HelloEdit.write(List.of(edit)));
            }
            values[edit.index()] = (float) edit.value();
            model.refresh();
        }
        edits.add(edit);
        note();
    }

    private void note() {
        losses[model.stepsDone()] = model.meanLoss();
    }

    /** The reader's changes, in the form of an address. */
    String edits() {
        return HelloEdit.write(edits);
    }

    /** Whether the network started with its memory. */
    boolean startedWithMemory() {
        return memory;
    }
}
