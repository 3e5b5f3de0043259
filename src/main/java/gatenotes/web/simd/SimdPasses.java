package gatenotes.web.simd;

import gatenotes.math.Elementary;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.nn.Trace;
import gatenotes.train.SoftmaxCrossEntropy;

/**
 * The forward and backward pass of a network over one trace whose arrays are all in a {@link SimdMemory}. The kernels
 * do what {@link Network#forward}, {@link SoftmaxCrossEntropy#mean} and {@link Network#backward} do.
 *
 * <p>Sequences of unequal length, held gates and peepholes are computed by the network itself, which only uses the
 * kernels for products.
 */
final class SimdPasses {
    private static final int FLOAT = SimdLayer.FLOAT;

    private final SimdMemory memory;
    private final Kernels kernels;
    private final Trace trace;
    private final SimdLayer[] layers;
    private final int[] classes;
    private final int[] targets;
    private final float[] report;
    private final int classesAddress;
    private final int targetsAddress;
    private final int topUnits;
    private final int classCount;
    private final int kernel;
    private final int dKernel;
    private final int bias;
    private final int dBias;
    /** The dense kernel, packed for one row of outputs; null if there are more rows. */
    private final SimdMatrix dense;

    /**
     * @param network made with {@code memory} as its allocator, and with a dense layer
     * @param writes whether it only computes forward, one step at a time, with rounded parameters
     */
    SimdPasses(SimdMemory memory, Network network, Trace trace, boolean writes) {
        this.memory = memory;
        this.trace = trace;
        kernels = memory.kernels();
        var spec = network.spec();
        classesAddress = memory.take(FLOAT * trace.timeSteps() * trace.batchSize());
        classes = memory.integers(classesAddress, trace.timeSteps() * trace.batchSize());
        targetsAddress = memory.take(FLOAT * trace.outputRows());
        targets = memory.integers(targetsAddress, trace.outputRows());
        report = memory.allocate(2 * trace.outputRows());
        layers = new SimdLayer[spec.layers().size()];
        for (var i = 0; i < layers.length; i++) {
            layers[i] = memory.module().cell(spec.layers().get(i).kind()).layers()
                    .make(memory, network, trace, i, classesAddress, writes);
        }
        topUnits = spec.topUnits();
        classCount = spec.classes();
        var parameter = network.parameters().get("dense/kernel");
        kernel = memory.address(parameter.values());
        dKernel = memory.address(parameter.gradient());
        bias = spec.denseBias() ? memory.address(network.parameters().get("dense/bias").values())
                : memory.take(FLOAT * classCount);
        dBias = spec.denseBias() ? memory.address(network.parameters().get("dense/bias").gradient())
                : memory.take(FLOAT * classCount);
        dense = trace.outputRows() > 1 ? null
                : new SimdMatrix(memory, 1, writes, topUnits, classCount, kernel, false);
    }

    /**
     * Whether the kernels support the whole network.
     *
     * @param writes as in the constructor; embeddings are supported only if this is true
     */
    static boolean covers(NetworkSpec spec, KernelModule module, boolean writes) {
        var plain = spec.classes() > 0 && !spec.tied() && (writes || spec.embedding() == 0);
        for (var layer : spec.layers()) {
            plain &= !layer.peepholes() && module.cell(layer.kind()) != null;
        }
        return plain;
    }

    /** The most bytes that this takes besides the network's and the trace's arrays. */
    static int bytes(Trace trace, boolean writes) {
        var rows = trace.timeSteps() * trace.batchSize();
        // Each array may begin up to one vector later, because of alignment.
        var bytes = FLOAT * (4 * rows + 2 * trace.outputSize()) + 64 * 16
                + (trace.outputRows() > 1 ? 0
                        : SimdMatrix.bytes(1, writes, trace.spec().topUnits(), trace.outputSize()));
        for (var i = 0; i < trace.layers().size(); i++) {
            bytes += SimdLayer.bytes(trace, i, writes) + 16 * 16;
        }
        return bytes;
    }

    /** Packs the kernels for {@link #forward}; needed once after each change of the parameters. */
    void prepare() {
        for (var layer : layers) {
            layer.prepare();
        }
        if (dense != null) {
            dense.prepare();
        }
    }

    void forward() {
        var indexes = trace.inputClasses();
        if (indexes != null) {
            System.arraycopy(indexes, 0, classes, 0, indexes.length);
        }
        for (var layer : layers) {
            layer.forward();
        }
        var output = memory.address(trace.output());
        var h = top(trace.layers().get(layers.length - 1).h());
        if (dense != null) {
            dense.product(h, bias, output);
        } else {
            kernels.startRows(trace.outputRows(), classCount, bias, 0, 0, output);
            kernels.product(trace.outputRows(), topUnits, classCount, h, kernel, output, true, false, false);
        }
    }

    /** Writes the shares by which a class of the first output is drawn: e^(score / temperature), relative to the largest. */
    void shares(double temperature, float[] shares) {
        kernels.shares(classCount, memory.address(trace.output()), memory.address(shares), 1 / temperature);
    }

    /** The mean loss in nats; writes the probabilities and the gradient by the scores. */
    double loss(int[] expected) {
        SoftmaxCrossEntropy.check(trace, expected);
        var counted = 0;
        for (var i = 0; i < expected.length; i++) {
            targets[i] = expected[i];
            counted += expected[i] == SoftmaxCrossEntropy.IGNORE ? 0 : 1;
        }
        var scale = 1.0 / Math.max(counted, 1);
        kernels.softmax(expected.length, classCount, memory.address(trace.output()), targetsAddress,
                memory.address(trace.probabilities()), memory.address(trace.outputGradient()),
                memory.address(report), scale);
        var loss = 0.0;
        for (var i = 0; i < expected.length; i++) {
            if (expected[i] != SoftmaxCrossEntropy.IGNORE) {
                loss += Elementary.log(report[2 * i]) + report[2 * i + 1];
            }
        }
        return loss * scale;
    }

    /** Adds to the parameters' gradients. */
    void backward() {
        var top = trace.layers().get(layers.length - 1);
        var dOutput = memory.address(trace.outputGradient());
        for (var i = 0; i < layers.length; i++) {
            // The last slots are written later, by the dense layer's part or by the layer above.
            var slots = trace.spec().lastOnly() ? trace.timeSteps() : 1;
            kernels.clear(slots * layers[i].stateBytes, layers[i].dH);
        }
        kernels.product(topUnits, trace.outputRows(), classCount, top(top.h()), dOutput, dKernel, true, true, false);
        kernels.addRows(trace.outputRows(), classCount, dOutput, dBias, 0, 0);
        kernels.product(trace.outputRows(), classCount, topUnits, dOutput, kernel, top(top.hGradient()),
                false, false, true);
        for (var i = layers.length - 1; i >= 0; i--) {
            layers[i].backward();
        }
    }

    /** The address of the states that the dense layer reads: those after each step, or only the last. */
    private int top(float[] states) {
        var slot = trace.spec().lastOnly() ? trace.timeSteps() : 1;
        return memory.address(states) + slot * FLOAT * trace.batchSize() * topUnits;
    }
}
