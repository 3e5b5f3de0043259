package gatenotes.engine;

import gatenotes.train.Clipping;
import gatenotes.train.LearningRate;
import gatenotes.train.OptimizerKind;

/**
 * How a {@link TextRun} learns; it may be changed while the run goes on.
 *
 * @param optimizer the optimiser; when it is changed, its slots start from zero
 * @param learningRate the optimiser's learning rate at the first step
 * @param decays whether the rate falls evenly, to {@link #LAST_SHARE} at the last step
 * @param clipping how the gradients are clipped
 * @param dropout the share of units, and of recurrent weights, that each step leaves out
 */
public record Learning(OptimizerKind optimizer, double learningRate, boolean decays, Clipping clipping, double dropout) {
    /** What is left at the last step of a rate that decays, as a share of the first step's rate. */
    public static final double LAST_SHARE = 0.05;

    /** The same with another learning rate. */
    public Learning atRate(double rate) {
        return new Learning(optimizer, rate, decays, clipping, dropout);
    }

    /** The learning rate at a step, counted from 0, of a run of {@code steps} steps. */
    public double rate(long step, long steps) {
        return new LearningRate(learningRate, decays ? LAST_SHARE : 1, 0).at(Math.min(step, steps - 1), steps);
    }
}
