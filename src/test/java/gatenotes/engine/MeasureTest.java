package gatenotes.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The expected values are computed by hand. */
class MeasureTest {
    @Test
    void lossesGoEvenlyFromMeanToMean() {
        var way = List.of(new Measure(0, -1, 2, 4, 9), new Measure(1, 0, 2, Double.NaN, 9), new Measure(2, 1, 6, 2, 9));
        assertArrayEquals(new float[] {4, 4, 3.5f, 3, 2.5f, 2, 2, 2}, Measure.trainingLosses(way, 8));
        assertArrayEquals(new float[] {4, 4, 3.5f}, Measure.trainingLosses(way, 3));
        assertArrayEquals(new float[] {0, 0}, Measure.trainingLosses(List.of(), 2));
    }
}
