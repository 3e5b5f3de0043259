package gatenotes.engine;

import gatenotes.nn.Network;

/**
 * Makes what an engine computes with. Each engine has one provider, in its own package; one list holds them all where
 * engines are made. Every call opens a new object with the resources that it needs of the machine; whoever opens it
 * closes it.
 */
public interface EngineProvider {
    /** The name of the engine it makes. */
    Engine engine();

    /** @throws EngineUnavailableException if the engine cannot multiply here */
    Products products() throws EngineUnavailableException;

    /** @throws EngineUnavailableException if the engine cannot work here, or cannot train such a network */
    Training train(TrainingPlan plan) throws EngineUnavailableException;

    /**
     * Lets a network write that is not in training; for one in training see {@link Training#writing}.
     *
     * @param network the network, which is copied
     * @throws EngineUnavailableException if the engine cannot work here, or does not compute that kind of network
     */
    Writing write(Network network) throws EngineUnavailableException;
}
