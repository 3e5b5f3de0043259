package gatenotes.figures.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.demo.Session;
import gatenotes.figures.StillDemos;
import gatenotes.scene.Language;
import gatenotes.scene.MarkupText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TensorDemoTest {
    private static Session start(String... namesAndValues) {
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return StillDemos.start(new TensorDemo(), Language.ENGLISH, values);
    }

    @ParameterizedTest
    @EnumSource
    void pictureIsTheGoldenOne(Language language) {
        var session = StillDemos.start(new TensorDemo(), language, Map.of());
        StillDemos.golden("tensor", session, language);
        StillDemos.narrowGolden("tensor", session, language);
        StillDemos.narrowGolden("tensor-video", StillDemos.start(new TensorDemo(), language, Map.of("rank", "5")), language);
    }

    /**
     * The pixel of sample 1, row 2, column 3, green: index 1·36 + 2·12 + 3·3 + 1 with channels last, 1·36 + 1·12 + 2·4 + 3 with
     * channels first.
     */
    @Test
    void aPixelKeepsItsValueWhereverItsChannelLies() {
        var last = new DrawnTensor(TensorKind.IMAGES, false, 0);
        var first = new DrawnTensor(TensorKind.IMAGES, true, 0);
        // 7·70 + 23·5 + 5·3 + 4 = 624 at place 70.
        assertEquals(4, last.value(70));
        assertEquals(4, first.value(59));
        var texts = StillDemos.texts(start("rank", "1"));
        assertTrue(String.join(" ", texts).contains("1 0 0 1 0 2 0 3"), "one-hot, each with its offset below: " + texts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0 | last  | (): 1 × 4 bytes = 4 bytes",
        "1 | last  | (4): 4 × 4 bytes = 16 bytes",
        "2 | last  | (28, 28): 784 × 4 bytes = 3,136 bytes",
        "3 | last  | (128, 28, 28): 100,352 × 4 bytes = 401,408 bytes",
        "4 | last  | (32, 224, 224, 3): 4,816,896 × 4 bytes = 19,267,584 bytes",
        "4 | first | (32, 3, 224, 224): 4,816,896 × 4 bytes = 19,267,584 bytes",
        "5 | last  | (4, 240, 144, 256, 3): 106,168,320 × 4 bytes = 424,673,280 bytes",
        "5 | first | (4, 3, 240, 144, 256): 106,168,320 × 4 bytes = 424,673,280 bytes"})
    void realTensorsHaveTheirValuesAndBytes(String rank, String channels, String line) {
        var texts = StillDemos.texts(start("rank", rank, "channels", channels));
        assertTrue(texts.contains(line), texts.toString());
    }

    @Test
    void firstPictureLeadsFromAnIndexToItsOffset() {
        var texts = StillDemos.texts(start());
        for (var text : List.of("1·12", "2·4", "0·1", "= 20", "= 24 values")) {
            assertTrue(texts.contains(text), text + " is not in " + texts);
        }
    }

    @Test
    void aVectorOfFourHasRankOne() {
        assertTrue(StillDemos.texts(start("rank", "1"))
                .contains("one-hot h. A “4-dimensional input” has length 4 and rank 1"));
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,4", "2,12", "3,24", "4,72", "5,144"})
    void everyValueIsACellThatCanBePointedAt(String rank, int size) {
        for (var channels : new String[] {"last", "first"}) {
            var svg = MarkupText.of(start("rank", rank, "channels", channels).scene().toLiveSvg(""));
            assertEquals(size, svg.split("data-part=\"cell-", -1).length - 1, rank + " " + channels);
        }
    }

    @Test
    void pointingShowsACellAndChoosingKeepsIt() {
        var session = start();
        var first = MarkupText.of(session.scene().toSvg(""));
        session.point("cell-5", false);
        assertTrue(StillDemos.texts(session).contains("= 5"));
        assertEquals(start().status(), session.status());
        session.point(null, false);
        assertEquals(first, MarkupText.of(session.scene().toSvg("")));
        session.point("cell-5", true);
        session.point(null, false);
        assertTrue(StillDemos.texts(session).contains("= 5"));
        assertEquals("[0, 1, 1], offset 5", session.status());
    }

    @Test
    void theLadderLeadsToEachKind() {
        var session = start();
        session.point("rank-5", true);
        assertTrue(StillDemos.texts(session).contains("= 144 values"));
        assertEquals("video: shape (2, 2, 3, 4, 3), rank 5, 144 values.", session.status());
        session.point("rank-0", true);
        assertTrue(StillDemos.texts(session).contains("= 1 value"));
    }

    @Test
    void refusesWhatItDoesNotHave() {
        var session = start();
        assertEquals("rank (number of axes) is “6”, expected a whole number from 0 to 5.",
                assertThrows(IllegalArgumentException.class, () -> session.act("rank", "6")).getMessage());
        assertThrows(IllegalArgumentException.class, () -> session.act("channels", "middle"));
        assertThrows(IllegalArgumentException.class, () -> session.act("units", "3"));
        assertFalse(session.running());
    }

    @Test
    void theTableHoldsEveryKind() {
        var table = start().tables().get(0);
        assertEquals(6, table.rows().size());
        assertEquals("401,408", table.rows().get(3).get(4));
        assertEquals("106,168,320", table.rows().get(5).get(3));
    }
}
