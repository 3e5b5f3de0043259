package gatenotes.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawnDigitTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void everyDigitIsInkOnPaperWithAMargin(int digit) {
        var pixels = DrawnDigit.pixels(digit);
        assertEquals(28 * 28, pixels.length);
        var ink = 0.0;
        for (int i = 0; i < pixels.length; i++) {
            assertTrue(pixels[i] >= 0 && pixels[i] <= 1, digit + ": pixel " + i + " is " + pixels[i]);
            ink += pixels[i];
            var x = i % 28;
            var y = i / 28;
            assertTrue(pixels[i] == 0 || x >= 4 && x < 24 && y >= 2 && y < 26, digit + ": ink at " + x + ", " + y);
        }
        assertTrue(ink > 35 && ink < 160, digit + " has " + ink + " pixels of ink");
    }

    /** The bar of the 1 runs down through (14.6, 14), 2.6 pixels wide. */
    @Test
    void aStrokeIsAsWideAsThePen() {
        var row = 14;
        var sum = 0.0;
        for (int x = 0; x < 28; x++) {
            sum += DrawnDigit.pixels(1)[row * 28 + x];
        }
        assertEquals(2.6, sum, 0.15);
        assertEquals(1, DrawnDigit.pixels(1)[row * 28 + 14]);
    }

    @Test
    void theHoleOfTheZeroIsPaper() {
        assertEquals(0, DrawnDigit.pixels(0)[14 * 28 + 14]);
        assertTrue(DrawnDigit.pixels(8)[14 * 28 + 14] > 0.5);
    }
}
