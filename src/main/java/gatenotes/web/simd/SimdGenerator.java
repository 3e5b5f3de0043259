package gatenotes.web.simd;

import gatenotes.nn.Network;
import gatenotes.train.Generator;
import java.util.function.IntSupplier;

/**
 * Lets a network write with WebAssembly vectors. It does what {@link Generator} does, with every weight rounded to 16
 * bits and stored in the order in which it is read. This packing is done once for each change of the weights and takes
 * 1.5 ms for a million.
 */
final class SimdGenerator extends Generator {
    private final SimdPasses passes;
    private final float[] floats;
    private final IntSupplier changes;
    private int laidOut = -1;

    /**
     * @param network made with {@code memory} as its allocator; {@link SimdPasses#covers} must hold for it
     * @param changes gives how often the network's parameters have changed
     */
    SimdGenerator(SimdMemory memory, Network network, IntSupplier changes) {
        super(network);
        this.changes = changes;
        floats = memory.allocate(trace.outputSize());
        passes = new SimdPasses(memory, network, trace, true);
    }

    /** Adds the arrays that a generator needs besides the network to the measure. */
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
