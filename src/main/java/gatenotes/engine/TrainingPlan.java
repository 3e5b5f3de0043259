package gatenotes.engine;

import gatenotes.nn.Network;
import gatenotes.train.Clipping;
import gatenotes.train.OptimizerKind;

/**
 * What an engine is to train.
 *
 * @param network the network to start from; copied by each engine
 * @param optimizer the optimiser; its slots start from zero
 * @param learningRate the optimiser's learning rate
 * @param clipping how the gradients are clipped
 * @param timeSteps the time steps of every batch
 * @param batchSize the sequences of every batch
 * @param dropout what each step leaves out while learning
 */
public record TrainingPlan(Network network, OptimizerKind optimizer, double learningRate, Clipping clipping, int timeSteps,
        int batchSize, LeftOut dropout) {
    /** A plan with Adam that leaves nothing out. */
    public TrainingPlan(Network network, double learningRate, Clipping clipping, int timeSteps, int batchSize) {
        this(network, OptimizerKind.ADAM, learningRate, clipping, timeSteps, batchSize, LeftOut.NOTHING);
    }

    /**
     * The shares that {@link gatenotes.train.Dropout} leaves out.
     *
     * @param units the share of units, from 0 to below 1
     * @param recurrent the share of recurrent weights, from 0 to below 1
     * @param seed the seed of the choice, which also depends on the step's number: so a training that moves to another
     *     engine makes the same choices
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
