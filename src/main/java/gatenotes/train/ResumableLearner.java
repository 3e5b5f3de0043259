package gatenotes.train;

import gatenotes.nn.Parameters;

/** A {@link Learner} whose whole state can be taken out and put into another, of the same network on any engine. */
public interface ResumableLearner extends Learner {
    /** All that the next step depends on besides its batch; a copy. */
    TrainingState state();

    /**
     * Goes on from a state taken earlier, here or on another engine.
     *
     * @param state of a network of the same shapes, trained by the same kind of optimiser; copied
     * @throws IllegalArgumentException if a length differs
     */
    void resume(TrainingState state);

    /**
     * Takes effect from the next step on.
     *
     * @throws IllegalArgumentException if it is negative or no number
     */
    void setLearningRate(double rate);

    /** The parameters with the gradients of the last step. */
    Parameters gradients();

    /** Gives back what an engine holds; the learner is not used afterwards. */
    default void close() {
    }
}
