package gatenotes.web.simd;

import gatenotes.nn.CellKind;
import gatenotes.nn.Network;
import gatenotes.nn.Trace;

/** A GRU layer, with the reset gate before or after the product. */
final class SimdGru extends SimdLayer {
    static final SimdCell CELL = new SimdCell(CellKind.GRU, GruKernels::emit, SimdGru::new);

    private final boolean resetAfter;
    private final int inner;
    /** The second row of the bias and its gradient; unused if the reset gate acts before the product. */
    private final int productBias;
    private final int dProductBias;
    private final int product;
    private final int dRecurrent;
    private final int candidate;
    private final int dReset;

    SimdGru(SimdMemory memory, Network network, Trace trace, int index, int classes, boolean writes) {
        super(memory, network, trace, index, classes, writes);
        var spec = trace.layer(index).spec();
        resetAfter = spec.resetAfter();
        inner = memory.address(trace.layer(index).inner());
        if (spec.bias() && resetAfter) {
            var bias = parameter(network, "bias");
            productBias = memory.address(bias.values()) + FLOAT * columns;
            dProductBias = memory.address(bias.gradient()) + FLOAT * columns;
        } else {
            productBias = memory.take(FLOAT * columns);
            dProductBias = memory.take(FLOAT * columns);
        }
        product = memory.take(gateBytes);
        dRecurrent = memory.take(timeSteps * gateBytes);
        candidate = resetAfter ? 0 : memory.take(timeSteps * gateBytes);
        dReset = resetAfter ? 0 : memory.take(stateBytes);
    }

    @Override
    void stepForward(int t) {
        var before = t * stateBytes;
        var at = gates + t * gateBytes;
        kernels.startRows(batchSize, columns, productBias, 0, 0, product);
        recurrentProduct(h + before, product, true);
        kernels.gruGates(batchSize, units, at, product, h + before, inner + before, !resetAfter);
        if (!resetAfter) {
            recurrentProduct(inner + before, product, false);
        }
        kernels.gruState(batchSize, units, at, inner + before, h + before, h + before + stateBytes,
                resetAfter ? 0 : product);
    }

    @Override
    void stepBackward(int t) {
        var before = t * stateBytes;
        var after = before + stateBytes;
        var at = t * gateBytes;
        if (!resetAfter) {
            kernels.gruCandidateBackward(batchSize, units, gates + at, dH + after, candidate + at);
            recurrentProductBack(candidate + at, dReset, false);
        }
        kernels.gruBackward(batchSize, units, gates + at, h + before, inner + before, dH + after, dGates + at,
                dRecurrent + at, dH + before, resetAfter ? 0 : dReset);
        recurrentProductBack(dRecurrent + at, dH + before, true);
    }

    @Override
    void recurrentGradient() {
        addRecurrentGradient(h, dRecurrent);
        if (resetAfter) {
            kernels.addRows(timeSteps * batchSize, columns, dRecurrent, dProductBias, 0, 0);
        } else {
            addRecurrentGradient(inner, candidate);
        }
    }
}
