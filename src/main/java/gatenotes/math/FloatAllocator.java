package gatenotes.math;

/**
 * Makes the arrays with which a network computes.
 *
 * <p>Every array of a network and its trace comes from one allocator, so that an engine may keep them all in one block of
 * its own memory.
 */
@FunctionalInterface
public interface FloatAllocator {
    /** Makes ordinary Java arrays. */
    FloatAllocator HEAP = float[]::new;

    /** A new array of zeros. */
    float[] allocate(int length);
}
