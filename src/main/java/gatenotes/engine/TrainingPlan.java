package gatenotes.engine;

import gatenotes.nn.Network;
import gatenotes.train.Clipping;

/**
 * What an engine is to train, by Adam.
 *
 * @param network where it starts from; copied by each engine
 * @param learningRate of Adam
 * @param clipping of the gradients
 * @param timeSteps of every batch
 * @param batchSize of every batch
 */
public record TrainingPlan(Network network, double learningRate, Clipping clipping, int timeSteps, int batchSize) {
}
