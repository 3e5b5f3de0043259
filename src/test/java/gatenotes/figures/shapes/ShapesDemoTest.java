package gatenotes.figures.shapes;

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
import org.junit.jupiter.params.provider.EnumSource;

class ShapesDemoTest {
    private static Session start(String... namesAndValues) {
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return StillDemos.start(new ShapesDemo(), Language.ENGLISH, values);
    }

    @ParameterizedTest
    @EnumSource
    void pictureIsTheGoldenOne(Language language) {
        var session = StillDemos.start(new ShapesDemo(), language, Map.of());
        StillDemos.golden("shapes", session, language);
        StillDemos.narrowGolden("shapes", session, language);
    }

    /** There are 31 lines between 32 time steps, however thin they are. */
    @Test
    void theRowsOfManyTimeStepsStaySeen() {
        var tensor = MarkupText.of(start("time-steps", "32", "units", "128", "batch-size", "128").scene().toSvg(""));
        var input = tensor.substring(tensor.indexOf("tensor-0"), tensor.indexOf("tensor-1"));
        var path = input.substring(input.indexOf("<path"));
        assertEquals(31, path.split("M", -1).length - 1);
    }

    /** The "hello" table: batch 1, input 4, 4 steps, 3 units, 1 layer, 4 classes. */
    @Test
    void firstPictureIsTheHelloNetwork() {
        var rows = start().tables().get(0).rows();
        assertEquals(List.of("input", "(1, 4, 4)", "16", "64", "0"), rows.get(0));
        assertEquals(List.of("LSTM 1", "(1, 4, 3)", "12", "48", "96"), rows.get(1));
        assertEquals(List.of("dense", "(1, 4, 4)", "16", "64", "16"), rows.get(2));
        has(start(), "112 parameters", "2 × (1, 3)");
    }

    @Test
    void kerasGivesTheLastOutputOrAllOfThem() {
        var all = start("batch-size", "32", "time-steps", "10", "input-size", "8", "units", "4");
        has(all, "(32, 10, 8)", "(32, 10, 4)");
        all.act("return-sequences", "false");
        has(all, "(32, 10, 8)", "(32, 4)");
        assertFalse(StillDemos.texts(all).contains("(32, 10, 4)"));
        assertEquals("(32, 10, 8) in, (32, 4) out, 228 parameters.", all.status());
    }

    @Test
    void lowerLayersAlwaysGiveOnEveryStep() {
        var rows = start("layers", "3", "return-sequences", "false").tables().get(0).rows();
        assertEquals(List.of("(1, 4, 3)", "(1, 4, 3)", "(1, 3)", "(1, 4)"),
                List.of(rows.get(1).get(1), rows.get(2).get(1), rows.get(3).get(1), rows.get(4).get(1)));
        // The second layer sees 3 units instead of 4 inputs: 4·3·(3 + 3 + 1).
        assertEquals("84", rows.get(2).get(4));
    }

    /** PyTorch's nn.LSTM(4, 3) has weight_ih 12×4, weight_hh 12×3, bias_ih 12 and bias_hh 12: 108. */
    @Test
    void librariesStandSideBySide() {
        has(start(), "(1, 4, 4) batch first", "(4, 1, 4) time first", "(4, 1, 3) always all",
                "[h, c] (1, 3); TF 1: (c, h)", "(h, c) (1, 1, 3)", "i f c o; TF 1: i j f o (c, j: our g)", "i f g o",
                "one a layer [12]: 96 params", "two a layer [12]: 108 params");
        has(start("layers", "2", "batch-size", "5"), "[h, c] (5, 3); TF 1: (c, h)", "(h, c) (2, 5, 3)",
                "one a layer [12]: 180 params", "two a layer [12]: 204 params");
    }

    @Test
    void digitsRowByRow() {
        has(start("batch-size", "128", "time-steps", "28", "input-size", "28", "units", "128", "classes", "10",
                "return-sequences", "false"), "401,408", "80,384", "1,290", "81,674 parameters");
    }

    @Test
    void refusesWhatItDoesNotHave() {
        assertThrows(IllegalArgumentException.class, () -> start().act("layers", "4"));
        assertThrows(IllegalArgumentException.class, () -> start().act("return-sequences", "yes"));
        assertThrows(IllegalArgumentException.class, () -> start().act("seed", "1"));
    }

    private static void has(Session session, String... expected) {
        var texts = StillDemos.texts(session);
        for (var text : expected) {
            assertTrue(texts.contains(text), text + " is not in " + texts);
        }
    }
}
