package gatenotes.store;

import gatenotes.nn.Shapes;

/**
 * A named array of any rank, row-major.
 *
 * @param name the name in the file, such as {@code lstm_1/kernel}
 * @param shape the length of each axis; empty for a single number; owned by the reader of the file, not to be changed
 * @param values the values, as many as the shape says; also owned by the reader of the file, not to be changed
 */
public record Tensor(String name, int[] shape, float[] values) {
    /**
     * @throws IllegalArgumentException if the number of values is not the product of the shape
     */
    public Tensor {
        long count = 1;
        for (int length : shape) {
            // Larger products would overflow.
            count = Math.min(count * length, Long.MAX_VALUE >> 32);
        }
        if (count != values.length) {
            throw new IllegalArgumentException("Tensor " + name + ": " + values.length
                    + " values, expected " + count + " for the shape " + Shapes.text(shape));
        }
    }
}
