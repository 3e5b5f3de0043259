package gatenotes.nn;

import gatenotes.math.FloatAllocator;

/**
 * A trained array and its gradient, row-major.
 *
 * <p>The network owns both arrays and never replaces them. A backward pass adds to the gradient, an optimiser changes the
 * values.
 */
public final class Parameter {
    private final String name;
    private final int[] shape;
    private final float[] values;
    private final float[] gradient;

    Parameter(String name, FloatAllocator allocator, int... shape) {
        this.name = name;
        this.shape = shape;
        int size = Shapes.size("Parameter " + name, shape);
        values = allocator.allocate(size);
        gradient = allocator.allocate(size);
    }

    /** The name, such as {@code lstm_1/kernel}. */
    public String name() {
        return name;
    }

    /** The length of each axis; a copy. */
    public int[] shape() {
        return shape.clone();
    }

    /** The number of elements. */
    public int size() {
        return values.length;
    }

    /** The present values; the network's own array, which may be changed. */
    public float[] values() {
        return values;
    }

    /** The sum of what backward passes have added since the last {@link Parameters#clearGradients}; the network's own array. */
    public float[] gradient() {
        return gradient;
    }

    /**
     * Throws if an array of that shape cannot be copied into this parameter.
     *
     * @throws IllegalArgumentException naming both shapes
     */
    public void requireShape(int[] otherShape, float[] otherValues) {
        if (!Shapes.same(otherShape, shape) || otherValues.length != values.length) {
            throw new IllegalArgumentException("Parameter " + name + ": the new values are "
                    + Shapes.text(otherShape) + " (" + otherValues.length + " numbers), expected "
                    + Shapes.text(shape));
        }
    }

    /**
     * Copies new values into this parameter.
     *
     * @throws IllegalArgumentException if the shape differs, naming both shapes
     */
    public void set(int[] newShape, float[] newValues) {
        requireShape(newShape, newValues);
        System.arraycopy(newValues, 0, values, 0, values.length);
    }
}
