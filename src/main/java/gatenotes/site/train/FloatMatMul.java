package gatenotes.site.train;

import gatenotes.math.JavaMatMul;
import gatenotes.math.MatMul;
import java.util.Arrays;

/**
 * Products for training on the JVM: sums in {@code float}, in loops that HotSpot turns into vector instructions.
 *
 * <p>Each pass of the inner loop adds eight rows of B, each times one element of A, to a row of C. So all three
 * forms read B and C along their rows; a transposed B is turned first. An object serves one thread at a time.
 */
final class FloatMatMul implements MatMul {
    private static final int ROWS = 8;
    private static final int TURNED_ROWS = 8;
    private float[] turned = new float[0];

    @Override
    public void multiply(int m, int k, int n,
            float[] a, int aOffset, float[] b, int bOffset, float[] c, int cOffset, boolean add) {
        JavaMatMul.check(m, k, n, a, aOffset, b, bOffset, c, cOffset);
        product(m, k, n, a, aOffset, k, 1, b, bOffset, c, cOffset, add);
    }

    @Override
    public void multiplyTransposedB(int m, int k, int n,
            float[] a, int aOffset, float[] b, int bOffset, float[] c, int cOffset, boolean add) {
        JavaMatMul.check(m, k, n, a, aOffset, b, bOffset, c, cOffset);
        if (turned.length < k * n) {
            turned = new float[k * n];
        }
        for (int first = 0; first < n; first += TURNED_ROWS) {
            int last = Math.min(n, first + TURNED_ROWS);
            for (int p = 0; p < k; p++) {
                for (int j = first; j < last; j++) {
                    turned[p * n + j] = b[bOffset + j * k + p];
                }
            }
        }
        product(m, k, n, a, aOffset, k, 1, turned, 0, c, cOffset, add);
    }

    @Override
    public void multiplyTransposedA(int m, int k, int n,
            float[] a, int aOffset, float[] b, int bOffset, float[] c, int cOffset, boolean add) {
        JavaMatMul.check(m, k, n, a, aOffset, b, bOffset, c, cOffset);
        product(m, k, n, a, aOffset, 1, m, b, bOffset, c, cOffset, add);
    }

    /** Element (i, p) of A lies at {@code aOffset + i·aRow + p·aStep}. */
    private static void product(int m, int k, int n, float[] a, int aOffset, int aRow, int aStep,
            float[] b, int bOffset, float[] c, int cOffset, boolean add) {
        if (!add) {
            Arrays.fill(c, cOffset, cOffset + m * n, 0);
        }
        int p = 0;
        for (; p + ROWS <= k; p += ROWS) {
            for (int i = 0; i < m; i++) {
                addEightRows(n, a, aOffset + i * aRow + p * aStep, aStep, b, bOffset + p * n, c, cOffset + i * n);
            }
        }
        for (; p < k; p++) {
            for (int i = 0; i < m; i++) {
                addRow(n, a[aOffset + i * aRow + p * aStep], b, bOffset + p * n, c, cOffset + i * n);
            }
        }
    }

    private static void addEightRows(int n, float[] a, int at, int step, float[] b, int b0, float[] c, int to) {
        float a0 = a[at];
        float a1 = a[at + step];
        float a2 = a[at + 2 * step];
        float a3 = a[at + 3 * step];
        float a4 = a[at + 4 * step];
        float a5 = a[at + 5 * step];
        float a6 = a[at + 6 * step];
        float a7 = a[at + 7 * step];
        int b1 = b0 + n;
        int b2 = b1 + n;
        int b3 = b2 + n;
        int b4 = b3 + n;
        int b5 = b4 + n;
        int b6 = b5 + n;
        int b7 = b6 + n;
        for (int j = 0; j < n; j++) {
            c[to + j] = c[to + j]
                    + (a0 * b[b0 + j] + a1 * b[b1 + j] + a2 * b[b2 + j] + a3 * b[b3 + j])
                    + (a4 * b[b4 + j] + a5 * b[b5 + j] + a6 * b[b6 + j] + a7 * b[b7 + j]);
        }
    }

    private static void addRow(int n, float factor, float[] b, int from, float[] c, int to) {
        for (int j = 0; j < n; j++) {
            c[to + j] += factor * b[from + j];
        }
    }
}
