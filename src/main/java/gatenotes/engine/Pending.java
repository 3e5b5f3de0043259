package gatenotes.engine;

/**
 * A result that was asked of an engine: there at once where the engine computes when asked, later on a graphics
 * processor. What is asked of one engine is done in the order of asking.
 *
 * <p>Each method throws an {@link EngineLostException} if the machine has taken the engine away.
 */
public interface Pending<T> {
    /** Whether it is there; costs little. */
    boolean isReady();

    /** Waits for it if the engine can: then, and if it is there already, true. Else false, and one asks again later. */
    boolean await();

    /**
     * The result, always the same object.
     *
     * @throws IllegalStateException if it is not there
     */
    T get();

    /** A result that is there. */
    static <T> Pending<T> of(T value) {
        return new Done<>(value);
    }

    /** See {@link #of}. */
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
