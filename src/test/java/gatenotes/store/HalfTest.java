package gatenotes.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HalfTest {
    @Test
    void everyHalfComesBack() {
        for (int bits = 0; bits < 0x10000; bits++) {
            if ((bits & 0x7C00) != 0x7C00) {
                assertEquals(bits, Half.fromFloat(Half.toFloat(bits)));
            }
        }
        assertEquals(Float.POSITIVE_INFINITY, Half.toFloat(0x7C00));
        assertEquals(Float.NaN, Half.toFloat(0x7E00));
    }

    /** The usual examples of IEEE 754 binary16: smallest, largest subnormal, smallest normal, thirds. */
    @Test
    void knowsTheTableOfExamples() {
        assertEquals(0x1p-24f, Half.toFloat(0x0001));
        assertEquals(6.0975552e-5f, Half.toFloat(0x03FF));
        assertEquals(6.1035156e-5f, Half.toFloat(0x0400));
        assertEquals(0.33325195f, Half.toFloat(0x3555));
        assertEquals(0.99951172f, Half.toFloat(0x3BFF));
        assertEquals(65504f, Half.toFloat(0x7BFF));
        assertEquals(-2f, Half.toFloat(0xC000));
        assertEquals(0x3555, Half.fromFloat(1 / 3f));
    }

    @Test
    void takesTheNearestAndEvenWhenTied() {
        assertEquals(0x6800, Half.fromFloat(2049), "2049 lies between 2048 and 2050");
        assertEquals(0x6802, Half.fromFloat(2051), "2051 lies between 2050 and 2052");
        assertEquals(0, Half.fromFloat(0x1p-25f));
        assertEquals(2, Half.fromFloat(0x1.8p-24f));
        var random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            float value = (float) (random.nextGaussian() * Math.pow(2, random.nextInt(30) - 24));
            if (Math.abs(value) > Half.MAX) {
                continue;
            }
            int bits = Half.fromFloat(value);
            double error = Math.abs((double) Half.toFloat(bits) - value);
            for (int near : new int[] {bits - 1, bits + 1}) {
                if ((near & 0x7FFF) < 0x7C00 && (near & 0x8000) == (bits & 0x8000)) {
                    assertEquals(true, error <= Math.abs((double) Half.toFloat(near) - value), value + "");
                }
            }
        }
    }
}
