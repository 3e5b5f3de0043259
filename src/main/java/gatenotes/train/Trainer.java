package gatenotes.train;

import gatenotes.nn.Network;
import gatenotes.nn.Parameters;
import gatenotes.nn.Trace;

/** The {@link Learner} of a {@link Network}, on one thread. */
public final class Trainer implements ResumableLearner {
    private final Network network;
    private final Optimizer optimizer;
    private final Clipping clipping;
    private final Trace trace;
    private boolean started;

    /**
     * @param optimizer of the network's parameters
     * @param timeSteps of every batch
     * @param batchSize of every batch
     */
    public Trainer(Network network, Optimizer optimizer, Clipping clipping, int timeSteps, int batchSize) {
        if (optimizer.parameters() != network.parameters()) {
            throw new IllegalArgumentException("Trainer: the optimizer is of "
                    + optimizer.parameters().count() + " parameters that are not the network's "
                    + network.parameters().count());
        }
        this.network = network;
        this.optimizer = optimizer;
        this.clipping = clipping;
        trace = network.newTrace(timeSteps, batchSize);
    }

    @Override
    public double step(int[] indexes, int[] targets) {
        double loss = loss(indexes, targets);
        network.parameters().clearGradients();
        network.backward(trace);
        clipping.apply(network.parameters());
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
        network.forward(trace);
        return SoftmaxCrossEntropy.mean(trace, targets);
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

    /** The pass of the last step, with every value and gradient; its gradients are from before the clipping. */
    public Trace trace() {
        return trace;
    }
}
