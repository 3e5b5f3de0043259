package gatenotes.jvm;

import gatenotes.math.MatMul;
import java.util.Arrays;

/**
 * Products for training on the JVM: sums in {@code float}, with fused multiply-add, in loops that HotSpot turns into
 * vector instructions.
 *
 * <p>HotSpot does so only if each array is indexed by the loop's own variable, without an offset, and the loop's body is small. So
 * each row of B and of C is copied to its own array. Each pass of the inner loop adds six rows of B, each times one element of A,
 * to a row of C; eight rows, or an offset, are five times slower. C is computed in tiles that stay in a core's second-level cache.
 * A transposed B is first transposed back. Back-propagation multiplies by the same transposed kernel step after step, so the last
 * result is kept and used again while B holds the same values. An object serves one thread at a time.
 */
public final class FloatMatMul implements MatMul {
    private static final int DEPTH = 6;
    private static final int TURNED_TOGETHER = 16;
    /** The size of a tile of C. */
    private static final int TILE_ROWS = 64;
    private static final int TILE_COLUMNS = 1024;
    private float[][] bRows = new float[DEPTH][0];
    private float[][] cRows = new float[0][];

    /** A copy of the B, [n, k], that was transposed last, followed by its columns in {@link #turnedRows}. */
    private float[] turned = new float[0];
    private float[][] turnedRows = new float[0][];
    private int turnedK;
    private int turnedN;

    @Override
    public void multiply(Form form, int m, int k, int n,
            float[] a, int aOffset, float[] b, int bOffset, float[] c, int cOffset, boolean add) {
        MatMul.requireFit(form, m, k, n, a, aOffset, b, bOffset, c, cOffset);
        boolean turnedA = form == Form.TRANSPOSED_A;
        boolean turnedB = form == Form.TRANSPOSED_B;
        if (turnedB) {
            turn(k, n, b, bOffset);
        }
        product(m, k, n, a, aOffset, turnedA ? 1 : k, turnedA ? m : 1, turnedB ? null : b, bOffset, c, cOffset, add);
    }

    /**
     * Element (i, p) of A lies at {@code aOffset + i·aRow + p·aStep}.
     *
     * @param b the matrix B, whose rows are copied; null stands for the {@link #turnedRows}
     */
    private void product(int m, int k, int n, float[] a, int aOffset, int aRow, int aStep,
            float[] b, int bOffset, float[] c, int cOffset, boolean add) {
        makeRoom(Math.min(m, TILE_ROWS), Math.min(n, TILE_COLUMNS));
        for (int column = 0; column < n; column += TILE_COLUMNS) {
            int columns = Math.min(TILE_COLUMNS, n - column);
            for (int row = 0; row < m; row += TILE_ROWS) {
                int rows = Math.min(TILE_ROWS, m - row);
                tile(rows, k, n, column, columns, a, aOffset + row * aRow, aRow, aStep, b, bOffset, c,
                        cOffset + row * n + column, add);
            }
        }
    }

    /**
     * Computes one tile of C: {@code m} rows from {@code cOffset} on, and of these {@code columns} columns from
     * {@code column} on.
     */
    private void tile(int m, int k, int n, int column, int columns, float[] a, int aOffset, int aRow, int aStep,
            float[] b, int bOffset, float[] c, int cOffset, boolean add) {
        for (int i = 0; i < m; i++) {
            if (add) {
                System.arraycopy(c, cOffset + i * n, cRows[i], 0, columns);
            } else {
                Arrays.fill(cRows[i], 0, columns, 0);
            }
        }
        float[] x = new float[DEPTH];
        float[][] rows = new float[DEPTH][];
        for (int first = 0; first < k; first += DEPTH) {
            int depth = Math.min(DEPTH, k - first);
            takeRows(n, column, columns, b, bOffset, first, depth, rows);
            for (int i = 0; i < m; i++) {
                for (int p = 0; p < DEPTH; p++) {
                    x[p] = p < depth ? a[aOffset + i * aRow + (first + p) * aStep] : 0;
                }
                addRows(columns, x[0], x[1], x[2], x[3], x[4], x[5],
                        rows[0], rows[1], rows[2], rows[3], rows[4], rows[5], cRows[i]);
            }
        }
        for (int i = 0; i < m; i++) {
            System.arraycopy(cRows[i], 0, c, cOffset + i * n, columns);
        }
    }

    private void makeRoom(int rows, int columns) {
        if (cRows.length < rows || cRows[0].length < columns) {
            int width = Math.max(columns, bRows[0].length);
            cRows = new float[Math.max(rows, cRows.length)][width];
            bRows = new float[DEPTH][width];
        }
    }

    /**
     * Takes {@link #DEPTH} rows of B, their columns from {@code column} on; if k ends inside the block, the rows beyond
     * are zero.
     */
    private void takeRows(int n, int column, int columns, float[] b, int bOffset, int first, int depth, float[][] rows) {
        for (int p = 0; p < DEPTH; p++) {
            rows[p] = bRows[p];
            if (p >= depth) {
                Arrays.fill(bRows[p], 0, columns, 0);
            } else if (b != null) {
                System.arraycopy(b, bOffset + (first + p) * n + column, bRows[p], 0, columns);
            } else if (column == 0) {
                rows[p] = turnedRows[first + p];
            } else {
                System.arraycopy(turnedRows[first + p], column, bRows[p], 0, columns);
            }
        }
    }

    /** Copies the columns of B, [n, k], to the {@link #turnedRows}. */
    private void turn(int k, int n, float[] b, int bOffset) {
        int size = k * n;
        if (k == turnedK && n == turnedN && Arrays.equals(turned, 0, size, b, bOffset, bOffset + size)) {
            return;
        }
        if (turned.length < size) {
            turned = new float[size];
        }
        if (turnedRows.length < k || turnedRows[0].length < n) {
            turnedRows = new float[k][n];
        }
        System.arraycopy(b, bOffset, turned, 0, size);
        turnedK = k;
        turnedN = n;
        for (int first = 0; first < n; first += TURNED_TOGETHER) {
            int last = Math.min(n, first + TURNED_TOGETHER);
            for (int p = 0; p < k; p++) {
                float[] row = turnedRows[p];
                for (int j = first; j < last; j++) {
                    row[j] = turned[j * k + p];
                }
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
