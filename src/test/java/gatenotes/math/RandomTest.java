package gatenotes.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RandomTest {
    /** By the generator's definition, from the state 1, 2, 3, 4 the first results are 11520, 0, 5927040. */
    @Test
    void isXoshiro128() {
        var random = new Random(new int[] {1, 2, 3, 4});
        assertEquals(11520, random.nextInt());
        assertEquals(0, random.nextInt());
        assertEquals(5927040, random.nextInt());
        assertEquals(70819200, random.nextInt());
    }

    @Test
    void goesOnFromItsState() {
        var random = new Random(5);
        random.nextGaussian();
        var copy = new Random(random.state());
        for (int i = 0; i < 100; i++) {
            assertEquals(random.nextDouble(), copy.nextDouble());
        }
        assertThrows(IllegalArgumentException.class, () -> new Random(new int[4]));
        assertThrows(IllegalArgumentException.class, () -> new Random(new int[] {1, 2, 3}));
    }

    @Test
    void meansAndDeviationsAreRight() {
        var random = new Random(3);
        double sum = 0;
        double squares = 0;
        double normal = 0;
        double normalSquares = 0;
        int count = 200_000;
        for (int i = 0; i < count; i++) {
            double u = random.nextDouble();
            assertTrue(u >= 0 && u < 1);
            sum += u;
            squares += u * u;
            double n = random.nextGaussian();
            normal += n;
            normalSquares += n * n;
        }
        assertEquals(0.5, sum / count, 0.003);
        assertEquals(1.0 / 3, squares / count, 0.003);
        assertEquals(0, normal / count, 0.01);
        assertEquals(1, normalSquares / count, 0.02);
    }

    @Test
    void everyNumberBelowTheBoundComes() {
        var random = new Random(9);
        var counts = new int[7];
        for (int i = 0; i < 7000; i++) {
            counts[random.nextInt(7)]++;
        }
        for (int count : counts) {
            assertEquals(1000, count, 120);
        }
        assertThrows(IllegalArgumentException.class, () -> random.nextInt(0));
    }

    @Test
    void neighbouringSeedsShareNothing() {
        assertNotEquals(new Random(1).nextInt(), new Random(2).nextInt());
        assertArrayEquals(new Random(1).state(), new Random(1).state());
    }

    @Test
    void glorotStaysWithinItsLimit() {
        var values = new float[30 * 50];
        Initializers.glorotUniform(new Random(1), 30, 50, values);
        double limit = Math.sqrt(6.0 / 80);
        double squares = 0;
        for (float value : values) {
            assertTrue(Math.abs(value) <= limit + 1e-7);
            squares += value * value;
        }
        assertEquals(2.0 / 80, squares / values.length, 0.001);
    }

    @Test
    void orthogonalRowsOrColumnsAreOrthonormal() {
        for (var shape : new int[][] {{1, 1}, {3, 12}, {5, 5}, {7, 2}, {33, 132}}) {
            var values = new float[shape[0] * shape[1]];
            Initializers.orthogonal(new Random(4), shape[0], shape[1], values);
            boolean tall = shape[0] > shape[1];
            int count = Math.min(shape[0], shape[1]);
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < count; j++) {
                    double product = 0;
                    for (int k = 0; k < Math.max(shape[0], shape[1]); k++) {
                        product += values[tall ? k * shape[1] + i : i * shape[1] + k]
                                * values[tall ? k * shape[1] + j : j * shape[1] + k];
                    }
                    assertEquals(i == j ? 1 : 0, product, 1e-6);
                }
            }
        }
    }
}
