package gatenotes.demo;

import gatenotes.math.MatMul;

/** The engines of the machine a figure runs on, by name: {@code java} everywhere, others where the page offers them. */
public interface Engines {
    /**
     * The engine of that name, ready to multiply.
     *
     * @throws EngineUnavailableException if it cannot work here, with a sentence for the reader that says why
     */
    MatMul matMul(String name) throws EngineUnavailableException;
}
