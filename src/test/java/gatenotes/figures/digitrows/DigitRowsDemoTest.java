package gatenotes.figures.digitrows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.demo.Session;
import gatenotes.figures.StillDemos;
import gatenotes.scene.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DigitRowsDemoTest {
    private static Session start() {
        return StillDemos.start(new DigitRowsDemo(), Language.ENGLISH, Map.of());
    }

    @ParameterizedTest
    @EnumSource
    void pictureIsTheGoldenOne(Language language) {
        StillDemos.golden("digit-rows", StillDemos.start(new DigitRowsDemo(), language, Map.of()), language);
        StillDemos.narrowGolden("digit-rows", StillDemos.start(new DigitRowsDemo(), language, Map.of()), language);
    }

    @Test
    void countsTheParametersOf128Units() {
        has(start(), "LSTM 80,384 + dense 1,290 parameters");
        var rows = start().tables().get(1).rows();
        assertEquals(List.of("LSTM", "[28, 512], [128, 512], [512]", "80,384"), rows.get(0));
        assertEquals(List.of("dense", "[128, 10], [10]", "1,290"), rows.get(1));
        assertEquals("81,674", rows.get(2).get(2));
    }

    @Test
    void everyDrawnDigitIsReadToItsEnd() {
        var rows = start().tables().get(0).rows();
        assertEquals(28, rows.size());
        assertEquals(List.of("28", "0 %", "0 %", "0 %", "99 %", "0 %", "0 %", "0 %", "0 %", "0 %", "0 %"), rows.get(27));
        var session = StillDemos.start(new DigitRowsDemo(), Language.ENGLISH, Map.of("step", "28"));
        for (int digit = 0; digit <= 9; digit++) {
            session.act("digit", Integer.toString(digit));
            assertTrue(session.status().startsWith("All 28 rows are read, and the network says " + digit), session.status());
        }
    }

    /** What the post on LSTM questions says about the drawn 3. */
    @ParameterizedTest
    @CsvSource({"14, 5", "19, 2", "22, 3", "28, 3"})
    void onTheWayItGuesses(int row, int digit) {
        assertEquals(digit, RowNumbers.states(3).likeliest(row - 1));
    }

    @Test
    void playsToTheLastRowAndStops() {
        var session = start();
        session.act("play", "true");
        for (int frame = 0; frame < 8; frame++) {
            session.advance(StillDemos.FRAME);
        }
        has(session, "step 13 of 28");
        for (int frame = 0; session.running(); frame++) {
            assertTrue(frame < 1000, "it never ends");
            session.advance(StillDemos.FRAME);
        }
        has(session, "step 28 of 28");
        assertEquals("All 28 rows are read, and the network says 3 (99 %).", session.status());
        session.act("play", "true");
        has(session, "step 1 of 28");
    }

    @Test
    void aRowCanBePointedAt() {
        var session = start();
        session.point("row-20", false);
        has(session, "step 20 of 28");
        session.point(null, false);
        has(session, "step 12 of 28");
        session.point("row-20", true);
        session.point(null, false);
        has(session, "step 20 of 28");
        assertFalse(session.running());
    }

    @Test
    void refusesWhatItDoesNotHave() {
        assertThrows(IllegalArgumentException.class, () -> start().act("step", "29"));
        assertThrows(IllegalArgumentException.class, () -> start().act("digit", "10"));
        assertThrows(IllegalArgumentException.class, () -> start().act("seed", "10"));
    }

    private static void has(Session session, String... expected) {
        var texts = StillDemos.texts(session);
        for (var text : expected) {
            assertTrue(texts.contains(text), text + " is not in " + texts);
        }
    }
}
