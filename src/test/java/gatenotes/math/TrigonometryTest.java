package gatenotes.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TrigonometryTest {
    @Test
    void isTheJvms() {
        for (double angle = -20; angle < 20; angle += 0.0137) {
            assertEquals(StrictMath.sin(angle), Trigonometry.sin(angle), 1e-15, "sin " + angle);
            assertEquals(StrictMath.cos(angle), Trigonometry.cos(angle), 1e-15, "cos " + angle);
        }
        assertEquals(0, Trigonometry.sin(0));
        assertEquals(1, Trigonometry.cos(0));
        assertEquals(0.5, Trigonometry.sin(Math.PI / 6), 1e-15);
    }
}
