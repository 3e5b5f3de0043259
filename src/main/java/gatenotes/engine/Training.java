package gatenotes.engine;

import gatenotes.train.TrainingState;
import java.util.List;

/**
 * One network in training on one engine, batch after batch: steps are asked for and their losses fetched later, since
 * a graphics processor is fast only while it has work waiting.
 *
 * <p>The state the network ends a batch with is where the next batch starts (truncated back-propagation through time),
 * until {@link #clearState}.
 *
 * <p>A machine may take an engine away at any time: then every method but {@link #isRestored} and {@link #close} may
 * throw an {@link EngineLostException}, and the training goes on from an earlier {@link #state} elsewhere, or on the
 * same engine opened again.
 */
public interface Training {
    /**
     * Asks for a training step: forward, mean softmax cross-entropy, back, clip, update.
     *
     * @param indexes one-hot inputs by class index, [timeSteps, batchSize]; read before this returns, not modified
     * @param targets the class index each output should have, in the shape of the outputs; the same
     * @return the mean loss in nats, before the update
     * @throws IllegalArgumentException if a shape differs or an index is no class
     */
    Pending<Double> step(int[] indexes, int[] targets);

    /**
     * Asks for the mean loss over a batch, nothing learnt; the state moves on as in {@link #step}.
     *
     * @throws IllegalArgumentException as {@link #step}
     */
    Pending<Double> loss(int[] indexes, int[] targets);

    /** How many steps should be asked for before the first loss is fetched: 1 where they are computed when asked. */
    int depth();

    /** The next batch starts from zero states. */
    void clearState();

    /**
     * Takes effect from the next step on.
     *
     * @throws IllegalArgumentException if it is negative or no number
     */
    void setLearningRate(double rate);

    /** Asks for all that the next step depends on besides its batch; a copy. */
    Pending<TrainingState> state();

    /**
     * Goes on from a state taken earlier, here or on another engine. What was asked for before and not fetched is lost.
     *
     * @param state of a network of the same shapes; copied
     * @throws IllegalArgumentException if a length differs
     */
    void resume(TrainingState state);

    /**
     * Asks for the gradients of the last step by each parameter, in the network's order; copies. Whether they are those
     * before or after the clipping is up to the engine.
     */
    Pending<List<float[]>> gradients();

    /**
     * The writing half: writes with the parameters as they are when it is asked. Always the same object, closed with
     * this training.
     *
     * @throws IllegalArgumentException if the network's outputs are not the classes of its inputs
     */
    Writing writing();

    /** After a loss: whether the machine has given back what it took, so that the engine can be opened again. */
    boolean isRestored();

    /** Gives back what the engine holds; nothing is asked of it afterwards. */
    void close();
}
