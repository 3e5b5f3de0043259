package gatenotes.engine;

import gatenotes.nn.Network;

/**
 * What makes an engine: each has one, in a package of its own, and all stand in one list where engines are made. Every
 * call opens something of its own, with what it needs of the machine; whoever opens it closes it.
 */
public interface EngineProvider {
    /** The engine it makes. */
    Engine engine();

    /** @throws EngineUnavailableException if the engine cannot multiply here */
    Products products() throws EngineUnavailableException;

    /** @throws EngineUnavailableException if the engine cannot work here, or cannot train such a network */
    Training train(TrainingPlan plan) throws EngineUnavailableException;

    /**
     * Lets a network write that is not in training; else see {@link Training#writing}.
     *
     * @param network is copied
     * @throws EngineUnavailableException if the engine cannot work here, or does not know such a network
     */
    Writing write(Network network) throws EngineUnavailableException;
}
