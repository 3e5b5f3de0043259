package gatenotes.math;

/**
 * Makes the arrays a network works on.
 *
 * <p>Every array of a network and its trace comes from one allocator, so that an engine may keep them all in
 * one block of memory of its own.
 */
@FunctionalInterface
public interface FloatAllocator {
    /** Arrays like any other. */
    FloatAllocator HEAP = float[]::new;

    /** A new array of zeros. */
    float[] allocate(int length);
}
