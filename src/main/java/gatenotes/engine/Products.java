package gatenotes.engine;

import gatenotes.math.MatMul;

/**
 * Matrix products on one engine. They are computed when asked, so an engine that cannot wait has none. All but
 * {@link #close} may throw an {@link EngineLostException}.
 */
public interface Products extends MatMul {
    /** Whether matrices have to be carried to the engine and back; then {@link #carry} saves that. */
    default boolean carries() {
        return false;
    }

    /**
     * Carries two matrices there, to be multiplied again and again.
     *
     * @param a [m, k]; not modified, as {@code b}
     * @param b [k, n]
     * @throws EngineUnavailableException if they are too large for it
     * @throws IllegalArgumentException if a matrix does not fit its array
     */
    default Carried carry(int m, int k, int n, float[] a, float[] b) throws EngineUnavailableException {
        throw new IllegalStateException("Products.carry: this engine computes where the matrices lie");
    }

    /** Gives back what the engine holds; nothing is asked of it afterwards. */
    default void close() {
    }

    /** Two matrices that lie where they are multiplied. */
    interface Carried {
        /** Multiplies so many times, and waits once. */
        void multiply(int times);

        /** Copies the product from there into an array of [m, n]. */
        void read(float[] c);

        /** Gives the room there back. */
        void close();
    }
}
