package gatenotes.engine;

import gatenotes.train.TrainingState;
import java.util.List;

/**
 * One network in training on one engine, batch after batch. Steps are asked for and their losses fetched later, since a
 * graphics processor is fast only while it has work waiting.
 *
 * <p>Each batch starts from the state in which the batch before ended (truncated back-propagation through time), until
 * {@link #clearState}.
 *
 * <p>An engine may be lost at any time: then every method but {@link #isRestored} and {@link #close} may throw an
 * {@link EngineLostException}. The training then goes on from an earlier {@link #state}, on another engine or on the same
 * engine opened again.
 */
public interface Training {
    /**
     * Asks for a training step: forward, mean softmax cross-entropy, back, clip, update.
     *
     * @param indexes one-hot inputs by class index, [timeSteps, batchSize]; read before this returns, not modified
     * @param targets the class index each output should have, in the shape of the outputs; read before this returns, not
     *     modified
     * @return the mean loss in nats, before the update
     * @throws IllegalArgumentException if a shape differs or an index is no class
     */
    Pending<Double> step(int[] indexes, int[] targets);

    /**
     * Asks for the mean loss over a batch, in nats, without learning; the state moves on as in {@link #step}.
     *
     * @throws IllegalArgumentException as in {@link #step}
     */
    Pending<Double> loss(int[] indexes, int[] targets);

    /** How many steps should be asked for before the first loss is fetched: 1 if they are computed when asked. */
    int depth();

    /** Makes the next batch start from zero states. */
    void clearState();

    /**
     * Changes the learning rate, from the next step on.
     *
     * @throws IllegalArgumentException if it is negative, infinite or NaN
     */
    void setLearningRate(double rate);

    /** Asks for a copy of everything, besides the batch, on which the next step depends. */
    Pending<TrainingState> state();

    /**
     * Goes on from a state taken earlier, here or on another engine. Results that were asked for before and not fetched
     * are lost.
     *
     * @param state the state of a network of the same shapes; copied
     * @throws IllegalArgumentException if a length differs
     */
    void resume(TrainingState state);

    /**
     * Asks for copies of each parameter's gradient at the last step, in the network's order. Each engine decides whether
     * they are taken before or after clipping.
     */
    Pending<List<float[]>> gradients();

    /**
     * Writes with the parameters as they are when it is asked. Always the same object, closed with this training.
     *
     * @throws IllegalArgumentException if the network's outputs are not the classes of its inputs
     */
    Writing writing();

    /** After the engine was lost: whether the machine offers it again, so that it can be opened anew. */
    boolean isRestored();

    /** Releases what the engine holds; this training is not used afterwards. */
    void close();
}
