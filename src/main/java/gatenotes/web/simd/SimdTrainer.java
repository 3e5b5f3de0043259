package gatenotes.web.simd;

import gatenotes.engine.Engine;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.TrainingPlan;
import gatenotes.engine.Trouble.Reason;
import gatenotes.nn.Network;
import gatenotes.train.Generator;
import gatenotes.train.Optimizer;
import gatenotes.train.OptimizerKind;
import gatenotes.train.Trainer;

/**
 * Trains a network with WebAssembly vectors, with all arrays in one {@link SimdMemory}. It accepts any stack of cells under
 * a dense layer. For an LSTM with peepholes, and for a cell without kernels, only the products are computed by kernels.
 */
final class SimdTrainer extends Trainer {
    /** How many squares are summed in 32 bits before such sums are added in 64 bits. */
    private static final int NORM_CHUNK = 4096;
    private static final int FLOAT = SimdLayer.FLOAT;

    private final SimdMemory memory;
    /** Null if the kernels do not support the network. */
    private final SimdPasses passes;

    private SimdTrainer(SimdMemory memory, Network network, TrainingPlan plan) {
        super(network, optimizer(memory, network, plan), plan.clipping(), plan.timeSteps(), plan.batchSize());
        this.memory = memory;
        passes = SimdPasses.covers(network.spec(), memory.module(), false) ? new SimdPasses(memory, network, trace, false) : null;
    }

    /** Adam has its own kernel; the other optimisers work on the arrays in memory as on any array. */
    private static Optimizer optimizer(SimdMemory memory, Network network, TrainingPlan plan) {
        return plan.optimizer() == OptimizerKind.ADAM ? new SimdAdam(memory, network.parameters(), plan.learningRate())
                : plan.optimizer().make(network.parameters(), plan.learningRate());
    }

    /**
     * Starts from the present parameters of a network, in a new memory.
     *
     * @throws EngineUnavailableException if it cannot work in this browser, or the network has no dense layer
     */
    static SimdTrainer open(TrainingPlan plan, KernelModule module) throws EngineUnavailableException {
        if (plan.network().spec().classes() == 0) {
            throw new EngineUnavailableException(Engine.SIMD, Reason.NETWORK, "");
        }
        var measure = new SimdMemory.Measure();
        var sample = plan.network().on(null, measure);
        var trace = sample.newTrace(plan.timeSteps(), plan.batchSize());
        for (var i = 0; i < 2; i++) {
            sample.parameters().list().forEach(parameter -> measure.allocate(parameter.size()));
        }
        var writing = Generator.goesOn(sample.spec()) ? SimdGenerator.measure(sample, measure) : 0;
        var memory = SimdMemory.open(module, measure.bytes() + SimdPasses.bytes(trace, false) + writing);
        return new SimdTrainer(memory, plan.network().on(new SimdMatMul(memory), memory), plan);
    }

    @Override
    protected double forward(int[] targets) {
        if (passes == null) {
            return super.forward(targets);
        }
        passes.prepare();
        passes.forward();
        return passes.loss(targets);
    }

    @Override
    protected void backward() {
        for (var parameter : network.parameters()) {
            memory.kernels().clear(FLOAT * parameter.size(), memory.address(parameter.gradient()));
        }
        if (passes == null) {
            network.backward(trace);
        } else {
            passes.backward();
        }
    }

    @Override
    protected void clip() {
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
    public Generator generator() {
        return passes == null ? super.generator() : new SimdGenerator(memory, network, this::changes);
    }
}
