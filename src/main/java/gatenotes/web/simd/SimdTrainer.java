package gatenotes.web.simd;

import gatenotes.engine.EngineUnavailableException;
import gatenotes.nn.Network;
import gatenotes.nn.Parameters;
import gatenotes.nn.Trace;
import gatenotes.scene.Language;
import gatenotes.train.Clipping;
import gatenotes.train.Optimizer;
import gatenotes.train.ResumableLearner;
import gatenotes.train.SoftmaxCrossEntropy;
import gatenotes.train.TrainingState;

/**
 * Trains a network with WebAssembly vectors, by Adam: what {@code gatenotes.train.Trainer} does, with every array in
 * one {@link SimdMemory}.
 */
public final class SimdTrainer implements ResumableLearner {
    /** Numbers whose squares are summed in 32 bits before the sums are, in 64. */
    private static final int NORM_CHUNK = 4096;
    private static final int FLOAT = SimdLayer.FLOAT;

    private final SimdMemory memory;
    private final Network network;
    private final SimdAdam optimizer;
    private final Clipping clipping;
    private final Trace trace;
    /** Null where the network has what kernels lack. */
    private final SimdPasses passes;
    private boolean started;

    private SimdTrainer(SimdMemory memory, Network network, double learningRate, Clipping clipping,
            int timeSteps, int batchSize) {
        this.memory = memory;
        this.network = network;
        this.clipping = clipping;
        optimizer = new SimdAdam(memory, network.parameters(), learningRate);
        trace = network.newTrace(timeSteps, batchSize);
        passes = SimdPasses.covers(network.spec()) ? new SimdPasses(memory, network, trace) : null;
    }

    /**
     * Starts from a network's parameters as they are now, in a memory of its own.
     *
     * @param source is copied
     * @param language of what a reader is told when something fails
     * @throws EngineUnavailableException if it cannot work in this browser
     */
    public static SimdTrainer open(Network source, double learningRate, Clipping clipping, int timeSteps,
            int batchSize, Language language) throws EngineUnavailableException {
        var measure = new SimdMemory.Measure();
        var sample = source.on(null, measure);
        var trace = sample.newTrace(timeSteps, batchSize);
        for (var i = 0; i < 2; i++) {
            sample.parameters().list().forEach(parameter -> measure.allocate(parameter.size()));
        }
        var memory = SimdMemory.open(measure.bytes() + SimdPasses.bytes(trace), language);
        var network = source.on(new SimdMatMul(memory, language), memory);
        return new SimdTrainer(memory, network, learningRate, clipping, timeSteps, batchSize);
    }

    @Override
    public double step(int[] indexes, int[] targets) {
        var loss = loss(indexes, targets);
        for (var parameter : network.parameters()) {
            memory.kernels().clear(FLOAT * parameter.size(), memory.address(parameter.gradient()));
        }
        backward();
        clip();
        optimizer.step();
        return loss;
    }

    @Override
    public double loss(int[] indexes, int[] targets) {
        trace.setInput(indexes);
        if (started) {
            trace.carryState();
        }
        started = true;
        if (passes == null) {
            network.forward(trace);
            return SoftmaxCrossEntropy.mean(trace, targets);
        }
        passes.prepare();
        passes.forward();
        return passes.loss(targets);
    }

    private void backward() {
        if (passes == null) {
            network.backward(trace);
        } else {
            passes.backward();
        }
    }

    private void clip() {
        var limit = clipping.maxValue();
        if (limit < Double.POSITIVE_INFINITY) {
            clip(limit, 1);
        }
        if (clipping.maxNorm() < Double.POSITIVE_INFINITY) {
            var norm = norm();
            if (norm > clipping.maxNorm()) {
                clip(Double.POSITIVE_INFINITY, clipping.maxNorm() / norm);
            }
        }
    }

    private void clip(double limit, double factor) {
        for (var parameter : network.parameters()) {
            memory.kernels().clip(parameter.size(), memory.address(parameter.gradient()), limit, factor);
        }
    }

    private double norm() {
        var sum = 0.0;
        for (var parameter : network.parameters()) {
            var address = memory.address(parameter.gradient());
            for (var from = 0; from < parameter.size(); from += NORM_CHUNK) {
                var count = Math.min(NORM_CHUNK, parameter.size() - from);
                sum += memory.kernels().sumOfSquares(count, address + FLOAT * from);
            }
        }
        return Math.sqrt(sum);
    }

    @Override
    public void clearState() {
        trace.clearState();
        started = false;
    }

    @Override
    public Parameters parameters() {
        return network.parameters();
    }

    @Override
    public TrainingState state() {
        return TrainingState.of(optimizer, started ? trace : null);
    }

    @Override
    public void resume(TrainingState state) {
        started = state.restore(optimizer, trace);
    }

    @Override
    public void setLearningRate(double rate) {
        optimizer.setLearningRate(rate);
    }

    @Override
    public Parameters gradients() {
        return network.parameters();
    }

    /** The optimiser, whose slots and step count a snapshot takes along. */
    public Optimizer optimizer() {
        return optimizer;
    }

    /** The pass of the last step, with every value and gradient. */
    public Trace trace() {
        return trace;
    }
}
