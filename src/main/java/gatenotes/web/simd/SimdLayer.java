package gatenotes.web.simd;

import gatenotes.nn.CellKind;
import gatenotes.nn.LayerTrace;
import gatenotes.nn.Network;
import gatenotes.nn.Parameter;
import gatenotes.nn.Trace;

/**
 * The forward and backward pass of one recurrent layer, over the arrays of its {@link LayerTrace}. Fields are addresses
 * or sizes; the names are those of {@code gatenotes.nn}.
 */
abstract class SimdLayer {
    static final int FLOAT = 4;

    final Kernels kernels;
    final int timeSteps;
    final int batchSize;
    final int units;
    final int columns;
    /** The size in bytes of a state at one step, and of the gates at one step. */
    final int stateBytes;
    final int gateBytes;
    final int h;
    final int dH;
    final int gates;
    final int dGates;
    final int dRecurrentKernel;
    private final SimdMemory memory;
    private final Trace trace;
    private final LayerTrace below;
    private final int index;
    private final int inputSize;
    private final int classes;
    private final int kernel;
    private final int dKernel;
    private final int bias;
    private final int dBias;
    private final SimdMatrix recurrent;
    /** The recurrent kernel for the backward pass; null if there is none. */
    private final SimdMatrix recurrentBack;
    /** The kernel, packed for one step; null if there are many steps, or if its rows are looked up by class. */
    private final SimdMatrix input;
    /** The address of the classes' embedding vectors, for the first layer of one step; 0 without an embedding. */
    private final int embeddings;

    /** @param writes as in {@link SimdPasses} */
    SimdLayer(SimdMemory memory, Network network, Trace trace, int index, int classes, boolean writes) {
        this.memory = memory;
        this.trace = trace;
        this.index = index;
        this.classes = classes;
        var own = trace.layer(index);
        var spec = own.spec();
        below = index == 0 ? null : trace.layer(index - 1);
        kernels = memory.kernels();
        timeSteps = trace.timeSteps();
        batchSize = trace.batchSize();
        units = spec.units();
        columns = spec.columns();
        inputSize = network.spec().inputSize(index);
        stateBytes = FLOAT * batchSize * units;
        gateBytes = FLOAT * batchSize * columns;
        h = memory.address(own.h());
        dH = memory.address(own.hGradient());
        gates = memory.address(own.gates());
        dGates = memory.address(own.gateGradient());
        var ofInput = parameter(network, "kernel");
        kernel = memory.address(ofInput.values());
        dKernel = memory.address(ofInput.gradient());
        var ofState = parameter(network, "recurrent_kernel");
        var recurrentKernel = memory.address(ofState.values());
        dRecurrentKernel = memory.address(ofState.gradient());
        // Without a bias, zeros are added, and the gradient goes into an unused array.
        bias = spec.bias() ? memory.address(parameter(network, "bias").values()) : memory.take(FLOAT * columns);
        dBias = spec.bias() ? memory.address(parameter(network, "bias").gradient()) : memory.take(FLOAT * columns);
        recurrent = new SimdMatrix(memory, batchSize, writes, units, columns, recurrentKernel, false);
        recurrentBack = writes ? null
                : new SimdMatrix(memory, batchSize, false, columns, units, recurrentKernel, true);
        embeddings = index > 0 || network.spec().embedding() == 0 ? 0
                : memory.address(network.parameters().get("embedding/embeddings").values());
        input = writes && (index > 0 || embeddings != 0)
                ? new SimdMatrix(memory, 1, true, inputSize, columns, kernel, false) : null;
    }

    /** The most bytes that a layer takes besides the arrays of its trace. */
    static int bytes(Trace trace, int index, boolean writes) {
        var spec = trace.layer(index).spec();
        var columns = spec.columns();
        var rows = trace.batchSize();
        var step = FLOAT * rows * columns;
        var matrices = SimdMatrix.bytes(rows, writes, spec.units(), columns)
                + (writes ? SimdMatrix.bytes(1, true, trace.spec().inputSize(index), columns)
                        : SimdMatrix.bytes(rows, false, columns, spec.units()));
        return 2 * FLOAT * columns + matrices
                // Not a method of SimdGru, because then every reader would fetch that class.
                + (spec.kind() == CellKind.GRU ? (2 * trace.timeSteps() + 2) * step + 2 * FLOAT * columns : 0);
    }

    /** Packs the kernels for the forward pass; needed once after each change of them. */
    final void prepare() {
        recurrent.prepare();
        if (input != null) {
            input.prepare();
        }
    }

    /** A parameter of this layer. */
    final Parameter parameter(Network network, String name) {
        return network.parameters().get(
                network.spec().layers().get(index).kind().prefix() + "_" + (index + 1) + "/" + name);
    }

    /** Computes all time steps, from slot 0 of the states; call {@link #prepare} before. */
    final void forward() {
        var rows = timeSteps * batchSize;
        kernels.startRows(rows, columns, bias, oneHot() ? classes : 0, kernel, gates);
        if (input != null) {
            input.product(x(), gates, gates);
        } else if (!oneHot()) {
            kernels.product(rows, inputSize, columns, x(), kernel, gates, true, false, false);
        }
        for (var t = 0; t < timeSteps; t++) {
            stepForward(t);
        }
    }

    /**
     * Goes back over all time steps, from the gradients by the outputs in slots 1… of dH. Adds to the parameters'
     * gradients, and writes the gradient by the input.
     */
    final void backward() {
        recurrentBack.prepare();
        startBackward();
        for (var t = timeSteps - 1; t >= 0; t--) {
            stepBackward(t);
        }
        recurrentGradient();
        var rows = timeSteps * batchSize;
        kernels.addRows(rows, columns, dGates, dBias, oneHot() ? classes : 0, dKernel);
        if (!oneHot()) {
            kernels.product(inputSize, rows, columns, x(), dGates, dKernel, true, true, false);
            kernels.product(rows, columns, inputSize, dGates, kernel, dX(), false, false, true);
        }
    }

    abstract void stepForward(int t);

    /** Called before the first step back; does nothing in layers that overwrite all their arrays. */
    void startBackward() {
    }

    abstract void stepBackward(int t);

    /** Sums the recurrent kernel's gradient over all steps. */
    void recurrentGradient() {
        addRecurrentGradient(h, dGates);
    }

    /** {@code out (+)= from·recurrentKernel}, for one time step. */
    final void recurrentProduct(int from, int out, boolean add) {
        recurrent.product(from, add ? out : 0, out);
    }

    /** {@code out (+)= from·recurrentKernelᵀ}, for one time step. */
    final void recurrentProductBack(int from, int out, boolean add) {
        recurrentBack.product(from, add ? out : 0, out);
    }

    /** Adds {@code from}ᵀ·{@code gradient} over all steps to the recurrent kernel's gradient. */
    final void addRecurrentGradient(int from, int gradient) {
        kernels.product(units, timeSteps * batchSize, columns, from, gradient, dRecurrentKernel, true, true, false);
    }

    private boolean oneHot() {
        return below == null && embeddings == 0 && trace.inputClasses() != null;
    }

    private int x() {
        return embeddings != 0 ? embeddings + FLOAT * inputSize * trace.inputClasses()[0] : below == null
                ? memory.address(trace.input())
                : memory.address(below.h()) + FLOAT * batchSize * inputSize;
    }

    private int dX() {
        return below == null ? memory.address(trace.inputGradient())
                : memory.address(below.hGradient()) + FLOAT * batchSize * inputSize;
    }
}
