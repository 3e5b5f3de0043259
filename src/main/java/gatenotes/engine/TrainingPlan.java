package gatenotes.engine;

import gatenotes.nn.Network;
import gatenotes.train.Clipping;
import gatenotes.train.OptimizerKind;

/**
 * What an engine is to train.
 *
 * @param network where it starts from; copied by each engine
 * @param optimizer whose slots start from zero
 * @param learningRate of the optimiser
 * @param clipping of the gradients
 * @param timeSteps of every batch
 * @param batchSize of every batch
 * @param dropout what is left out while learning
 */
public record TrainingPlan(Network network, OptimizerKind optimizer, double learningRate, Clipping clipping, int timeSteps,
        int batchSize, LeftOut dropout) {
    /** A plan by Adam that leaves nothing out. */
    public TrainingPlan(Network network, double learningRate, Clipping clipping, int timeSteps, int batchSize) {
        this(network, OptimizerKind.ADAM, learningRate, clipping, timeSteps, batchSize, LeftOut.NOTHING);
    }

    /**
     * Shares that {@link gatenotes.train.Dropout} leaves out.
     *
     * @param units from 0 to below 1
     * @param recurrent the same, of recurrent weights
     * @param seed of the choice; which step it is decides, too, so that a training goes on alike wherever it is moved
     */
    public record LeftOut(double units, double recurrent, int seed) {
        /** Nothing is left out. */
        public static final LeftOut NOTHING = new LeftOut(0, 0, 0);

        /** Whether anything is left out. */
        public boolean isAny() {
            return units > 0 || recurrent > 0;
        }
    }
}
