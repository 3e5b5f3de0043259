package gatenotes.jvm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gatenotes.math.JavaMatMul;
import gatenotes.math.MatMul;
import gatenotes.math.MatMul.Form;
import gatenotes.math.Random;
import org.junit.jupiter.api.Test;

class FloatMatMulTest {
    private static final int[] SIZES = {1, 2, 3, 5, 6, 7, 12, 17, 33};
    private final MatMul reference = new JavaMatMul();
    private final MatMul matMul = new FloatMatMul();
    private final Random random = new Random(11);

    private float[] drawn(int length) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
        return values;
    }

    @Test
    void agreesWithTheReferenceAtOddSizesAndOffsets() {
        for (int m : SIZES) {
            for (int k : SIZES) {
                for (int n : SIZES) {
                    for (int form = 0; form < 6; form++) {
                        float[] a = drawn(m * k + 3);
                        float[] b = drawn(k * n + 5);
                        float[] expected = drawn(m * n + 4);
                        float[] actual = expected.clone();
                        run(reference, form, m, k, n, a, b, expected);
                        run(matMul, form, m, k, n, a, b, actual);
                        assertArrayEquals(expected, actual, 1e-6f * (k + 1), m + "·" + k + "·" + n + ", form " + form);
                    }
                }
            }
        }
    }

    private static void run(MatMul engine, int form, int m, int k, int n, float[] a, float[] b, float[] c) {
        boolean add = form >= 3;
        engine.multiply(Form.values()[form % 3], m, k, n, a, 3, b, 5, c, 2, add);
    }

    @Test
    void forgetsThePartsOfAnEarlierProduct() {
        float[] infinite = {1, 1, 1, 1, 1, Float.POSITIVE_INFINITY};
        matMul.multiply(Form.PLAIN, 1, 6, 1, new float[] {1, 1, 1, 1, 1, 1}, 0, infinite, 0, new float[1], 0, false);
        float[] product = {9};
        matMul.multiply(Form.PLAIN, 1, 2, 1, new float[] {2, 3}, 0, new float[] {5, 7}, 0, product, 0, false);
        assertArrayEquals(new float[] {31}, product);
    }

    @Test
    void seesThatATransposedMatrixHasChanged() {
        float[] a = {1, 2};
        float[] b = {3, 4, 5, 6};
        float[] c = new float[2];
        matMul.multiply(Form.TRANSPOSED_B, 1, 2, 2, a, 0, b, 0, c, 0, false);
        assertArrayEquals(new float[] {11, 17}, c);
        b[3] = 7;
        matMul.multiply(Form.TRANSPOSED_B, 1, 2, 2, a, 0, b, 0, c, 0, false);
        assertArrayEquals(new float[] {11, 19}, c);
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThrows(IllegalArgumentException.class,
                () -> matMul.multiply(Form.PLAIN, 2, 2, 2, new float[4], 0, new float[4], 0, new float[4], 1, false));
    }
}
