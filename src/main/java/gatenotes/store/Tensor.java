package gatenotes.store;

import gatenotes.nn.Shapes;

/**
 * A named array of any rank, row-major.
 *
 * @param name as in the file, such as {@code lstm_1/kernel}
 * @param shape the length of each axis; empty for a single number; owned by the reader of the file, not to be changed
 * @param values as many as the shape says; likewise
 */
public record Tensor(String name, int[] shape, float[] values) {
    /**
     * @throws IllegalArgumentException if the number of values is not the product of the shape
     */
    public Tensor {
        long count = 1;
        for (int length : shape) {
            // Larger products would begin anew from 0.
            count = Math.min(count * length, Long.MAX_VALUE >> 32);
        }
        if (count != values.length) {
            throw new IllegalArgumentException("Tensor " + name + ": " + values.length
                    + " values, expected " + count + " for the shape " + Shapes.text(shape));
        }
    }
}
