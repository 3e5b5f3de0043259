package gatenotes.jvm;

import gatenotes.math.JavaMatMul;
import gatenotes.math.MatMul;
import java.util.Arrays;

/**
 * Products for training on the JVM: sums in {@code float}, with fused multiply-add, in loops that HotSpot turns into
 * vector instructions.
 *
 * <p>HotSpot does so only where each array is indexed by the loop's own variable, without an offset, and the loop's
 * body is small. So rows of B and of C are copied to arrays of their own, and each pass of the inner loop adds six
 * rows of B, each times one element of A, to a row of C (eight, or an offset, are five times slower). An object
 * serves one thread at a time.
 */
public final class FloatMatMul implements MatMul {
    private static final int DEPTH = 6;
    private float[][] bRows = new float[DEPTH][0];
    private float[][] cRows = new float[0][];

    @Override
    public void multiply(int m, int k, int n,
            float[] a, int aOffset, float[] b, int bOffset, float[] c, int cOffset, boolean add) {
        JavaMatMul.check(m, k, n, a, aOffset, b, bOffset, c, cOffset);
        product(m, k, n, a, aOffset, k, 1, b, bOffset, false, c, cOffset, add);
    }

    @Override
    public void multiplyTransposedB(int m, int k, int n,
            float[] a, int aOffset, float[] b, int bOffset, float[] c, int cOffset, boolean add) {
        JavaMatMul.check(m, k, n, a, aOffset, b, bOffset, c, cOffset);
        product(m, k, n, a, aOffset, k, 1, b, bOffset, true, c, cOffset, add);
    }

    @Override
    public void multiplyTransposedA(int m, int k, int n,
            float[] a, int aOffset, float[] b, int bOffset, float[] c, int cOffset, boolean add) {
        JavaMatMul.check(m, k, n, a, aOffset, b, bOffset, c, cOffset);
        product(m, k, n, a, aOffset, 1, m, b, bOffset, false, c, cOffset, add);
    }

    /** Element (i, p) of A lies at {@code aOffset + i·aRow + p·aStep}. */
    private void product(int m, int k, int n, float[] a, int aOffset, int aRow, int aStep,
            float[] b, int bOffset, boolean turned, float[] c, int cOffset, boolean add) {
        makeRoom(m, n);
        for (int i = 0; i < m; i++) {
            if (add) {
                System.arraycopy(c, cOffset + i * n, cRows[i], 0, n);
            } else {
                Arrays.fill(cRows[i], 0, n, 0);
            }
        }
        float[] x = new float[DEPTH];
        for (int first = 0; first < k; first += DEPTH) {
            int depth = Math.min(DEPTH, k - first);
            takeRows(k, n, b, bOffset, first, depth, turned);
            for (int i = 0; i < m; i++) {
                for (int p = 0; p < DEPTH; p++) {
                    x[p] = p < depth ? a[aOffset + i * aRow + (first + p) * aStep] : 0;
                }
                addRows(n, x[0], x[1], x[2], x[3], x[4], x[5],
                        bRows[0], bRows[1], bRows[2], bRows[3], bRows[4], bRows[5], cRows[i]);
            }
        }
        for (int i = 0; i < m; i++) {
            System.arraycopy(cRows[i], 0, c, cOffset + i * n, n);
        }
    }

    private void makeRoom(int m, int n) {
        if (cRows.length < m || cRows[0].length < n) {
            int width = Math.max(n, bRows[0].length);
            cRows = new float[Math.max(m, cRows.length)][width];
            bRows = new float[DEPTH][width];
        }
    }

    /** Copies rows of B; where k ends inside a block, the rows beyond are zero. */
    private void takeRows(int k, int n, float[] b, int bOffset, int first, int depth, boolean turned) {
        for (int p = 0; p < depth && !turned; p++) {
            System.arraycopy(b, bOffset + (first + p) * n, bRows[p], 0, n);
        }
        for (int p = depth; p < DEPTH; p++) {
            Arrays.fill(bRows[p], 0, n, 0);
        }
        for (int j = 0; j < n && turned; j++) {
            for (int p = 0; p < depth; p++) {
                bRows[p][j] = b[bOffset + j * k + first + p];
            }
        }
    }

    private static void addRows(int n, float x0, float x1, float x2, float x3, float x4, float x5,
            float[] b0, float[] b1, float[] b2, float[] b3, float[] b4, float[] b5, float[] c) {
        for (int j = 0; j < n; j++) {
            c[j] = Math.fma(x0, b0[j], Math.fma(x1, b1[j], Math.fma(x2, b2[j],
                    Math.fma(x3, b3[j], Math.fma(x4, b4[j], Math.fma(x5, b5[j], c[j]))))));
        }
    }
}
