package gatenotes.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ScaleTest {
    @Test
    void linearKeepsProportions() {
        var scale = Scale.linear(0, 2, 100, 0);
        assertEquals(100, scale.at(0));
        assertEquals(25, scale.at(1.5), 1e-12);
        assertEquals(-50, scale.at(3), 1e-12);
    }

    @Test
    void logGivesEachTenfoldTheSameRoom() {
        var scale = Scale.log(0.01, 100, 0, 400);
        assertEquals(100, scale.at(0.1), 1e-9);
        assertEquals(200, scale.at(1), 1e-9);
        assertEquals(400, scale.at(100), 1e-9);
    }

    @Test
    void emptyDomainsAreErrors() {
        assertThrows(IllegalArgumentException.class, () -> Scale.linear(1, 1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> Scale.log(0, 1, 0, 1));
    }
}
