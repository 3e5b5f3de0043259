package gatenotes.math;

/**
 * The length of a tensor along each of its axes, and where in memory its values lie: in row-major order, neighbours along
 * the last axis next to each other. Immutable.
 */
public final class Shape {
    /** The number of bytes of one float32. */
    public static final int FLOAT_BYTES = 4;

    private final int[] axes;

    /**
     * @param axes the length of each axis, outermost first; none for a scalar
     * @throws IllegalArgumentException if a length is below 1
     */
    public Shape(int... axes) {
        this.axes = axes.clone();
        for (int k = 0; k < axes.length; k++) {
            if (axes[k] < 1) {
                throw new IllegalArgumentException("Shape: axis " + k + " of " + this + " is " + axes[k]
                        + ", expected at least 1");
            }
        }
    }

    /** The number of axes; 1 for a vector of any length. */
    public int rank() {
        return axes.length;
    }

    /** The length of an axis. */
    public int axis(int k) {
        return axes[k];
    }

    /** The number of values: the product of all axes, 1 for a scalar. */
    public long size() {
        return product(0);
    }

    /** The bytes that all values take as float32. */
    public long bytes() {
        return size() * FLOAT_BYTES;
    }

    /** The distance in memory, in values, of two values whose indexes differ by one in axis {@code k}. */
    public long stride(int k) {
        return product(k + 1);
    }

    /**
     * The offset of a value in memory, in values: Σ index[k]·stride(k).
     *
     * @throws IllegalArgumentException if the index has another rank or is out of an axis
     */
    public long offset(int... index) {
        if (index.length != axes.length) {
            throw new IllegalArgumentException("Shape.offset: the index has " + index.length + " numbers, expected "
                    + axes.length + " for " + this);
        }
        long offset = 0;
        for (int k = 0; k < axes.length; k++) {
            if (index[k] < 0 || index[k] >= axes[k]) {
                throw new IllegalArgumentException("Shape.offset: index " + index[k] + " in axis " + k
                        + ", expected 0 to " + (axes[k] - 1) + " for " + this);
            }
            offset += index[k] * stride(k);
        }
        return offset;
    }

    /** The shape of the first {@code count} axes. */
    public Shape outer(int count) {
        var outer = new int[count];
        for (int k = 0; k < count; k++) {
            outer[k] = axes[k];
        }
        return new Shape(outer);
    }

    /** The index of the value at an offset below {@link #size}; a new array. */
    public int[] index(int offset) {
        var index = new int[axes.length];
        var rest = offset;
        for (int k = axes.length - 1; k >= 0; k--) {
            index[k] = rest % axes[k];
            rest /= axes[k];
        }
        return index;
    }

    /** The lengths as they are usually written: {@code (128, 28, 28)}. */
    @Override
    public String toString() {
        var text = "";
        for (int k = 0; k < axes.length; k++) {
            text += (k == 0 ? "" : ", ") + axes[k];
        }
        return "(" + text + ")";
    }

    private long product(int from) {
        long product = 1;
        for (int k = from; k < axes.length; k++) {
            product *= axes[k];
        }
        return product;
    }
}
