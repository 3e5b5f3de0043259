package gatenotes.train;

import gatenotes.nn.Parameters;

/**
 * Trains one network, batch after batch, on whatever engine it runs: the seam between a training loop and plain
 * Java, several cores, SIMD or a GPU.
 *
 * <p>The state the network ends a batch with is where the next batch starts (truncated back-propagation through
 * time), until {@link #clearState}.
 */
public interface Learner {
    /**
     * One training step: forward, mean softmax cross-entropy, back, clip, update.
     *
     * @param indexes one-hot inputs by class index, [timeSteps, batchSize]; not modified
     * @param targets the class index each output should have, in the shape of the outputs; not modified
     * @return the mean loss in nats, before the update
     * @throws IllegalArgumentException if a shape differs or an index is no class
     */
    double step(int[] indexes, int[] targets);

    /**
     * The mean loss over a batch, nothing learnt; the state moves on as in {@link #step}.
     *
     * @throws IllegalArgumentException as {@link #step}
     */
    double loss(int[] indexes, int[] targets);

    /** The next batch starts from zero states. */
    void clearState();

    /** The parameters as they are now; they change with the next step. */
    Parameters parameters();
}
