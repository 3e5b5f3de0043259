package gatenotes.math;

/**
 * Multiplies row-major matrices that lie in {@code float[]}s, in the three forms back-propagation needs.
 *
 * <p>Every engine (plain Java, WebAssembly SIMD, WebGL2) is one implementation. All sizes are at least 1.
 * {@code c} must not overlap {@code a} or {@code b}; {@code a} and {@code b} are not modified. With
 * {@code add} the product is added to what {@code c} holds, without it {@code c} is overwritten.
 * A matrix that does not fit its array is an {@link IllegalArgumentException}, and nothing is written.
 */
public interface MatMul {
    /**
     * {@code C (+)= A·B}, with A [m, k], B [k, n] and C [m, n].
     */
    void multiply(int m, int k, int n,
            float[] a, int aOffset, float[] b, int bOffset, float[] c, int cOffset, boolean add);

    /**
     * {@code C (+)= A·Bᵀ}, with A [m, k], B [n, k] and C [m, n]: carries a gradient back through a kernel.
     */
    void multiplyTransposedB(int m, int k, int n,
            float[] a, int aOffset, float[] b, int bOffset, float[] c, int cOffset, boolean add);

    /**
     * {@code C (+)= Aᵀ·B}, with A [k, m], B [k, n] and C [m, n]: sums a kernel's gradient over k rows.
     */
    void multiplyTransposedA(int m, int k, int n,
            float[] a, int aOffset, float[] b, int bOffset, float[] c, int cOffset, boolean add);

    /**
     * Checks, before anything is written, that each matrix lies within its array.
     *
     * @throws IllegalArgumentException naming both shapes if one does not, or has no row or no column
     */
    static void requireFit(int aRows, int aColumns, float[] a, int aOffset, int bRows, int bColumns, float[] b,
            int bOffset, int cRows, int cColumns, float[] c, int cOffset) {
        requireFit("A", aRows, aColumns, a, aOffset);
        requireFit("B", bRows, bColumns, b, bOffset);
        requireFit("C", cRows, cColumns, c, cOffset);
    }

    private static void requireFit(String name, int rows, int columns, float[] array, int offset) {
        // In double: the product of two ints, and the sum, may be too large for one.
        if (rows < 1 || columns < 1 || offset < 0 || offset + (double) rows * columns > array.length) {
            throw new IllegalArgumentException("MatMul: the array of " + name + " is [" + array.length
                    + "], expected [" + rows + ", " + columns + "] from " + offset
                    + " on to lie in it, with at least one row and column");
        }
    }
}
