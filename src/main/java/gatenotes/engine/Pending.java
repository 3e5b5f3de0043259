package gatenotes.engine;

/**
 * A result that was asked of an engine. It is ready at once if the engine computes when asked; from a graphics processor
 * it comes later. One engine does what it is asked in the order of asking.
 *
 * <p>Each method throws an {@link EngineLostException} if the machine has taken the engine away.
 */
public interface Pending<T> {
    /** Whether the result is ready; costs little. */
    boolean isReady();

    /**
     * Waits for the result if the engine can wait. True if the result is ready now; otherwise false, and the caller asks
     * again later.
     */
    boolean await();

    /**
     * The result, always the same object.
     *
     * @throws IllegalStateException if it is not ready
     */
    T get();

    /** A result that is ready. */
    static <T> Pending<T> of(T value) {
        return new Done<>(value);
    }

    /** A result that is ready, see {@link #of}. */
    record Done<T>(T get) implements Pending<T> {
        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public boolean await() {
            return true;
        }
    }
}
