package gatenotes.train;

import gatenotes.nn.Parameter;
import gatenotes.nn.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * The state of a training: the parameters, the optimiser's slots, and the recurrent state from which the next batch
 * starts. The arrays are never modified.
 *
 * @param steps how many steps the optimiser took
 * @param values the values of each parameter, in the network's order
 * @param slots the optimiser's slots, in its order: Adam's m and v of the first parameter, of the second, …
 * @param states h of each layer, [batchSize, units], in an LSTM followed by c; empty if the next batch starts from zero
 */
public record TrainingState(int steps, List<float[]> values, List<float[]> slots, List<float[]> states) {
    public TrainingState {
        values = List.copyOf(values);
        slots = List.copyOf(slots);
        states = List.copyOf(states);
    }

    /** @param trace the trace of the last pass, from whose last states the next batch starts; null if it starts from zero */
    public static TrainingState of(Optimizer optimizer, Trace trace) {
        var values = new ArrayList<float[]>();
        for (var parameter : optimizer.parameters()) {
            values.add(parameter.values().clone());
        }
        var slots = new ArrayList<float[]>();
        for (var slot : optimizer.slots()) {
            slots.add(slot.values().clone());
        }
        var states = new ArrayList<float[]>();
        if (trace != null) {
            for (var layer : trace.layers()) {
                states.add(last(layer.h(), trace));
                if (layer.spec().kind().hasCellState()) {
                    states.add(last(layer.c(), trace));
                }
            }
        }
        return new TrainingState(optimizer.steps(), values, slots, states);
    }

    private static float[] last(float[] slots, Trace trace) {
        var size = slots.length / (trace.timeSteps() + 1);
        var state = new float[size];
        System.arraycopy(slots, trace.timeSteps() * size, state, 0, size);
        return state;
    }

    /**
     * Copies everything back to where {@link #of} took it from.
     *
     * @param trace the trace whose last states are set to those to go on from; without any, its first states become zero
     * @return whether there are states to go on from
     */
    public boolean restore(Optimizer optimizer, Trace trace) {
        var index = 0;
        for (var parameter : optimizer.parameters()) {
            copy(values.get(index++), parameter, parameter.values());
        }
        index = 0;
        for (var slot : optimizer.slots()) {
            copy(slots.get(index++), slot.parameter(), slot.values());
        }
        optimizer.resume(steps);
        if (states.isEmpty()) {
            trace.clearState();
            return false;
        }
        index = 0;
        for (var layer : trace.layers()) {
            setLast(states.get(index++), layer.h());
            if (layer.spec().kind().hasCellState()) {
                setLast(states.get(index++), layer.c());
            }
        }
        return true;
    }

    private static void copy(float[] from, Parameter parameter, float[] to) {
        if (from.length != to.length) {
            throw new IllegalArgumentException("TrainingState: for " + parameter.name() + " there are " + from.length
                    + " numbers, expected " + to.length);
        }
        System.arraycopy(from, 0, to, 0, to.length);
    }

    private static void setLast(float[] state, float[] slots) {
        if (slots.length % state.length != 0) {
            throw new IllegalArgumentException("TrainingState: a recurrent state has " + state.length
                    + " numbers, which does not divide " + slots.length);
        }
        System.arraycopy(state, 0, slots, slots.length - state.length, state.length);
    }
}
