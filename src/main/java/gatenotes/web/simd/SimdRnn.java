package gatenotes.web.simd;

import gatenotes.math.Activation;
import gatenotes.nn.CellKind;
import gatenotes.nn.Network;
import gatenotes.nn.Trace;

/** A simple recurrent layer. */
final class SimdRnn extends SimdLayer {
    static final SimdCell CELL = new SimdCell(CellKind.SIMPLE_RNN, RnnKernels::emit, SimdRnn::new);

    private final boolean relu;

    SimdRnn(SimdMemory memory, Network network, Trace trace, int index, int classes, boolean writes) {
        super(memory, network, trace, index, classes, writes);
        relu = trace.layer(index).spec().activation() == Activation.RELU;
    }

    @Override
    void stepForward(int t) {
        var before = t * stateBytes;
        recurrentProduct(h + before, gates + before, true);
        kernels.rnnForward(batchSize * units, gates + before, h + before + stateBytes, relu);
    }

    @Override
    void stepBackward(int t) {
        var before = t * stateBytes;
        kernels.rnnBackward(batchSize * units, gates + before, dH + before + stateBytes, dGates + before, relu);
        recurrentProductBack(dGates + before, dH + before, true);
    }
}
