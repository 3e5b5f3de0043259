package gatenotes.web.simd;

import gatenotes.nn.CellKind;
import gatenotes.nn.LayerTrace;
import gatenotes.nn.Network;
import gatenotes.nn.Parameter;
import gatenotes.nn.Trace;

/**
 * One recurrent layer on the way forward and back, over the arrays of its {@link LayerTrace}. Fields are addresses, or
 * sizes; the names are those of {@code gatenotes.nn}.
 */
abstract class SimdLayer {
    static final int FLOAT = 4;

    final Kernels kernels;
    final int timeSteps;
    final int batchSize;
    final int units;
    final int columns;
    /** Bytes of a step's part of a state, and of the gates. */
    final int stateBytes;
    final int gateBytes;
    final int h;
    final int dH;
    final int gates;
    final int dGates;
    final int recurrentKernel;
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
    /** Then products are of a row, and kernels are laid out for that. */
    private final boolean oneRow;
    private final int packed;
    private final int packedBack;

    SimdLayer(SimdMemory memory, Network network, Trace trace, int index, int classes) {
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
        var input = parameter(network, "kernel");
        kernel = memory.address(input.values());
        dKernel = memory.address(input.gradient());
        var recurrent = parameter(network, "recurrent_kernel");
        recurrentKernel = memory.address(recurrent.values());
        dRecurrentKernel = memory.address(recurrent.gradient());
        // Without a bias, zeros are added, and its gradient goes where nobody looks.
        bias = spec.bias() ? memory.address(parameter(network, "bias").values()) : memory.take(FLOAT * columns);
        dBias = spec.bias() ? memory.address(parameter(network, "bias").gradient()) : memory.take(FLOAT * columns);
        oneRow = batchSize == 1;
        packed = memory.take(packedBytes(units, columns));
        packedBack = memory.take(packedBytes(columns, units));
    }

    /** How many bytes a layer takes beside the arrays of its trace, at most. */
    static int bytes(Trace trace, int index) {
        var spec = trace.layer(index).spec();
        var columns = spec.columns();
        var step = FLOAT * trace.batchSize() * columns;
        return 2 * FLOAT * columns
                + packedBytes(spec.units(), columns) + packedBytes(columns, spec.units())
                // Not asked of SimdGru: then every reader would fetch it.
                + (spec.kind() == CellKind.GRU ? (2 * trace.timeSteps() + 2) * step + 2 * FLOAT * columns : 0);
    }

    private static int packedBytes(int k, int n) {
        return Math.max(ProductKernels.packedBytes(k, n), RowProductKernels.packedBytes(k, n));
    }

    /** Lays the recurrent kernel out for the way forward; needed once for each change of it. */
    final void prepare() {
        if (oneRow) {
            kernels.packForRow(units, columns, recurrentKernel, false, packed);
        } else {
            kernels.pack(units, columns, recurrentKernel, false, packed);
        }
    }

    /** A parameter of this layer. */
    final Parameter parameter(Network network, String name) {
        return network.parameters().get(
                network.spec().layers().get(index).kind().prefix() + "_" + (index + 1) + "/" + name);
    }

    /** Runs over all time steps, from slot 0 of the states, after {@link #prepare}. */
    final void forward() {
        var rows = timeSteps * batchSize;
        kernels.startRows(rows, columns, bias, oneHot() ? classes : 0, kernel, gates);
        if (!oneHot()) {
            kernels.product(rows, inputSize, columns, x(), kernel, gates, true, false, false);
        }
        for (var t = 0; t < timeSteps; t++) {
            stepForward(t);
        }
    }

    /**
     * Runs back over all time steps, from the gradients by the outputs in slots 1… of dH, adds to the parameters'
     * gradients, and writes the gradient by what came in.
     */
    final void backward() {
        if (oneRow) {
            kernels.packForRow(columns, units, recurrentKernel, true, packedBack);
        } else {
            kernels.pack(columns, units, recurrentKernel, true, packedBack);
        }
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

    abstract void startBackward();

    abstract void stepBackward(int t);

    /** Sums the recurrent kernel's gradient over all steps. */
    abstract void recurrentGradient();

    /** {@code out (+)= from·recurrentKernel}, for one time step. */
    final void recurrentProduct(int from, int out, boolean add) {
        product(units, columns, from, packed, out, add);
    }

    /** {@code out (+)= from·recurrentKernelᵀ}, for one time step. */
    final void recurrentProductBack(int from, int out, boolean add) {
        product(columns, units, from, packedBack, out, add);
    }

    private void product(int k, int n, int from, int panels, int out, boolean add) {
        if (oneRow) {
            kernels.packedRowProduct(k, n, from, panels, add ? out : 0, out);
        } else {
            kernels.packedProduct(batchSize, k, n, from, panels, out, add);
        }
    }

    /** Adds {@code from}ᵀ·{@code gradient} over all steps to the recurrent kernel's gradient. */
    final void addRecurrentGradient(int from, int gradient) {
        kernels.product(units, timeSteps * batchSize, columns, from, gradient, dRecurrentKernel, true, true, false);
    }

    private boolean oneHot() {
        return below == null && trace.inputClasses() != null;
    }

    private int x() {
        return below == null ? memory.address(trace.input())
                : memory.address(below.h()) + FLOAT * batchSize * inputSize;
    }

    private int dX() {
        return below == null ? memory.address(trace.inputGradient())
                : memory.address(below.hGradient()) + FLOAT * batchSize * inputSize;
    }
}
