package gatenotes.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gatenotes.math.Random;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DigitsTest {
    /** Three images of 2 rows and 2 columns. */
    private static final byte[] PIXELS = {0, 51, 102, (byte) 153, (byte) 204, (byte) 255, 0, 0, 51, 51, 51, 51};

    @Test
    void readsRowsAsSteps() {
        var digits = new Digits(2, 2, PIXELS, new byte[] {7, 0, 9});
        float[] inputs = new float[8];
        int[] targets = new int[2];
        digits.fill(new int[] {2, 1, 0}, 1, 2, inputs, targets);
        assertArrayEquals(new int[] {0, 7}, targets);
        // Step 0: row 0 of image 1, row 0 of image 0; step 1: their rows 1.
        assertArrayEquals(new float[] {0.8f, 1, 0, 0.2f, 0, 0, 0.4f, 0.6f}, inputs);
        assertThrows(IllegalArgumentException.class, () -> digits.fill(new int[] {0}, 0, 1, inputs, targets));
    }

    @Test
    void refusesLabelsThatDoNotFit() {
        assertEquals("Digits: label 1 is 10, expected 0 to 9", assertThrows(IllegalArgumentException.class,
                () -> new Digits(2, 2, PIXELS, new byte[] {7, 10, 9})).getMessage());
        assertEquals("Digits: 12 pixels, expected labels 2 · rows 2 · columns 2",
                assertThrows(IllegalArgumentException.class,
                        () -> new Digits(2, 2, PIXELS, new byte[] {7, 1})).getMessage());
    }

    @Test
    void shufflesEveryImageOnce() {
        int[] order = Digits.shuffled(new Random(5), 10, 110);
        int[] again = Digits.shuffled(new Random(5), 10, 110);
        assertArrayEquals(order, again);
        int[] sorted = order.clone();
        Arrays.sort(sorted);
        assertFalse(Arrays.equals(sorted, order), "not in order");
        for (int i = 0; i < 100; i++) {
            assertEquals(10 + i, sorted[i]);
        }
    }
}
