package gatenotes.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Computed by hand: a peak of 0.008 that rises over 4 of 10 steps and ends at a quarter. */
class LearningRateTest {
    private final LearningRate rate = new LearningRate(0.008, 0.25, 4);

    @Test
    void risesEvenlyWhileItFalls() {
        assertEquals(0.008 / 4, rate.at(0, 10), 1e-15, "a quarter of the way up, nothing fallen");
        assertEquals(0.008 / 2 * (0.25 + 0.75 * 0.9), rate.at(1, 10), 1e-15);
        assertEquals(0.008 * (0.25 + 0.75 * 0.7), rate.at(3, 10), 1e-15, "up after four steps");
    }

    @Test
    void fallsToItsLast() {
        assertEquals(0.008 * (0.25 + 0.75 * 0.1), rate.at(9, 10), 1e-15, "the last of ten steps");
        assertEquals(0.002, rate.at(10, 10), 1e-15);
    }

    @Test
    void beginsAtThePeakWithoutARise() {
        assertEquals(0.008, new LearningRate(0.008, 0.25, 0).at(0, 10), 0);
        assertEquals(0.008, new LearningRate(0.008, 0.25, 1).at(0, 10), 0);
    }
}
