package gatenotes.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.math.Random;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class DigitDistortionTest {
    private static final int SIZE = 29;
    private static final int MIDDLE = 14;

    /** An image with one dot of ink. */
    private static float[] dot(int x, int y) {
        float[] image = new float[SIZE * SIZE];
        image[y * SIZE + x] = 1;
        return image;
    }

    /** The amount of ink, and its mean position. */
    private record Ink(double sum, double x, double y) {
        static Ink of(float[] image) {
            double sum = 0;
            double x = 0;
            double y = 0;
            for (int i = 0; i < image.length; i++) {
                sum += image[i];
                x += image[i] * (i % SIZE);
                y += image[i] * (i / SIZE);
            }
            return new Ink(sum, x / sum, y / sum);
        }
    }

    /** The smallest, mean and largest value of a measurement over many changes of an image. */
    private static double[] over(DigitDistortion distortion, float[] image, ToDoubleFunction<Ink> measured) {
        float[] changed = new float[image.length];
        var random = new Random(5);
        double[] values = new double[4000];
        for (int i = 0; i < values.length; i++) {
            distortion.apply(image, SIZE, SIZE, random, changed);
            values[i] = measured.applyAsDouble(Ink.of(changed));
        }
        return new double[] {Arrays.stream(values).min().orElseThrow(), Arrays.stream(values).average().orElseThrow(),
            Arrays.stream(values).max().orElseThrow()};
    }

    @Test
    void noneLeavesAnImageAsItIs() {
        float[] changed = new float[SIZE * SIZE];
        DigitDistortion.NONE.apply(dot(3, 20), SIZE, SIZE, new Random(1), changed);
        assertArrayEquals(dot(3, 20), changed);
        assertTrue(DigitDistortion.NONE.isNone());
    }

    @Test
    void movesUpToThePixelsAlongEachAxis() {
        var move = new DigitDistortion(2, 0, 0, 0);
        // Ink is spread over the pixels around a position, so its mean is that position.
        assertArrayEquals(new double[] {8, 10, 12}, over(move, dot(10, 20), Ink::x), 0.05);
        assertArrayEquals(new double[] {18, 20, 22}, over(move, dot(10, 20), Ink::y), 0.05);
        assertArrayEquals(new double[] {1, 1, 1}, over(move, dot(10, 20), Ink::sum), 1e-5);
    }

    @Test
    void turnsAroundTheMiddle() {
        var turn = new DigitDistortion(0, 30, 0, 0);
        assertArrayEquals(new double[] {MIDDLE, MIDDLE, MIDDLE}, over(turn, dot(MIDDLE, MIDDLE), Ink::x), 1e-5);
        // Ten pixels to the right of the middle: at most 10·sin 30° up or down, and at least 10·cos 30° away.
        assertArrayEquals(new double[] {MIDDLE - 5, MIDDLE, MIDDLE + 5}, over(turn, dot(MIDDLE + 10, MIDDLE), Ink::y), 0.2);
        assertEquals(MIDDLE + 8.66, over(turn, dot(MIDDLE + 10, MIDDLE), Ink::x)[0], 0.2);
    }

    @Test
    void stretchesAlongBothAxes() {
        var stretch = new DigitDistortion(0, 0, 0.2, 0);
        // A dot at a distance of 10 moves to a distance of 10/1.2 to 10/0.8.
        double[] y = over(stretch, dot(MIDDLE, MIDDLE + 10), Ink::y);
        assertEquals(MIDDLE + 8.33, y[0], 0.1);
        assertEquals(MIDDLE + 12.5, y[2], 0.1);
        // Slant: a row ten down moves sideways by 0.2 · 10, times the horizontal stretch.
        double[] x = over(stretch, dot(MIDDLE, MIDDLE + 10), Ink::x);
        assertEquals(MIDDLE - 0.2 * 12.5 / 0.8, x[0], 0.6);
        assertEquals(MIDDLE + 0.2 * 12.5 / 0.8, x[2], 0.6);
    }

    @Test
    void bendsPlacesApartByMovesOfTheirOwn() {
        var bend = new DigitDistortion(0, 0, 0, 1);
        double[] x = over(bend, dot(7, 7), Ink::x);
        assertEquals(7, x[1], 0.1);
        assertTrue(x[0] < 5 && x[2] > 9, Arrays.toString(x));
        float[] two = dot(7, 7);
        two[21 * SIZE + 21] = 1;
        // If both moved alike, their distance, and so the deviation of the ink, would not change.
        float[] changed = new float[two.length];
        bend.apply(two, SIZE, SIZE, new Random(3), changed);
        float[] upper = changed.clone();
        Arrays.fill(upper, MIDDLE * SIZE, upper.length, 0);
        float[] lower = changed.clone();
        Arrays.fill(lower, 0, MIDDLE * SIZE, 0);
        assertTrue(Math.abs(Ink.of(lower).x() - Ink.of(upper).x() - 14) > 0.2);
    }

    @Test
    void sameSeedSameImage() {
        var all = new DigitDistortion(2, 15, 0.1, 1);
        float[] once = new float[SIZE * SIZE];
        float[] again = new float[SIZE * SIZE];
        all.apply(dot(9, 9), SIZE, SIZE, new Random(7), once);
        all.apply(dot(9, 9), SIZE, SIZE, new Random(7), again);
        assertArrayEquals(once, again);
    }

    @Test
    void refusesWhatLeavesNothing() {
        assertEquals("DigitDistortion: shift 1, rotation 2, stretch 0.95, bend 0, expected none negative and stretch below 0.9",
                assertThrows(IllegalArgumentException.class, () -> new DigitDistortion(1, 2, 0.95, 0)).getMessage());
    }
}
