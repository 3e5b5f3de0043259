package gatenotes.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** The scores ln 1, ln 4, ln 3, ln 2 give shares of one, four, three and two tenths. */
class SamplerTest {
    private static final float[] SCORES = {0, (float) Math.log(4), (float) Math.log(3), (float) Math.log(2)};

    private static Sampler sampler(double temperature, double topP) {
        var sampler = new Sampler(4, temperature, topP);
        sampler.weigh(SCORES);
        return sampler;
    }

    @Test
    void drawsAsTheNetworkThinks() {
        var sampler = sampler(1, 1);
        assertEquals(0.4, sampler.share(1), 1e-7);
        assertEquals(0.1, sampler.share(0), 1e-7);
        // From the most likely on: 0 to .4 is class 1, up to .7 class 2, up to .9 class 3.
        assertEquals(1, sampler.draw(0.39));
        assertEquals(2, sampler.draw(0.41));
        assertEquals(3, sampler.draw(0.89));
        assertEquals(0, sampler.draw(0.999));
        assertEquals(3, sampler.ranked(2));
    }

    @Test
    void isBolderWhenColder() {
        // Squares: 1, 16, 9, 4 of 30.
        assertEquals(16 / 30.0, sampler(0.5, 1).share(1), 1e-7);
        assertEquals(1, sampler(0, 1).share(1), 0);
        assertEquals(1, sampler(0, 1).draw(0.999));
    }

    @Test
    void leavesOutWhatIsOutsideTheNucleus() {
        // .4 + .3 exceed .65, so the other classes are never drawn.
        var sampler = sampler(1, 0.65);
        assertEquals(4 / 7.0, sampler.share(1), 1e-7);
        assertEquals(3 / 7.0, sampler.share(2), 1e-7);
        assertEquals(0, sampler.share(3), 0);
        assertEquals(2, sampler.draw(0.999));
        assertEquals(1, sampler(1, 0.01).share(1), 0, "the likeliest always counts");
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        assertEquals("Sampler: temperature 1 and topP 0, expected at least 0, and above 0 up to 1",
                assertThrows(IllegalArgumentException.class, () -> new Sampler(4, 1, 0)).getMessage());
    }
}
