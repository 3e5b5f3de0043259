package gatenotes.web.worker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import gatenotes.train.TrainingState;
import gatenotes.web.worker.Moments.Moment;
import java.util.List;
import org.junit.jupiter.api.Test;

class MomentsTest {
    private static final int BYTES = 4 * 30;

    private static Moment moment(int id, int step, double heldOut) {
        return new Moment(id, step, heldOut, 0, new TrainingState(step, List.of(new float[10]),
                List.of(new float[10], new float[5]), List.of(new float[5])));
    }

    @Test
    void keepsAllWhileThereIsRoom() {
        var moments = new Moments(3 * BYTES);
        assertNull(moments.best());
        moments.add(moment(0, 10, 3));
        moments.add(moment(1, 20, 2));
        moments.add(moment(2, 30, 2.5));
        assertArrayEquals(new int[] {0, 1, 2}, moments.ids());
        assertEquals(1, moments.best().id());
    }

    @Test
    void theMomentGoesThatLeavesTheSmallestGap() {
        var moments = new Moments(3 * BYTES);
        moments.add(moment(0, 10, 3));
        moments.add(moment(1, 20, 2.9));
        moments.add(moment(2, 100, 2.8));
        moments.add(moment(3, 110, 2.7));
        // Without moment 0 the gap is 20 steps, without 1 or 2 it is 90.
        assertArrayEquals(new int[] {1, 2, 3}, moments.ids());
        assertNull(moments.get(0));
    }

    @Test
    void theBestAndTheNewestStay() {
        var moments = new Moments(2 * BYTES);
        for (int i = 0; i < 20; i++) {
            moments.add(moment(i, 10 * i, i == 4 ? 1 : 2));
            assertNotNull(moments.get(i), "the newest");
            assertEquals(i < 4 ? 0 : 4, moments.best().id(), "the best");
        }
        assertArrayEquals(new int[] {4, 19}, moments.ids());
    }

    @Test
    void twoAreKeptHoweverLargeTheyAre() {
        var moments = new Moments(1);
        moments.add(moment(0, 1, 3));
        moments.add(moment(1, 2, 2));
        moments.add(moment(2, 3, 1));
        assertEquals(2, moments.ids().length);
    }
}
