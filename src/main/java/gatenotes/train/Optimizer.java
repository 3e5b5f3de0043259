package gatenotes.train;

import gatenotes.nn.Parameter;
import gatenotes.nn.Parameters;
import java.util.List;

/**
 * Changes parameters against their gradients. It keeps its own state about each parameter, so one optimiser serves
 * one network.
 */
public interface Optimizer {
    /** One step: reads the gradients, changes the values. */
    void step();

    /**
     * Takes effect from the next step on.
     *
     * @throws IllegalArgumentException if it is negative or no number
     */
    void setLearningRate(double rate);

    /** The parameters it changes. */
    Parameters parameters();

    /** How many steps were taken. */
    int steps();

    /**
     * All it remembers besides {@link #steps}: named like {@code adam/m/lstm_1/kernel}, its own arrays, which a
     * checkpoint copies out and, with {@link #resume}, back in.
     */
    List<Slot> slots();

    /** Says that so many steps were taken, after the slots have been filled from a checkpoint. */
    void resume(int steps);

    /** An array an optimiser keeps beside a parameter, of the same shape. */
    record Slot(String name, Parameter parameter, float[] values) {
    }
}
