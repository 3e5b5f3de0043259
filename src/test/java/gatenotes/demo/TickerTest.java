package gatenotes.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TickerTest {
    private final Ticker beat = new Ticker(0.1);

    @Test
    void beatsComeByTimeWhateverTheFramesAre() {
        assertEquals(0, beat.after(0.06));
        assertEquals(1, beat.after(0.06));
        assertEquals(2, beat.after(0.19));
        var slow = new Ticker(2 / 15.0);
        var beats = 0;
        for (int frame = 0; frame < 240; frame++) {
            beats += slow.after(1 / 120.0);
        }
        assertEquals(15, beats);
    }

    @Test
    void afterARestartTheNextIsAWholeBeatAway() {
        beat.after(0.09);
        beat.restart();
        assertEquals(0, beat.after(0.09));
        assertEquals(1, beat.after(0.01));
    }
}
