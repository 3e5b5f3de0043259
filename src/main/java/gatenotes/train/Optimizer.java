package gatenotes.train;

import gatenotes.math.DecimalText;
import gatenotes.math.FloatAllocator;
import gatenotes.nn.Parameter;
import gatenotes.nn.Parameters;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes parameters against their gradients. It keeps a few arrays, its slots, for each parameter, so one optimiser
 * serves one network.
 */
public abstract class Optimizer {
    private final String name;
    private final Parameters parameters;
    private final List<Slot> slots = new ArrayList<>();
    private final int slotCount;
    private double learningRate;
    private int steps;

    /**
     * @param name the beginning of the messages of errors
     * @param allocator makes the slots' arrays
     * @param slotNames one name, such as {@code adam/m}, for each array that is kept for a parameter
     */
    Optimizer(String name, Parameters parameters, double learningRate, FloatAllocator allocator, String... slotNames) {
        this.name = name;
        this.parameters = parameters;
        slotCount = slotNames.length;
        for (var parameter : parameters) {
            for (var slotName : slotNames) {
                slots.add(new Slot(slotName + "/" + parameter.name(), parameter, allocator.allocate(parameter.size())));
            }
        }
        setLearningRate(learningRate);
    }

    /** Checks and returns a hyperparameter, which must be a number from {@code min} to below {@code max}. */
    static double within(String optimizer, String what, double value, double min, double max) {
        if (!(value >= min && value < max)) {
            throw new IllegalArgumentException(optimizer + ": " + what + " is " + DecimalText.write(value)
                    + ", expected from " + DecimalText.write(min) + " to below " + DecimalText.write(max));
        }
        return value;
    }

    /** One step: reads the gradients, changes the values. */
    public final void step() {
        steps++;
        prepare(steps);
        int index = 0;
        for (var parameter : parameters) {
            update(parameter, index);
            index += slotCount;
        }
    }

    /** Called once before the updates of a step, the first of which is step 1. */
    void prepare(int step) {
    }

    /** Changes the values of a parameter; its slots begin at {@code firstSlot}. */
    abstract void update(Parameter parameter, int firstSlot);

    /** The array of a slot. */
    final float[] slot(int index) {
        return slots.get(index).values();
    }

    final double learningRate() {
        return learningRate;
    }

    /**
     * Changes the learning rate, from the next step on.
     *
     * @throws IllegalArgumentException if it is negative, infinite or NaN
     */
    public final void setLearningRate(double rate) {
        learningRate = within(name, "learningRate", rate, 0, Double.MAX_VALUE);
    }

    /** The parameters it changes. */
    public final Parameters parameters() {
        return parameters;
    }

    /** How many steps were taken. */
    public final int steps() {
        return steps;
    }

    /**
     * All its state besides {@link #steps}, under names like {@code adam/m/lstm_1/kernel}. The arrays are its own; a
     * checkpoint copies them out and, with {@link #resume}, back in.
     */
    public final List<Slot> slots() {
        return List.copyOf(slots);
    }

    /** Sets how many steps were taken, after the slots have been filled from a checkpoint. */
    public final void resume(int stepsTaken) {
        steps = stepsTaken;
    }

    /** An array, of the parameter's shape, that an optimiser keeps for a parameter. */
    public record Slot(String name, Parameter parameter, float[] values) {
    }
}
