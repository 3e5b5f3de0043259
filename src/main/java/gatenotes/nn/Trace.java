package gatenotes.nn;

import gatenotes.math.FloatAllocator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One pass of a network over a batch of sequences: the input, every value on the way, the output, and every gradient of
 * the pass back.
 *
 * <p>A trace is made once for a number of time steps and a batch size ({@link Network#newTrace}) and used again for each
 * batch. Everything in it is time-major: element (t, b) of the batch is number {@code t·batchSize + b}. Its layers hold
 * the recurrent state: the state from which a pass starts stays as it is until {@link #clearState}, {@link #carryState}
 * or {@link #setState}.
 */
public final class Trace {
    private final NetworkSpec spec;
    private final int timeSteps;
    private final int batchSize;
    private final List<LayerTrace> layers;
    private final int[] classes;
    private final FloatAllocator allocator;
    private boolean oneHot = true;
    /** The vectors of the input classes, [timeSteps, batchSize, embedding], and their gradient; null without an embedding. */
    final float[] embedded;
    final float[] embeddedGradient;
    private float[] input;
    private float[] inputGradient;
    private int[] lengths;
    private final float[] output;
    private final float[] outputGradient;
    private final float[] probabilities;

    Trace(NetworkSpec spec, int timeSteps, int batchSize, FloatAllocator allocator) {
        if (timeSteps < 1 || batchSize < 1) {
            throw new IllegalArgumentException("Trace: [timeSteps, batchSize] is " + Shapes.text(timeSteps, batchSize)
                    + ", expected at least [1, 1]");
        }
        this.spec = spec;
        this.timeSteps = timeSteps;
        this.batchSize = batchSize;
        this.allocator = allocator;
        var list = new ArrayList<LayerTrace>();
        for (int i = 0; i < spec.layers().size(); i++) {
            var below = i == 0 ? null : list.get(i - 1);
            list.add(new LayerTrace(this, below, spec.layers().get(i), spec.inputSize(i), allocator));
        }
        layers = List.copyOf(list);
        classes = new int[timeSteps * batchSize];
        boolean embeds = spec.embedding() > 0;
        int vectors = embeds ? Shapes.size("Trace: embedded", timeSteps * batchSize, spec.embedding()) : 0;
        embedded = embeds ? allocator.allocate(vectors) : null;
        embeddedGradient = embeds ? allocator.allocate(vectors) : null;
        int size = Shapes.size("Trace: output", outputRows(), outputSize());
        output = allocator.allocate(size);
        outputGradient = allocator.allocate(size);
        probabilities = spec.classes() == 0 ? null : allocator.allocate(size);
    }

    /** The network's description. */
    public NetworkSpec spec() {
        return spec;
    }

    public int timeSteps() {
        return timeSteps;
    }

    public int batchSize() {
        return batchSize;
    }

    /** The values of each recurrent layer, from input to output. */
    public List<LayerTrace> layers() {
        return layers;
    }

    /** The values of one recurrent layer, counted from 0. */
    public LayerTrace layer(int index) {
        return layers.get(index);
    }

    /**
     * Sets one-hot inputs by their class indexes.
     *
     * @param indexes [timeSteps, batchSize]; copied
     * @throws IllegalArgumentException if the shape differs or an index is no class
     */
    public void setInput(int[] indexes) {
        Shapes.expect("Trace.setInput: indexes", indexes.length, "[timeSteps, batchSize]", timeSteps, batchSize);
        for (int i = 0; i < indexes.length; i++) {
            if (indexes[i] < 0 || indexes[i] >= spec.inputSize()) {
                throw new IllegalArgumentException("Trace.setInput: index " + indexes[i] + " at "
                        + Shapes.text(i / batchSize, i % batchSize) + ", expected 0 to " + (spec.inputSize() - 1)
                        + " (inputSize = " + spec.inputSize() + ")");
            }
        }
        System.arraycopy(indexes, 0, classes, 0, classes.length);
        oneHot = true;
    }

    /**
     * Sets inputs by their values.
     *
     * @param values [timeSteps, batchSize, inputSize]; copied
     * @throws IllegalArgumentException if the shape differs
     */
    public void setInput(float[] values) {
        Shapes.expect("Trace.setInput: values", values.length, "[timeSteps, batchSize, inputSize]",
                timeSteps, batchSize, spec.inputSize());
        if (input == null) {
            input = allocator.allocate(values.length);
            inputGradient = allocator.allocate(values.length);
        }
        System.arraycopy(values, 0, input, 0, values.length);
        oneHot = false;
    }

    /**
     * Sets how many steps each sequence has: after its end its outputs are zero and its state does not change.
     *
     * @param steps [batchSize], copied; null if all have {@link #timeSteps}
     * @throws IllegalArgumentException if the shape differs or a length is not from 0 to timeSteps
     */
    public void setLengths(int[] steps) {
        if (steps == null) {
            lengths = null;
            return;
        }
        Shapes.expect("Trace.setLengths: lengths", steps.length, "[batchSize]", batchSize);
        for (int length : steps) {
            if (length < 0 || length > timeSteps) {
                throw new IllegalArgumentException("Trace.setLengths: length " + length + ", expected 0 to "
                        + timeSteps + " (timeSteps = " + timeSteps + ")");
            }
        }
        lengths = steps.clone();
    }

    /** Makes the next pass start from zero states. */
    public void clearState() {
        for (var layer : layers) {
            Arrays.fill(layer.h, 0, batchSize * layer.units, 0);
            if (layer.spec.kind().hasCellState()) {
                Arrays.fill(layer.c, 0, batchSize * layer.units, 0);
            }
        }
    }

    /** Makes the next pass start from the states in which the last one ended. */
    public void carryState() {
        carryState(this);
    }

    /**
     * Makes the next pass start from the states in which the last pass of another trace ended.
     *
     * @throws IllegalArgumentException if the other's network or batch size differs
     */
    public void carryState(Trace other) {
        if (!other.spec.isSame(spec) || other.batchSize != batchSize) {
            throw new IllegalArgumentException("Trace.carryState: the other trace has batchSize " + other.batchSize
                    + " of " + other.spec + ", expected " + batchSize + " of " + spec);
        }
        for (int i = 0; i < layers.size(); i++) {
            var from = other.layers.get(i);
            var to = layers.get(i);
            int state = batchSize * to.units;
            System.arraycopy(from.h, other.timeSteps * state, to.h, 0, state);
            if (to.spec.kind().hasCellState()) {
                System.arraycopy(from.c, other.timeSteps * state, to.c, 0, state);
            }
        }
    }

    /**
     * Sets the state from which a layer starts.
     *
     * @param h [batchSize, units]; copied
     * @param c an LSTM's cell state, [batchSize, units]; copied; null for other cells
     * @throws IllegalArgumentException if a shape differs
     */
    public void setState(int layer, float[] h, float[] c) {
        var to = layers.get(layer);
        Shapes.expect("Trace.setState: h", h.length, "[batchSize, units]", batchSize, to.units);
        if ((c != null) != to.spec.kind().hasCellState()) {
            throw new IllegalArgumentException("Trace.setState: c is " + (c == null ? "missing" : "given") + " for "
                    + to.spec.kind());
        }
        if (c != null) {
            Shapes.expect("Trace.setState: c", c.length, "[batchSize, units]", batchSize, to.units);
            System.arraycopy(c, 0, to.c, 0, c.length);
        }
        System.arraycopy(h, 0, to.h, 0, h.length);
    }

    /** The class indexes of the input, [timeSteps, batchSize]; null if the input is values. */
    public int[] inputClasses() {
        return oneHot ? classes : null;
    }

    /** The values of the input, [timeSteps, batchSize, inputSize]; null if the input is class indexes. */
    public float[] input() {
        return oneHot ? null : input;
    }

    /** The gradient of the loss by {@link #input}; null if the input is class indexes. */
    public float[] inputGradient() {
        return oneHot ? null : inputGradient;
    }

    /** The length of each sequence, or null if all have {@link #timeSteps}. */
    public int[] lengths() {
        return lengths;
    }

    /** The rows of {@link #output}: timeSteps·batchSize, or batchSize if only the last output counts. */
    public int outputRows() {
        return spec.lastOnly() ? batchSize : timeSteps * batchSize;
    }

    /** The columns of {@link #output}: the classes, or the topmost units if there is no dense layer. */
    public int outputSize() {
        return spec.classes() == 0 ? spec.topUnits() : spec.classes();
    }

    /** The output, [outputRows, outputSize]: the scores of the classes. */
    public float[] output() {
        return output;
    }

    /** The gradient of the loss by {@link #output}; a loss writes it, the backward pass starts from it. */
    public float[] outputGradient() {
        return outputGradient;
    }

    /** Softmax of the scores, [outputRows, classes], written by the loss; null without a dense layer. */
    public float[] probabilities() {
        return probabilities;
    }

    /** Whether that row of {@link #output} lies after the end of its sequence. */
    public boolean ended(int outputRow) {
        return !spec.lastOnly() && lengths != null && outputRow / batchSize >= lengths[outputRow % batchSize];
    }
}
