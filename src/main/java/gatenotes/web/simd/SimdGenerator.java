package gatenotes.web.simd;

import gatenotes.nn.Network;
import gatenotes.train.Generator;
import java.util.function.IntSupplier;

/**
 * Lets a network go on by itself with WebAssembly vectors: what {@link Generator} does, with every weight rounded to 16
 * bits and laid out in the order in which it is read, once for each change of the weights (a million take 1.5 ms).
 */
final class SimdGenerator extends Generator {
    private final SimdPasses passes;
    private final float[] floats;
    private final IntSupplier changes;
    private int laidOut = -1;

    /**
     * @param network made with {@code memory} as its allocator; of those that {@link SimdPasses#covers}
     * @param changes how often the network's parameters have changed
     */
    SimdGenerator(SimdMemory memory, Network network, IntSupplier changes) {
        super(network);
        this.changes = changes;
        floats = memory.allocate(trace.outputSize());
        passes = new SimdPasses(memory, network, trace, true);
    }

    /** Counts what one takes beside the network. */
    static int measure(Network network, SimdMemory.Measure measure) {
        var trace = network.newTrace(1, 1);
        measure.allocate(trace.outputSize());
        return SimdPasses.bytes(trace, true);
    }

    @Override
    protected void forward() {
        if (laidOut != changes.getAsInt()) {
            laidOut = changes.getAsInt();
            passes.prepare();
        }
        passes.forward();
    }

    @Override
    protected void shares(double temperature, double[] shares) {
        passes.shares(temperature, floats);
        for (var i = 0; i < floats.length; i++) {
            shares[i] = floats[i];
        }
    }
}
