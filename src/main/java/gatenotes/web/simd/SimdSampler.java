package gatenotes.web.simd;

import gatenotes.engine.EngineUnavailableException;
import gatenotes.math.DecimalText;
import gatenotes.math.Random;
import gatenotes.nn.Network;
import gatenotes.nn.Trace;
import gatenotes.scene.Language;
import gatenotes.train.Generator;
import gatenotes.train.Sampler;

/**
 * Lets a network go on by itself with WebAssembly vectors: what {@link Generator} does, with every weight laid out once
 * in the order in which it is read.
 */
public final class SimdSampler implements Sampler {
    private final Trace trace;
    private final SimdPasses passes;
    private final float[] shares;
    private final int[] index = new int[1];

    private SimdSampler(SimdMemory memory, Network network) {
        trace = network.newTrace(1, 1);
        shares = memory.allocate(trace.outputSize());
        passes = new SimdPasses(memory, network, trace);
        passes.prepare();
    }

    /**
     * Takes a network's parameters as they are now.
     *
     * @param source is copied
     * @param language of what a reader is told when something fails
     * @throws EngineUnavailableException if it cannot work in this browser
     * @throws IllegalArgumentException if the network's outputs are not the classes of its inputs
     */
    public static Sampler open(Network source, Language language) throws EngineUnavailableException {
        var measure = new SimdMemory.Measure();
        var sample = source.on(null, measure);
        var trace = sample.newTrace(1, 1);
        // A second trace for the plain way.
        sample.newTrace(1, 1);
        measure.allocate(trace.outputSize());
        var memory = SimdMemory.open(measure.bytes() + SimdPasses.bytes(trace), language);
        var network = source.on(new SimdMatMul(memory, language), memory);
        var plain = new Generator(network);
        return SimdPasses.covers(network.spec()) ? new SimdSampler(memory, network) : plain;
    }

    @Override
    public void clearState() {
        trace.clearState();
    }

    @Override
    public int next(int current, double temperature, Random random) {
        if (!(temperature >= 0)) {
            throw new IllegalArgumentException("SimdSampler.next: temperature is " + DecimalText.write(temperature)
                    + ", expected at least 0");
        }
        index[0] = current;
        trace.setInput(index);
        passes.forward();
        trace.carryState();
        if (temperature == 0) {
            return likeliest(trace.output());
        }
        passes.shares(temperature, shares);
        return draw(random.nextDouble());
    }

    private static int likeliest(float[] scores) {
        var best = 0;
        for (var i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    /** The class in whose share of the whole a number from [0, 1) falls. */
    private int draw(double uniform) {
        var sum = 0.0;
        for (double share : shares) {
            sum += share;
        }
        var rest = uniform * sum;
        var last = shares.length - 1;
        for (var i = 0; i < last; i++) {
            rest -= shares[i];
            if (rest < 0) {
                return i;
            }
        }
        return last;
    }

    /** The pass of the last {@link #next}. */
    public Trace trace() {
        return trace;
    }
}
