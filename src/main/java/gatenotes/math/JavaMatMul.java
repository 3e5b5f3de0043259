package gatenotes.math;

/**
 * The reference {@link MatMul}: sums in {@code double}, in the order of k, rounded once when stored.
 *
 * <p>It gives the same bits on the JVM and, compiled to JavaScript, in a browser; other engines are compared with it. C
 * is computed in blocks of two rows by four columns, or of eight columns if a single row is left, so that the sums stay
 * in registers. For a single long row, blocks would jump around too much in memory. There the sums are kept in an array,
 * and B is read in the order in which it is stored.
 *
 * <p>An object serves one thread at a time.
 */
public final class JavaMatMul implements MatMul {
    /** The shortest row whose sums are worth an array. */
    private static final int LONG_ROW = 32;

    /** Kept from product to product: in a browser, a new one costs as much as a product. */
    private double[] sums = new double[0];

    @Override
    public void multiply(Form form, int m, int k, int n,
            float[] a, int aOffset, float[] b, int bOffset, float[] c, int cOffset, boolean add) {
        MatMul.requireFit(form, m, k, n, a, aOffset, b, bOffset, c, cOffset);
        boolean turnedA = form == Form.TRANSPOSED_A;
        boolean turnedB = form == Form.TRANSPOSED_B;
        product(m, k, n, a, aOffset, turnedA ? 1 : k, turnedA ? m : 1,
                b, bOffset, turnedB ? 1 : n, turnedB ? k : 1, c, cOffset, add);
    }

    /**
     * Element (i, p) of A lies at {@code aOffset + i·aRow + p·aStep}, and element (p, j) of B at
     * {@code bOffset + p·bStep + j·bColumn}.
     */
    private void product(int m, int k, int n, float[] a, int aOffset, int aRow, int aStep,
            float[] b, int bOffset, int bStep, int bColumn, float[] c, int cOffset, boolean add) {
        int i = 0;
        for (; i + 2 <= m; i += 2) {
            int j = 0;
            for (; j + 4 <= n; j += 4) {
                block(k, a, aOffset + i * aRow, aRow, aStep, b, bOffset + j * bColumn, bStep, bColumn,
                        c, cOffset + i * n + j, n, add);
            }
            for (; j < n; j++) {
                element(k, a, aOffset + i * aRow, aStep, b, bOffset + j * bColumn, bStep, c, cOffset + i * n + j, add);
                element(k, a, aOffset + (i + 1) * aRow, aStep, b, bOffset + j * bColumn, bStep,
                        c, cOffset + (i + 1) * n + j, add);
            }
        }
        for (; i < m; i++) {
            if (bColumn == 1 && n >= LONG_ROW) {
                longRow(k, n, a, aOffset + i * aRow, aStep, b, bOffset, bStep, c, cOffset + i * n, add);
                continue;
            }
            int j = 0;
            for (; j + 8 <= n; j += 8) {
                eightOfRow(k, a, aOffset + i * aRow, aStep, b, bOffset + j * bColumn, bStep, bColumn,
                        c, cOffset + i * n + j, add);
            }
            for (; j < n; j++) {
                element(k, a, aOffset + i * aRow, aStep, b, bOffset + j * bColumn, bStep, c, cOffset + i * n + j, add);
            }
        }
    }

    private static void block(int k, float[] a, int aAt, int aRow, int aStep,
            float[] b, int bAt, int bStep, int bColumn, float[] c, int cAt, int cRow, boolean add) {
        double s00 = 0;
        double s01 = 0;
        double s02 = 0;
        double s03 = 0;
        double s10 = 0;
        double s11 = 0;
        double s12 = 0;
        double s13 = 0;
        int ai = aAt;
        int bi = bAt;
        for (int p = 0; p < k; p++) {
            double a0 = a[ai];
            double a1 = a[ai + aRow];
            double b0 = b[bi];
            double b1 = b[bi + bColumn];
            double b2 = b[bi + 2 * bColumn];
            double b3 = b[bi + 3 * bColumn];
            s00 += a0 * b0;
            s01 += a0 * b1;
            s02 += a0 * b2;
            s03 += a0 * b3;
            s10 += a1 * b0;
            s11 += a1 * b1;
            s12 += a1 * b2;
            s13 += a1 * b3;
            ai += aStep;
            bi += bStep;
        }
        store(s00, c, cAt, add);
        store(s01, c, cAt + 1, add);
        store(s02, c, cAt + 2, add);
        store(s03, c, cAt + 3, add);
        store(s10, c, cAt + cRow, add);
        store(s11, c, cAt + cRow + 1, add);
        store(s12, c, cAt + cRow + 2, add);
        store(s13, c, cAt + cRow + 3, add);
    }

    private static void eightOfRow(int k, float[] a, int aAt, int aStep, float[] b, int bAt, int bStep, int bColumn,
            float[] c, int cAt, boolean add) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        int ai = aAt;
        int bi = bAt;
        for (int p = 0; p < k; p++) {
            double a0 = a[ai];
            s0 += a0 * b[bi];
            s1 += a0 * b[bi + bColumn];
            s2 += a0 * b[bi + 2 * bColumn];
            s3 += a0 * b[bi + 3 * bColumn];
            s4 += a0 * b[bi + 4 * bColumn];
            s5 += a0 * b[bi + 5 * bColumn];
            s6 += a0 * b[bi + 6 * bColumn];
            s7 += a0 * b[bi + 7 * bColumn];
            ai += aStep;
            bi += bStep;
        }
        store(s0, c, cAt, add);
        store(s1, c, cAt + 1, add);
        store(s2, c, cAt + 2, add);
        store(s3, c, cAt + 3, add);
        store(s4, c, cAt + 4, add);
        store(s5, c, cAt + 5, add);
        store(s6, c, cAt + 6, add);
        store(s7, c, cAt + 7, add);
    }

    private void longRow(int k, int n, float[] a, int aAt, int aStep, float[] b, int bAt, int bStep,
            float[] c, int cAt, boolean add) {
        if (sums.length < n) {
            sums = new double[n];
        }
        var sums = this.sums;
        for (int j = 0; j < n; j++) {
            sums[j] = 0;
        }
        int p = 0;
        for (; p + 8 <= k; p += 8) {
            int at = aAt + p * aStep;
            double a0 = a[at];
            double a1 = a[at + aStep];
            double a2 = a[at + 2 * aStep];
            double a3 = a[at + 3 * aStep];
            double a4 = a[at + 4 * aStep];
            double a5 = a[at + 5 * aStep];
            double a6 = a[at + 6 * aStep];
            double a7 = a[at + 7 * aStep];
            int first = bAt + p * bStep;
            for (int j = 0; j < n; j++) {
                // One running index, not eight: a browser's compiler has no registers for more.
                int next = first + j;
                double sum = sums[j] + a0 * b[next];
                sum += a1 * b[next += bStep];
                sum += a2 * b[next += bStep];
                sum += a3 * b[next += bStep];
                sum += a4 * b[next += bStep];
                sum += a5 * b[next += bStep];
                sum += a6 * b[next += bStep];
                sum += a7 * b[next += bStep];
                sums[j] = sum;
            }
        }
        for (; p < k; p++) {
            double a0 = a[aAt + p * aStep];
            int b0 = bAt + p * bStep;
            for (int j = 0; j < n; j++) {
                sums[j] += a0 * b[b0 + j];
            }
        }
        for (int j = 0; j < n; j++) {
            store(sums[j], c, cAt + j, add);
        }
    }

    private static void element(int k, float[] a, int aAt, int aStep, float[] b, int bAt, int bStep,
            float[] c, int cAt, boolean add) {
        double sum = 0;
        for (int p = 0; p < k; p++) {
            sum += (double) a[aAt + p * aStep] * b[bAt + p * bStep];
        }
        store(sum, c, cAt, add);
    }

    private static void store(double sum, float[] c, int at, boolean add) {
        c[at] = (float) (add ? c[at] + sum : sum);
    }
}
