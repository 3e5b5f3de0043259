package gatenotes.nn;

import gatenotes.math.FloatAllocator;
import gatenotes.math.Initializers;
import gatenotes.math.MatMul;
import gatenotes.math.Random;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A recurrent network: its parameters, and the passes forward and back through time over a {@link Trace}.
 *
 * <pre>
 * var network = Network.create(spec, new Random(7), new JavaMatMul());
 * var trace = network.newTrace(timeSteps, batchSize);
 * trace.setInput(indexes);
 * network.forward(trace);                // trace.output() holds the scores
 * … a loss writes trace.outputGradient() …
 * network.backward(trace);               // adds to the gradients of network.parameters()
 * </pre>
 *
 * <p>Every product goes through the network's {@link MatMul}, every array comes from its {@link FloatAllocator}.
 */
public final class Network {
    private static final double EMBEDDING_LIMIT = 0.05;

    private final NetworkSpec spec;
    private final MatMul matMul;
    private final FloatAllocator allocator;
    /** Null if the input classes are one-hot. */
    private final Embedding embedding;
    private final List<Cell> cells;
    private final Dense dense;
    private final Parameters parameters;

    private Network(NetworkSpec spec, MatMul matMul, FloatAllocator allocator) {
        if (spec.layers().isEmpty()) {
            throw new IllegalArgumentException("Network: 0 layers, expected at least 1");
        }
        this.spec = spec;
        this.matMul = matMul;
        this.allocator = allocator;
        var list = new ArrayList<Cell>();
        var all = new ArrayList<Parameter>();
        embedding = spec.embedding() == 0 ? null : new Embedding(spec.inputSize(), spec.embedding(), allocator);
        if (embedding != null) {
            all.addAll(embedding.parameters());
        }
        for (int i = 0; i < spec.layers().size(); i++) {
            var layer = spec.layers().get(i);
            var cell = layer.maker().make(layer.kind().prefix() + "_" + (i + 1), layer, spec.inputSize(i), allocator);
            list.add(cell);
            all.addAll(cell.parameters());
        }
        cells = List.copyOf(list);
        dense = spec.classes() == 0 ? null
                : new Dense(spec.topUnits(), spec.classes(), spec.denseBias(), spec.tied() ? embedding.vectors() : null,
                        allocator);
        if (dense != null) {
            all.addAll(dense.parameters());
        }
        parameters = new Parameters(all);
    }

    /** A network of freshly drawn parameters; the same seed gives the same ones on every machine. */
    public static Network create(NetworkSpec spec, Random random, MatMul matMul) {
        return create(spec, random, matMul, FloatAllocator.HEAP);
    }

    /** The same, with arrays from an engine's allocator. */
    public static Network create(NetworkSpec spec, Random random, MatMul matMul, FloatAllocator allocator) {
        var network = new Network(spec, matMul, allocator);
        network.draw(random);
        return network;
    }

    /** A network whose parameters are all zero, to be set by the caller. */
    public static Network zero(NetworkSpec spec, MatMul matMul) {
        return new Network(spec, matMul, FloatAllocator.HEAP);
    }

    /** The same network on another engine: the same parameters, copied into that engine's arrays. */
    public Network on(MatMul otherMatMul, FloatAllocator otherAllocator) {
        var other = new Network(spec, otherMatMul, otherAllocator);
        for (int i = 0; i < parameters.list().size(); i++) {
            var from = parameters.list().get(i);
            other.parameters.list().get(i).set(from.shape(), from.values());
        }
        return other;
    }

    /** The same network with a separate dense kernel if it was tied; otherwise this one. */
    public Network untied() {
        if (!spec.tied()) {
            return this;
        }
        var other = new Network(spec.dense(spec.classes()), matMul, allocator);
        for (var parameter : parameters) {
            other.parameters.get(parameter.name()).set(parameter.shape(), parameter.values());
        }
        int width = spec.embedding();
        float[] kernel = other.parameters.get("dense/kernel").values();
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] = embedding.vectors().values()[i % spec.classes() * width + i / spec.classes()];
        }
        return other;
    }

    /**
     * Draws the parameters: an embedding uniform as Keras does, kernels Glorot uniform, recurrent kernels orthogonal,
     * biases and peepholes zero, the forget gate's bias as in {@link LayerSpec#forgetBias}.
     */
    private void draw(Random random) {
        for (var parameter : parameters) {
            var shape = parameter.shape();
            if (parameter.name().endsWith("/recurrent_kernel")) {
                Initializers.orthogonal(random, shape[0], shape[1], parameter.values());
            } else if (parameter.name().endsWith("/kernel")) {
                Initializers.glorotUniform(random, shape[0], shape[1], parameter.values());
            } else if (parameter.name().endsWith("/embeddings")) {
                for (int i = 0; i < parameter.size(); i++) {
                    parameter.values()[i] = (float) random.nextDouble(-EMBEDDING_LIMIT, EMBEDDING_LIMIT);
                }
            }
        }
        for (int i = 0; i < cells.size(); i++) {
            var layer = spec.layers().get(i);
            if (layer.kind() == CellKind.LSTM && layer.bias()) {
                int from = Gate.FORGET.column(layer.units());
                var bias = cells.get(i).parameters().get(2).values();
                Arrays.fill(bias, from, from + layer.units(), (float) layer.forgetBias());
            }
        }
    }

    public NetworkSpec spec() {
        return spec;
    }

    /** All parameters that are trained; owned by the network. */
    public Parameters parameters() {
        return parameters;
    }

    /** A new trace, with arrays for passes over batches of that size; the state starts at zero. */
    public Trace newTrace(int timeSteps, int batchSize) {
        return new Trace(spec, timeSteps, batchSize, allocator);
    }

    /**
     * Runs the network over the trace's input, from the state the trace holds.
     *
     * @throws IllegalArgumentException if the trace was made for another network
     */
    public void forward(Trace trace) {
        check(trace, "forward");
        if (embedding != null) {
            embedding.forward(trace);
        }
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).forward(matMul, trace.layer(i));
        }
        if (dense != null) {
            dense.forward(matMul, trace.outputRows(), topOutput(trace), topOffset(trace), trace.output());
        } else {
            System.arraycopy(topOutput(trace), topOffset(trace), trace.output(), 0, trace.output().length);
        }
    }

    /**
     * Runs back through time from {@link Trace#outputGradient}: adds to the gradients of the parameters, and writes
     * every gradient of the trace. The last {@link #forward} must have been over the same trace.
     *
     * @throws IllegalArgumentException if the trace was made for another network
     */
    public void backward(Trace trace) {
        check(trace, "backward");
        for (var layer : trace.layers()) {
            Arrays.fill(layer.dH, 0);
            if (layer.dC != null) {
                Arrays.fill(layer.dC, 0);
            }
        }
        var dOutput = trace.outputGradient();
        int size = trace.outputSize();
        for (int row = 0; row < trace.outputRows(); row++) {
            if (trace.ended(row)) {
                Arrays.fill(dOutput, row * size, (row + 1) * size, 0);
            }
        }
        var top = trace.layer(cells.size() - 1);
        int slot = spec.lastOnly() ? trace.timeSteps() : 1;
        int at = slot * trace.batchSize() * spec.topUnits();
        if (dense != null) {
            dense.backward(matMul, trace.outputRows(), topOutput(trace), topOffset(trace), dOutput, top.dH, at);
        } else {
            System.arraycopy(dOutput, 0, top.dH, at, dOutput.length);
        }
        for (int i = cells.size() - 1; i >= 0; i--) {
            cells.get(i).backward(matMul, trace.layer(i));
        }
        if (embedding != null) {
            embedding.backward(trace);
        }
    }

    /** The topmost layer's outputs: those of each step, or the last state if only that counts. */
    private float[] topOutput(Trace trace) {
        var top = trace.layer(cells.size() - 1);
        return spec.lastOnly() ? top.h : top.output();
    }

    private int topOffset(Trace trace) {
        var top = trace.layer(cells.size() - 1);
        return spec.lastOnly() ? trace.timeSteps() * top.batchSize * top.units : top.outputOffset();
    }

    private void check(Trace trace, String method) {
        if (!trace.spec().isSame(spec)) {
            throw new IllegalArgumentException("Network." + method + ": the trace is of " + trace.spec()
                    + ", expected " + spec);
        }
    }
}
