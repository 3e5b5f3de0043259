package gatenotes.nn;

import gatenotes.math.FloatAllocator;
import java.util.Arrays;

/**
 * Every value of one recurrent layer in one pass over a batch of sequences, and every gradient of the pass back.
 *
 * <p>All arrays are time-major, so that a time step is one contiguous piece: [timeSteps, batchSize, …]. States have one
 * slot more, [timeSteps + 1, batchSize, units]: slot 0 is the state before the first step, slot t + 1 the state after
 * step t. So slots 0 … timeSteps − 1 are the previous states of all steps. The arrays belong to the trace, the network
 * fills them, and they are valid until the next pass. The layer's {@link CellKind} decides which arrays it has; asking
 * for another throws an {@link IllegalArgumentException}.
 */
public final class LayerTrace {
    /** Stands for an array that a kind of cell does not have. */
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
    /** One row of one step of an LSTM before rounding to float: z, later the gates, [columns], then c, [units]. */
    final double[] exact;
    /**
     * A GRU's products of one step, [batchSize, columns]; {@link #dCandidate}, its candidate's gradient, is [timeSteps,
     * batchSize, columns].
     */
    final float[] product;
    final float[] resetProduct;
    final float[] dCandidate;
    /** Gates set by hand, [timeSteps, batchSize, columns]: NaN where a gate is not set; null while none is. */
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

    /** The cell state, in slots like {@link #h}, if {@link CellKind#hasCellState}. */
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
     * A value between gates and state, [timeSteps, batchSize, units], if {@link CellKind#hasInner}. For an LSTM it is
     * tanh(c). For a GRU it is the reset state r ⊙ h; if it resets after the product, it is that product before the
     * reset.
     */
    public float[] inner() {
        return existing("inner", inner);
    }

    /** The gradient of the loss by {@link #h}, in the same slots: the effect at this step and at all later ones. */
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

    /** The gradient of the loss by the arguments of the nonlinearities, in the columns of {@link #gates}. */
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
     * Sets a gate of an LSTM by hand in every following pass; no gradient passes through that gate any more.
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

    /** Lets the network compute a gate again that {@link #overrule} has set. */
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

    /** The input's class indexes, [timeSteps, batchSize], or null if the input is {@link #x}. */
    int[] classes() {
        return below == null && trace.embedded == null ? trace.inputClasses() : null;
    }

    /** The input's values, [timeSteps, batchSize, inputSize] from {@link #xOffset} on. */
    float[] x() {
        if (below != null) {
            return below.output();
        }
        return trace.embedded != null ? trace.embedded : trace.input();
    }

    int xOffset() {
        return below == null ? 0 : below.outputOffset();
    }

    /** The array for the gradient by {@link #x}, from {@link #dXOffset} on. */
    float[] dX() {
        if (below != null) {
            return below.dH;
        }
        return trace.embedded != null ? trace.embeddedGradient : trace.inputGradient();
    }

    int dXOffset() {
        return below == null ? 0 : below.batchSize * below.units;
    }

    /** The output, [timeSteps, batchSize, units] from {@link #outputOffset} on: h, or zero after a sequence's end. */
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

    /** Called after a step: rows whose sequence has ended keep their state, and their output is zero. */
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
