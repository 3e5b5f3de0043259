package gatenotes.web.simd;

import gatenotes.nn.CellKind;
import gatenotes.nn.Network;
import gatenotes.nn.Trace;

/** An LSTM layer without peepholes. */
final class SimdLstm extends SimdLayer {
    static final SimdCell CELL = new SimdCell(CellKind.LSTM, LstmKernels::emit, SimdLstm::new);

    private final int c;
    private final int dC;
    private final int squashed;

    SimdLstm(SimdMemory memory, Network network, Trace trace, int index, int classes, boolean writes) {
        super(memory, network, trace, index, classes, writes);
        c = memory.address(trace.layer(index).c());
        dC = memory.address(trace.layer(index).cGradient());
        squashed = memory.address(trace.layer(index).inner());
    }

    @Override
    void stepForward(int t) {
        var before = t * stateBytes;
        var after = before + stateBytes;
        recurrentProduct(h + before, gates + t * gateBytes, true);
        kernels.lstmForward(batchSize, units, gates + t * gateBytes, c + before, c + after, squashed + before,
                h + after);
    }

    @Override
    void startBackward() {
        kernels.clear(stateBytes, dC + timeSteps * stateBytes);
    }

    @Override
    void stepBackward(int t) {
        var before = t * stateBytes;
        var after = before + stateBytes;
        var at = t * gateBytes;
        kernels.lstmBackward(batchSize, units, gates + at, c + before, squashed + before, dH + after, dC + after,
                dC + before, dGates + at);
        recurrentProductBack(dGates + at, dH + before, true);
    }
}
