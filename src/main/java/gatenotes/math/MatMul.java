package gatenotes.math;

/**
 * Multiplies row-major matrices that lie in {@code float[]}s, in the three forms back-propagation needs.
 *
 * <p>Every engine (plain Java, WebAssembly SIMD, WebGL2) is one implementation.
 */
public interface MatMul {
    /** Which of the two factors is transposed. */
    enum Form {
        /** {@code A·B}, with A [m, k] and B [k, n]. */
        PLAIN,
        /** {@code A·Bᵀ}, with A [m, k] and B [n, k]: passes a gradient back through a kernel. */
        TRANSPOSED_B,
        /** {@code Aᵀ·B}, with A [k, m] and B [k, n]: sums a kernel's gradient over k rows. */
        TRANSPOSED_A
    }

    /**
     * Computes the product in that form, or adds it to C, with C [m, n]; each element is a sum of k terms.
     *
     * @param m the rows of C, at least 1, as are {@code k} and {@code n}
     * @param a the array of A, not modified, as {@code b}; each matrix begins at its offset
     * @param c the array of C; must not overlap {@code a} or {@code b}
     * @param add true to add the product to the values of {@code c}, false to overwrite them
     * @throws IllegalArgumentException if a matrix does not fit its array; then nothing is written
     */
    void multiply(Form form, int m, int k, int n,
            float[] a, int aOffset, float[] b, int bOffset, float[] c, int cOffset, boolean add);

    /**
     * Checks, before anything is written, that each matrix lies within its array.
     *
     * @throws IllegalArgumentException naming both shapes if one does not, or has no row or no column
     */
    static void requireFit(Form form, int m, int k, int n,
            float[] a, int aOffset, float[] b, int bOffset, float[] c, int cOffset) {
        requireFit("A", form == Form.TRANSPOSED_A ? k : m, form == Form.TRANSPOSED_A ? m : k, a, aOffset);
        requireFit("B", form == Form.TRANSPOSED_B ? n : k, form == Form.TRANSPOSED_B ? k : n, b, bOffset);
        requireFit("C", m, n, c, cOffset);
    }

    private static void requireFit(String name, int rows, int columns, float[] array, int offset) {
        // In double, because the product and the sum may overflow an int.
        if (rows < 1 || columns < 1 || offset < 0 || offset + (double) rows * columns > array.length) {
            throw new IllegalArgumentException("MatMul: the array of " + name + " is [" + array.length
                    + "], expected [" + rows + ", " + columns + "] from " + offset
                    + " on to lie in it, with at least one row and column");
        }
    }
}
