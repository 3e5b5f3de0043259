package gatenotes.jvm;

import gatenotes.math.MatMul;

/**
 * The reference of the benchmarks: a float product by tiles of 4 rows and 8 columns, whose 32 sums stay in local
 * variables. Sizes must be multiples of 4 and 8.
 */
final class TileMatMul {
    private TileMatMul() {
    }

    /** C = A·B, with A [m, k], B [k, n] and C [m, n], each from its first element. */
    static void multiply(int m, int k, int n, float[] a, float[] b, float[] c) {
        MatMul.requireFit(MatMul.Form.PLAIN, m, k, n, a, 0, b, 0, c, 0);
        if (m % 4 != 0 || n % 8 != 0) {
            throw new IllegalArgumentException("TileMatMul: C is [" + m + ", " + n + "], expected multiples of [4, 8]");
        }
        for (int i = 0; i < m; i += 4) {
            for (int j = 0; j < n; j += 8) {
                tile(k, n, a, i * k, b, j, c, i * n + j);
            }
        }
    }

    private static void tile(int k, int n, float[] a, int aAt, float[] b, int bAt, float[] c, int cAt) {
        float s00 = 0, s01 = 0, s02 = 0, s03 = 0, s04 = 0, s05 = 0, s06 = 0, s07 = 0;
        float s10 = 0, s11 = 0, s12 = 0, s13 = 0, s14 = 0, s15 = 0, s16 = 0, s17 = 0;
        float s20 = 0, s21 = 0, s22 = 0, s23 = 0, s24 = 0, s25 = 0, s26 = 0, s27 = 0;
        float s30 = 0, s31 = 0, s32 = 0, s33 = 0, s34 = 0, s35 = 0, s36 = 0, s37 = 0;
        for (int p = 0, bi = bAt; p < k; p++, bi += n) {
            float b0 = b[bi], b1 = b[bi + 1], b2 = b[bi + 2], b3 = b[bi + 3];
            float b4 = b[bi + 4], b5 = b[bi + 5], b6 = b[bi + 6], b7 = b[bi + 7];
            float a0 = a[aAt + p];
            float a1 = a[aAt + k + p];
            float a2 = a[aAt + 2 * k + p];
            float a3 = a[aAt + 3 * k + p];
            s00 += a0 * b0; s01 += a0 * b1; s02 += a0 * b2; s03 += a0 * b3;
            s04 += a0 * b4; s05 += a0 * b5; s06 += a0 * b6; s07 += a0 * b7;
            s10 += a1 * b0; s11 += a1 * b1; s12 += a1 * b2; s13 += a1 * b3;
            s14 += a1 * b4; s15 += a1 * b5; s16 += a1 * b6; s17 += a1 * b7;
            s20 += a2 * b0; s21 += a2 * b1; s22 += a2 * b2; s23 += a2 * b3;
            s24 += a2 * b4; s25 += a2 * b5; s26 += a2 * b6; s27 += a2 * b7;
            s30 += a3 * b0; s31 += a3 * b1; s32 += a3 * b2; s33 += a3 * b3;
            s34 += a3 * b4; s35 += a3 * b5; s36 += a3 * b6; s37 += a3 * b7;
        }
        row(c, cAt, s00, s01, s02, s03, s04, s05, s06, s07);
        row(c, cAt + n, s10, s11, s12, s13, s14, s15, s16, s17);
        row(c, cAt + 2 * n, s20, s21, s22, s23, s24, s25, s26, s27);
        row(c, cAt + 3 * n, s30, s31, s32, s33, s34, s35, s36, s37);
    }

    private static void row(float[] c, int at, float s0, float s1, float s2, float s3, float s4, float s5, float s6,
            float s7) {
        c[at] = s0;
        c[at + 1] = s1;
        c[at + 2] = s2;
        c[at + 3] = s3;
        c[at + 4] = s4;
        c[at + 5] = s5;
        c[at + 6] = s6;
        c[at + 7] = s7;
    }
}
