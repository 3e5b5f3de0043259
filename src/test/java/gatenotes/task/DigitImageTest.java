package gatenotes.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.math.Random;
import org.junit.jupiter.api.Test;

class DigitImageTest {
    /** The rows and columns with ink: first row, last row, first column, last column. */
    private static int[] box(float[] pixels) {
        int[] box = {28, -1, 28, -1};
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] > 0.5) {
                box[0] = Math.min(box[0], i / 28);
                box[1] = Math.max(box[1], i / 28);
                box[2] = Math.min(box[2], i % 28);
                box[3] = Math.max(box[3], i % 28);
            }
        }
        return box;
    }

    @Test
    void theInkFitsItsBoxAndItsMassIsInTheMiddle() {
        for (int digit = 0; digit < 10; digit++) {
            var pixels = DigitImage.of(HandDrawing.of(digit, new Random(digit)));
            var box = box(pixels);
            int largest = Math.max(box[1] - box[0], box[3] - box[2]) + 1;
            assertEquals(20, largest, 2, "digit " + digit);
            assertArrayEquals(new double[] {14, 14}, DigitImage.centre(pixels), 0.35, "digit " + digit);
        }
    }

    @Test
    void placeAndSizeOnTheSheetDoNotMatter() {
        var small = Drawing.EMPTY.begin(2, 3, 0.5).extend(12, 3, 0.5).extend(7, 18, 0.5);
        var large = Drawing.EMPTY.begin(20, 10, 0.5).extend(50, 10, 0.5).extend(35, 55, 0.5);
        assertArrayEquals(DigitImage.of(large), DigitImage.of(small), 1e-5f);
        assertArrayEquals(DigitImage.of(small), DigitImage.of(small.moved(Drawing.ALL, 30, 20)), 1e-5f);
    }

    @Test
    void pressureMakesThePenThicker() {
        double light = sum(DigitImage.of(Drawing.EMPTY.begin(10, 10, 0).extend(10, 50, 0)));
        double usual = sum(DigitImage.of(Drawing.EMPTY.begin(10, 10, 0.5).extend(10, 50, 0.5)));
        double strong = sum(DigitImage.of(Drawing.EMPTY.begin(10, 10, 1).extend(10, 50, 1)));
        // Pens of 1.6, 2.6 and 3.6 pixels (the grid's half is 32/63), over the same length.
        assertEquals(1.6 / 2.6, light / usual, 0.08);
        assertEquals(3.6 / 2.6, strong / usual, 0.08);
    }

    @Test
    void aDotIsADotAndNothingIsPaper() {
        var dot = DigitImage.of(Drawing.EMPTY.begin(60, 2, 0.5));
        assertTrue(sum(dot) > 2 && sum(dot) < 12, "ink of " + sum(dot));
        assertEquals(0, sum(DigitImage.of(Drawing.EMPTY)));
    }

    private static double sum(float[] pixels) {
        double sum = 0;
        for (float pixel : pixels) {
            sum += pixel;
        }
        return sum;
    }
}
