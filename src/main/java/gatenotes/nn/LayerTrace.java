package gatenotes.nn;

import gatenotes.math.FloatAllocator;
import java.util.Arrays;

/**
 * Every value of one recurrent layer in one pass over a sequence, and every gradient of the way back.
 *
 * <p>All arrays are time-major, so that a time step is one contiguous piece: [timeSteps, batchSize, …]. States have
 * one slot more, [timeSteps + 1, batchSize, units]: slot 0 is the state before the first step, slot t + 1 the
 * state after step t; so slots 0 … timeSteps − 1 are the previous states of all steps. The arrays are owned by the
 * trace, filled by the network, and valid until the next pass. Which of them a layer has is said by its
 * {@link CellKind}: to ask for another is an {@link IllegalArgumentException}.
 */
public final class LayerTrace {
    /** In the place of what a cell kind does not have. */
    private static final float[] NONE = {};

    final LayerSpec spec;
    final int timeSteps;
    final int batchSize;
    final int inputSize;
    final int units;
    final int columns;
    final float[] h;
    final float[] c;
    final float[] gates;
    final float[] inner;
    final float[] dH;
    final float[] dC;
    final float[] dGates;
    final float[] dRecurrent;
    /** One row of one step of an LSTM before it is rounded: z and then the gates, [columns], and c, [units]. */
    final double[] exact;
    /** A GRU's products of one step, [batchSize, columns], and its candidate's gradient, [timeSteps, batchSize, columns]. */
    final float[] product;
    final float[] resetProduct;
    final float[] dCandidate;
    /** [timeSteps, batchSize, columns]: NaN where the gate is free; null while none is overruled. */
    float[] overrules;
    private final FloatAllocator allocator;
    private final Trace trace;
    private final LayerTrace below;
    private float[] masked;

    LayerTrace(Trace trace, LayerTrace below, LayerSpec spec, int inputSize, FloatAllocator allocator) {
        this.trace = trace;
        this.below = below;
        this.spec = spec;
        this.inputSize = inputSize;
        this.allocator = allocator;
        timeSteps = trace.timeSteps();
        batchSize = trace.batchSize();
        units = spec.units();
        columns = spec.columns();
        boolean withC = spec.kind().hasCellState();
        boolean gru = spec.kind() == CellKind.GRU;
        int state = Shapes.size("LayerTrace", timeSteps + 1, batchSize, units);
        int blocks = Shapes.size("LayerTrace", timeSteps, batchSize, columns);
        int step = batchSize * units;
        h = allocator.allocate(state);
        c = withC ? allocator.allocate(state) : NONE;
        gates = allocator.allocate(blocks);
        inner = spec.kind().hasInner() ? allocator.allocate(state - step) : NONE;
        dH = allocator.allocate(state);
        dC = withC ? allocator.allocate(state) : NONE;
        dGates = allocator.allocate(blocks);
        exact = new double[withC ? columns + units : 0];
        dRecurrent = gru ? allocator.allocate(blocks) : NONE;
        boolean resetBefore = gru && !spec.resetAfter();
        product = gru ? allocator.allocate(batchSize * columns) : NONE;
        resetProduct = resetBefore ? allocator.allocate(batchSize * columns) : NONE;
        dCandidate = resetBefore ? allocator.allocate(blocks) : NONE;
    }

    /** The layer's description. */
    public LayerSpec spec() {
        return spec;
    }

    /** The hidden state, [timeSteps + 1, batchSize, units]; slot 0 is the initial state. */
    public float[] h() {
        return h;
    }

    /** The cell state, in slots like {@link #h}, where {@link CellKind#hasCellState}. */
    public float[] c() {
        return existing("c", c);
    }

    /**
     * The gates after their nonlinearity, [timeSteps, batchSize, blocks·units]: i, f, g, o of an LSTM ({@link Gate}),
     * z, r and the candidate of a GRU, the new state of a simple RNN.
     */
    public float[] gates() {
        return gates;
    }

    /**
     * [timeSteps, batchSize, units]: tanh(c) of an LSTM; of a GRU what the reset gate yields, the reset state r ⊙ h or,
     * if it resets after the product, that product before the reset; where {@link CellKind#hasInner}.
     */
    public float[] inner() {
        return existing("inner", inner);
    }

    /** The gradient of the loss by {@link #h}, in the same slots: all it does, at this step and later. */
    public float[] hGradient() {
        return dH;
    }

    /** The gradient of the loss by {@link #c}. */
    public float[] cGradient() {
        return existing("c gradient", dC);
    }

    private float[] existing(String name, float[] values) {
        if (values == NONE) {
            throw new IllegalArgumentException("LayerTrace: " + name + " of a " + spec.kind() + ", which has none");
        }
        return values;
    }

    /** The gradient of the loss by what goes into the nonlinearities, in the columns of {@link #gates}. */
    public float[] gateGradient() {
        return dGates;
    }

    /** One gate (or candidate) of an LSTM. */
    public double gate(Gate gate, int timeStep, int row, int unit) {
        return gates[index(gate, timeStep, row, unit)];
    }

    /** The hidden state after a step; step −1 is the initial state. */
    public double h(int timeStep, int row, int unit) {
        return h[stateIndex(timeStep, row, unit)];
    }

    /** The cell state of an LSTM after a step; step −1 is the initial state. */
    public double c(int timeStep, int row, int unit) {
        return c()[stateIndex(timeStep, row, unit)];
    }

    /**
     * Sets a gate of an LSTM by hand in every following pass; what leads to it gets no gradient any more.
     *
     * @throws IllegalArgumentException if there is no such gate
     */
    public void overrule(Gate gate, int timeStep, int row, int unit, double value) {
        int index = index(gate, timeStep, row, unit);
        if (overrules == null) {
            overrules = allocator.allocate(gates.length);
            Arrays.fill(overrules, Float.NaN);
        }
        overrules[index] = (float) value;
    }

    /** Gives a gate set by {@link #overrule} back to the network. */
    public void release(Gate gate, int timeStep, int row, int unit) {
        int index = index(gate, timeStep, row, unit);
        if (overrules != null) {
            overrules[index] = Float.NaN;
        }
    }

    private int index(Gate gate, int timeStep, int row, int unit) {
        if (spec.kind() != CellKind.LSTM) {
            throw new IllegalArgumentException("LayerTrace: gate " + gate + " of a " + spec.kind() + ", expected LSTM");
        }
        checkIndex(timeStep, 0, row, unit);
        return (timeStep * batchSize + row) * columns + gate.column(units) + unit;
    }

    private int stateIndex(int timeStep, int row, int unit) {
        checkIndex(timeStep, -1, row, unit);
        return ((timeStep + 1) * batchSize + row) * units + unit;
    }

    private void checkIndex(int timeStep, int first, int row, int unit) {
        if (timeStep < first || timeStep >= timeSteps || row < 0 || row >= batchSize || unit < 0 || unit >= units) {
            throw new IllegalArgumentException("LayerTrace: element " + Shapes.text(timeStep, row, unit)
                    + ", expected one of [timeSteps, batchSize, units] = "
                    + Shapes.text(timeSteps, batchSize, units));
        }
    }

    /** Class indexes [timeSteps, batchSize] that go in, or null if {@link #x} does. */
    int[] classes() {
        return below == null && trace.embedded == null ? trace.inputClasses() : null;
    }

    /** What goes in, [timeSteps, batchSize, inputSize] from {@link #xOffset} on. */
    float[] x() {
        if (below != null) {
            return below.output();
        }
        return trace.embedded != null ? trace.embedded : trace.input();
    }

    int xOffset() {
        return below == null ? 0 : below.outputOffset();
    }

    /** Where the gradient by {@link #x} goes, from {@link #dXOffset} on. */
    float[] dX() {
        if (below != null) {
            return below.dH;
        }
        return trace.embedded != null ? trace.embeddedGradient : trace.inputGradient();
    }

    int dXOffset() {
        return below == null ? 0 : below.batchSize * below.units;
    }

    /** What comes out, [timeSteps, batchSize, units] from {@link #outputOffset} on: h, or zero after a sequence's end. */
    float[] output() {
        return trace.lengths() == null ? h : masked;
    }

    int outputOffset() {
        return trace.lengths() == null ? batchSize * units : 0;
    }

    /** Whether the sequence in that row has ended before that step. */
    boolean ended(int timeStep, int row) {
        var lengths = trace.lengths();
        return lengths != null && timeStep >= lengths[row];
    }

    /** After a step: rows whose sequence has ended keep their state and put out zeros. */
    void mask(int timeStep) {
        if (trace.lengths() == null) {
            return;
        }
        if (masked == null) {
            masked = allocator.allocate(timeSteps * batchSize * units);
        }
        for (int row = 0; row < batchSize; row++) {
            int from = (timeStep * batchSize + row) * units;
            int to = from + batchSize * units;
            if (!ended(timeStep, row)) {
                System.arraycopy(h, to, masked, from, units);
                continue;
            }
            Arrays.fill(masked, from, from + units, 0);
            System.arraycopy(h, from, h, to, units);
            if (spec.kind().hasCellState()) {
                System.arraycopy(c, from, c, to, units);
            }
        }
    }
}
