package gatenotes.engine;

import gatenotes.math.MatMul;

/**
 * Matrix products on one engine. They are computed when asked, so an engine that cannot wait for a result has none. All
 * methods but {@link #close} may throw an {@link EngineLostException}.
 */
public interface Products extends MatMul {
    /** Whether matrices have to be copied to the engine's memory and back; then {@link #carry} saves copies. */
    default boolean carries() {
        return false;
    }

    /**
     * Copies two matrices to the engine's memory, to be multiplied again and again.
     *
     * @param a [m, k]; not modified, as {@code b}
     * @param b [k, n]
     * @throws EngineUnavailableException if they are too large for the engine
     * @throws IllegalArgumentException if a matrix does not fit its array
     */
    default Carried carry(int m, int k, int n, float[] a, float[] b) throws EngineUnavailableException {
        throw new IllegalStateException("Products.carry: this engine computes where the matrices lie");
    }

    /** Releases what the engine holds; these products are not used afterwards. */
    default void close() {
    }

    /** Two matrices in the engine's memory. */
    interface Carried {
        /** Multiplies them {@code times} times, and waits once for the last product. */
        void multiply(int times);

        /** Copies the product from the engine's memory into {@code c}, [m, n]. */
        void read(float[] c);

        /** Frees the engine's memory. */
        void close();
    }
}
