package gatenotes.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gatenotes.nn.Parameters;
import org.junit.jupiter.api.Test;

class ParameterAverageTest {
    private final Parameters parameters = Parameters.of("w", 1);
    private final float[] w = parameters.list().get(0).values();

    @Test
    void followsSlowly() {
        var average = new ParameterAverage(parameters, 0.9);
        w[0] = 12;
        average.add(1);
        // decay = min(.9, 1/11): 1 + 10/11 · 11 = 11
        assertEquals(11, average.values().get(0)[0], 1e-6);
        w[0] = 1;
        average.add(1000);
        // decay .9: 11 − .1 · 10 = 10
        assertEquals(10, average.values().get(0)[0], 1e-6);
        average.swap();
        assertEquals(10, w[0], 1e-6);
        average.swap();
        assertEquals(1, w[0], 0);
    }

    @Test
    void isTheNewestWithoutDecay() {
        var average = new ParameterAverage(parameters, 0);
        w[0] = 5;
        average.add(3);
        assertEquals(5, average.values().get(0)[0], 0);
    }
}
