package gatenotes.math;

/**
 * Multiplies row-major matrices that lie in {@code float[]}s, in the three forms back-propagation needs.
 *
 * <p>Every engine (plain Java, WebAssembly SIMD, WebGL2) is one implementation. All sizes are at least 1.
 * {@code c} must not overlap {@code a} or {@code b}; {@code a} and {@code b} are not modified. With
 * {@code add} the product is added to what {@code c} holds, without it {@code c} is overwritten.
 * A range that does not fit its array is an {@link IndexOutOfBoundsException}.
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
}
