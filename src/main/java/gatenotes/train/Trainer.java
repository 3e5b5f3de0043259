package gatenotes.train;

import gatenotes.nn.Network;
import gatenotes.nn.Parameters;
import gatenotes.nn.Trace;

/**
 * Trains a {@link Network}, batch after batch, on one thread. An engine that computes parts of a step differently
 * overrides {@link #forward}, {@link #backward} and {@link #clip}.
 *
 * <p>Each batch starts from the state in which the batch before ended (truncated back-propagation through time), until
 * {@link #clearState}.
 */
public class Trainer {
    protected final Network network;
    protected final Clipping clipping;
    protected final Trace trace;
    private final Optimizer optimizer;
    private boolean started;
    private int changes;
    /** Null if nothing is left out. */
    private Dropout dropout;
    private int dropoutSeed;

    /**
     * @param optimizer an optimiser of the network's parameters
     * @param timeSteps the time steps of every batch
     * @param batchSize the sequences of every batch
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

    /**
     * One training step: forward, mean softmax cross-entropy, back, clip, update.
     *
     * @param indexes one-hot inputs by class index, [timeSteps, batchSize]; not modified
     * @param targets the class index each output should have, in the shape of the outputs; not modified
     * @return the mean loss in nats, before the update
     * @throws IllegalArgumentException if a shape differs or an index is no class
     */
    public final double step(int[] indexes, int[] targets) {
        if (dropout != null) {
            dropout.begin(dropoutSeed * 1_000_003 + optimizer.steps());
        }
        double loss = loss(indexes, targets);
        backward();
        if (dropout != null) {
            dropout.end();
        }
        clip();
        optimizer.step();
        changes++;
        return loss;
    }

    /**
     * The mean loss over a batch, in nats, without learning; the state moves on as in {@link #step}.
     *
     * @throws IllegalArgumentException as in {@link #step}
     */
    public final double loss(int[] indexes, int[] targets) {
        trace.setInput(indexes);
        if (started) {
            trace.carryState();
        }
        started = true;
        return forward(targets);
    }

    /** Runs forward over the trace; returns the mean loss and writes its gradient by the outputs to the trace. */
    protected double forward(int[] targets) {
        network.forward(trace);
        return SoftmaxCrossEntropy.mean(trace, targets);
    }

    /** Runs back over the trace; writes the gradients to the parameters. */
    protected void backward() {
        network.parameters().clearGradients();
        network.backward(trace);
    }

    /** Clips the parameters' gradients. */
    protected void clip() {
        clipping.apply(network.parameters());
    }

    /**
     * Leaves out parts of the network in every following {@link #step}, but not in {@link #loss}.
     *
     * @param units the share of units, from 0 to below 1
     * @param recurrent the share of recurrent weights, from 0 to below 1
     * @param seed the seed of the choice, which also depends on how many steps the optimiser has taken
     */
    public final void leaveOut(double units, double recurrent, int seed) {
        var some = new Dropout(network.parameters(), units, recurrent);
        dropout = some.isOn() ? some : null;
        dropoutSeed = seed;
    }

    /** Lets the network write with its parameters as they are at each call. */
    public Generator generator() {
        return new Generator(network);
    }

    /** Makes the next batch start from zero states. */
    public final void clearState() {
        trace.clearState();
        started = false;
    }

    /** The parameters as they are now, with the gradients of the last step, clipped; they change with the next step. */
    public final Parameters parameters() {
        return network.parameters();
    }

    /** A copy of everything, besides the batch, on which the next step depends. */
    public final TrainingState state() {
        return TrainingState.of(optimizer, started ? trace : null);
    }

    /**
     * Goes on from a state taken earlier, here or on another engine.
     *
     * @param state the state of a network of the same shapes, trained by the same kind of optimiser; copied
     * @throws IllegalArgumentException if a length differs
     */
    public final void resume(TrainingState state) {
        started = state.restore(optimizer, trace);
        changes++;
    }

    /** How often the parameters have changed, for engines that keep values computed from them. */
    protected final int changes() {
        return changes;
    }

    /**
     * Changes the learning rate, from the next step on.
     *
     * @throws IllegalArgumentException if it is negative, infinite or NaN
     */
    public final void setLearningRate(double rate) {
        optimizer.setLearningRate(rate);
    }

    /** The pass of the last step, with every value and gradient; its gradients are not clipped. */
    public final Trace trace() {
        return trace;
    }
}
