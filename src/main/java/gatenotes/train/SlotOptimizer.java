package gatenotes.train;

import gatenotes.math.DecimalText;
import gatenotes.math.FloatAllocator;
import gatenotes.nn.Parameter;
import gatenotes.nn.Parameters;
import java.util.ArrayList;
import java.util.List;

/** What the optimisers have in common: a step count and a few arrays beside each parameter. */
abstract class SlotOptimizer implements Optimizer {
    private final Parameters parameters;
    private final List<Slot> slots = new ArrayList<>();
    private final int slotCount;
    private int steps;

    SlotOptimizer(Parameters parameters, String... slotNames) {
        this(parameters, FloatAllocator.HEAP, slotNames);
    }

    /**
     * @param allocator makes the slots' arrays
     * @param slotNames such as {@code adam/m}, one for each array kept beside a parameter
     */
    SlotOptimizer(Parameters parameters, FloatAllocator allocator, String... slotNames) {
        this.parameters = parameters;
        slotCount = slotNames.length;
        for (var parameter : parameters) {
            for (var name : slotNames) {
                slots.add(new Slot(name + "/" + parameter.name(), parameter, allocator.allocate(parameter.size())));
            }
        }
    }

    /** A hyperparameter that must be a finite number from {@code min} to below {@code max}. */
    static double within(String name, double value, double min, double max) {
        if (!(value >= min && value < max)) {
            throw new IllegalArgumentException(name + " is " + DecimalText.write(value)
                    + ", expected from " + DecimalText.write(min) + " to below " + DecimalText.write(max));
        }
        return value;
    }

    @Override
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

    @Override
    public final Parameters parameters() {
        return parameters;
    }

    @Override
    public final int steps() {
        return steps;
    }

    @Override
    public final List<Slot> slots() {
        return List.copyOf(slots);
    }

    @Override
    public final void resume(int stepsTaken) {
        steps = stepsTaken;
    }
}
