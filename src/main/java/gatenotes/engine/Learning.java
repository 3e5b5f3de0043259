package gatenotes.engine;

import gatenotes.train.Clipping;
import gatenotes.train.LearningRate;
import gatenotes.train.OptimizerKind;

/**
 * How a {@link TextRun} learns; may be changed in its midst.
 *
 * @param optimizer whose slots start from zero when it is changed
 * @param learningRate of the optimiser, at the first step
 * @param decays whether the rate falls evenly, to {@link #LAST_SHARE} at the last step
 * @param clipping of the gradients
 * @param dropout share of units, and of recurrent weights, that each step leaves out
 */
public record Learning(OptimizerKind optimizer, double learningRate, boolean decays, Clipping clipping, double dropout) {
    /** Of a rate that decays, at the last step. */
    public static final double LAST_SHARE = 0.05;

    /** The same with another rate. */
    public Learning atRate(double rate) {
        return new Learning(optimizer, rate, decays, clipping, dropout);
    }

    /** The rate of one of so many steps, counted from 0. */
    public double rate(long step, long steps) {
        return new LearningRate(learningRate, decays ? LAST_SHARE : 1, 0).at(Math.min(step, steps - 1), steps);
    }
}
