package gatenotes.figures.pendulums;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.demo.Session;
import gatenotes.figures.StillDemos;
import gatenotes.scene.Circle;
import gatenotes.scene.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PendulumsDemoTest {
    private static Session start(Map<String, String> values) {
        return StillDemos.start(new PendulumsDemo(), Language.ENGLISH, values);
    }

    @ParameterizedTest
    @EnumSource
    void pictureIsTheGoldenOne(Language language) {
        var session = StillDemos.start(new PendulumsDemo(), language, Map.of());
        StillDemos.golden("pendulums", session, language);
        StillDemos.narrowGolden("pendulums", session, language);
    }

    /** A seconds pendulum, one second each way, is 994 mm long: the metre was nearly defined by it. */
    @Test
    void aSecondsPendulumIsAlmostAMetre() {
        assertEquals(0.994, PendulumsDemo.length(30), 0.0005);
        assertTrue(StillDemos.texts(start(Map.of("slowest", "30"))).contains("L = 99.4 cm"));
    }

    /** The x coordinates of the bobs, the longest pendulum first. */
    private static double[] bobs(Session session) {
        return session.scene().marks().stream().filter(mark -> mark instanceof Circle)
                .mapToDouble(mark -> ((Circle) mark).x() - 300).toArray();
    }

    @Test
    void neighboursAreOppositeAfterHalfAMinuteAndTogetherAfterAMinute() {
        var half = bobs(start(Map.of("time", "30")));
        assertEquals(15, half.length);
        for (int k = 1; k < half.length; k++) {
            assertTrue(half[k] * half[k - 1] < 0, k + ": " + half[k - 1] + ", " + half[k]);
        }
        var first = bobs(start(Map.of("time", "0")));
        var last = bobs(start(Map.of("time", "60")));
        for (int k = 0; k < first.length; k++) {
            assertEquals(first[k], last[k], 1e-9);
        }
        // 300 px at an angle of half a radian.
        assertEquals(300 * 0.479425539, first[0], 1e-6);
    }

    @Test
    void swingsByTheReadersClock() {
        var session = start(Map.of("time", "59.9"));
        session.act("play", "true");
        session.advance(0.2);
        assertTrue(session.running());
        assertTrue(StillDemos.texts(session).contains("0.1 s"), StillDemos.texts(session).toString());
        assertEquals("0.1", session.values().texts().get("time"));
        session.act("play", "false");
        assertFalse(session.running());
    }

    @Test
    void refusesWhatItDoesNotHave() {
        var session = start(Map.of());
        assertEquals("Pendulums is “25”, expected a whole number from 2 to 24.",
                assertThrows(IllegalArgumentException.class, () -> session.act("count", "25")).getMessage());
        assertEquals("demo:pendulums has no control 'colour'",
                assertThrows(IllegalArgumentException.class, () -> session.act("colour", "red")).getMessage());
    }
}
