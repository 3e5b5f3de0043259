package gatenotes.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.math.MatMul.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class JavaMatMulTest {
    private static final int[] SIZES = {1, 2, 3, 4, 5, 7, 17, 33};
    private final MatMul matMul = new JavaMatMul();
    private final Random random = new Random(1);

    @Test
    void everyElementIsItsSum() {
        for (int m : SIZES) {
            for (int k : SIZES) {
                for (int n : SIZES) {
                    for (int form = 0; form < 6; form++) {
                        check(m, k, n, form % 3, form >= 3);
                    }
                }
            }
        }
    }

    private void check(int m, int k, int n, int form, boolean add) {
        var a = drawn(m * k + 2);
        var b = drawn(k * n + 3);
        var before = drawn(m * n + 5);
        var c = before.clone();
        matMul.multiply(Form.values()[form], m, k, n, a, 2, b, 3, c, 4, add);
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int p = 0; p < k; p++) {
                    double left = a[2 + (form == 2 ? p * m + i : i * k + p)];
                    sum += left * b[3 + (form == 1 ? j * k + p : p * n + j)];
                }
                int at = 4 + i * n + j;
                assertEquals((float) (add ? before[at] + sum : sum), c[at], m + "·" + k + "·" + n + " form " + form);
            }
        }
        for (int outside : new int[] {0, 1, 2, 3, 4 + m * n}) {
            assertEquals(before[outside], c[outside]);
        }
    }

    private float[] drawn(int length) {
        var values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    @Test
    void matricesThatDoNotFitAreRefused() {
        int[][] misfits = {{2, 2, 2, 1, 0, 0}, {2, 2, 2, 0, 1, 0}, {2, 2, 2, 0, 0, 1}, {2, 2, 2, -1, 0, 0},
            {0, 2, 2, 0, 0, 0}, {2, -1, 2, 0, 0, 0}, {3, 2, 2, 0, 0, 0}, {65536, 65536, 1, 0, 0, 0},
            {2, 2, 2, Integer.MAX_VALUE, 0, 0}};
        for (var s : misfits) {
            assertThrows(IllegalArgumentException.class, () -> matMul.multiply(Form.PLAIN, s[0], s[1], s[2], new float[4], s[3],
                    new float[4], s[4], new float[4], s[5], false));
        }
    }

    @Test
    void aRefusalNamesBothShapesInEachForm() {
        refused("A", "[2, 3]", 5,
                () -> matMul.multiply(Form.PLAIN, 2, 3, 4, new float[5], 0, new float[12], 0, new float[8], 0, true));
        refused("B", "[4, 3]", 11,
                () -> matMul.multiply(Form.TRANSPOSED_B, 2, 3, 4, new float[6], 0, new float[11], 0, new float[8], 0, false));
        refused("A", "[3, 2]", 5,
                () -> matMul.multiply(Form.TRANSPOSED_A, 2, 3, 4, new float[5], 0, new float[12], 0, new float[8], 0, false));
        refused("C", "[2, 4]", 7,
                () -> matMul.multiply(Form.TRANSPOSED_A, 2, 3, 4, new float[6], 0, new float[12], 0, new float[7], 0, false));
    }

    private static void refused(String name, String expected, int found, Executable product) {
        var message = assertThrows(IllegalArgumentException.class, product).getMessage();
        assertTrue(message.startsWith("MatMul: the array of " + name + " is [" + found + "], expected " + expected),
                message);
    }
}
