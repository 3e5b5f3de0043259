package gatenotes.figures.parts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LossHistoryTest {
    private final LossHistory history = new LossHistory();

    @Test
    void fewLossesStandAsTheyAre() {
        for (float loss : new float[] {4, 3, 2.5f}) {
            history.add(loss);
        }
        assertArrayEquals(new float[] {4, 3, 2.5f}, history.means());
        assertEquals(2.5, history.last());
        history.backTo(1);
        assertArrayEquals(new float[] {4}, history.means());
        history.add(1);
        assertArrayEquals(new float[] {4, 1}, history.means());
        assertEquals(2, history.steps());
    }

    @Test
    void manyLossesBecomeMeansOfEqualStretches() {
        // Loss k is k: 1,000 losses need stretches of 4, whose means are 1.5, 5.5, 9.5…
        for (int k = 0; k < 1000; k++) {
            history.add(k);
        }
        var means = history.means();
        assertEquals(250, means.length);
        for (int k = 0; k < means.length; k++) {
            assertEquals(4 * k + 1.5, means[k], 1e-4);
        }
        assertEquals(997.5, history.last(), 1e-4);
    }

    @Test
    void takenBackIntoAStretchItsMeanStands() {
        for (int k = 0; k < 1000; k++) {
            history.add(k);
        }
        history.backTo(6);
        assertEquals(6, history.steps());
        assertArrayEquals(new float[] {1.5f, 5.5f}, history.means(), 1e-4f);
        history.add(8.5f);
        assertArrayEquals(new float[] {1.5f, 6.5f}, history.means(), 1e-4f);
    }

    @Test
    void aMillionLossesTakeNoMoreRoom() {
        for (int k = 0; k < 1_000_000; k++) {
            history.add(1);
        }
        assertEquals(1_000_000, history.steps());
        assertTrue(history.means().length <= 480);
        assertEquals(1, history.last());
    }
}
