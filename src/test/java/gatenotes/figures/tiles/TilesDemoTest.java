package gatenotes.figures.tiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.demo.Session;
import gatenotes.figures.StillDemos;
import gatenotes.scene.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TilesDemoTest {
    private static Session start(Map<String, String> values) {
        return StillDemos.start(new TilesDemo(), Language.ENGLISH, values);
    }

    @ParameterizedTest
    @EnumSource
    void pictureIsTheGoldenOne(Language language) {
        var session = StillDemos.start(new TilesDemo(), language, Map.of());
        StillDemos.golden("tiles", session, language);
        StillDemos.narrowGolden("tiles", session, language);
    }

    /** The sixth of six blocks is rows 8 to 15 and columns 8 to 11; a layer is a row, a channel a column. */
    @Test
    void aBlockLiesInEightTexels() {
        var texts = StillDemos.texts(start(Map.of("block", "6")));
        assertTrue(texts.contains("8,8") && texts.contains("15,11"), texts.toString());
        assertTrue(!texts.contains("7,8") && !texts.contains("8,7"), texts.toString());
    }

    /** 8·4·4 products of single numbers from a block of eight texels and one of four. */
    @Test
    void countsAreTrue() {
        var rows = start(Map.of()).tables().get(0).rows();
        for (var row : rows) {
            assertEquals(Double.parseDouble(row.get(3)),
                    Double.parseDouble(row.get(2)) / Double.parseDouble(row.get(1)), 0.05);
        }
        assertEquals(Integer.toString(8 * 4 * 4), rows.get(2).get(2));
        assertTrue(StillDemos.texts(start(Map.of())).contains("12 fetches, 128 multiply-adds"));
    }

    @Test
    void pointingChoosesABlockAndPlayingGoesOn() {
        var session = start(Map.of("round", "3"));
        session.point("block-6", true);
        assertEquals("6", session.values().texts().get("block"));
        session.act("play", "true");
        session.advance(0.1);
        session.advance(0.5);
        assertEquals(Map.of("block", "1", "round", "0"), session.values().texts());
        assertEquals("i = 0: fetches a block of A and one of B, adds their product to block 1 of C; 3 more rounds.",
                session.status());
        session.act("round", "3");
        assertTrue(session.status().endsWith("block 1 of C; that is done, and 8 texels are written."), session.status());
    }

    @Test
    void refusesWhatItDoesNotHave() {
        assertThrows(IllegalArgumentException.class, () -> start(Map.of()).act("block", "7"));
        assertThrows(IllegalArgumentException.class, () -> start(Map.of()).act("engine", "webgl"));
    }
}
