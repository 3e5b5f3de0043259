package gatenotes.figures.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.demo.Session;
import gatenotes.figures.StillDemos;
import gatenotes.scene.Language;
import gatenotes.scene.MarkupText;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UnitsDemoTest {
    private static final Pattern GRID = Pattern.compile("<path class=\"stroke-outline\"[^>]* d=\"([^\"]*)\"");
    private static final Pattern LINE = Pattern.compile("M(\\S+) (\\S+)L(\\S+) ([^M]+)");

    private static Session start(int inputSize, int units) {
        return StillDemos.start(new UnitsDemo(), Language.ENGLISH,
                Map.of("input-size", Integer.toString(inputSize), "units", Integer.toString(units)));
    }

    @ParameterizedTest
    @EnumSource
    void pictureIsTheGoldenOne(Language language) {
        StillDemos.golden("units", StillDemos.start(new UnitsDemo(), language, Map.of()), language);
        StillDemos.narrowGolden("units", StillDemos.start(new UnitsDemo(), language, Map.of()), language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2  | 2  | 4 × 2 × (2 + 2 + 1) = 40 parameters",
        "4  | 3  | 4 × 3 × (4 + 3 + 1) = 96 parameters",
        "8  | 4  | 4 × 4 × (8 + 4 + 1) = 208 parameters",
        "12 | 64 | 4 × 64 × (12 + 64 + 1) = 19,712 parameters"})
    void countsParameters(int inputSize, int units, String line) {
        var texts = StillDemos.texts(start(inputSize, units));
        assertTrue(texts.contains(line), texts.toString());
    }

    @ParameterizedTest
    @CsvSource({"2,2,40", "4,3,96", "8,4,208", "1,1,12", "12,12,1200"})
    void everyParameterIsASquare(int inputSize, int units, long count) {
        var svg = MarkupText.of(start(inputSize, units).scene().toSvg(""));
        var squares = 0L;
        for (var grid : GRID.matcher(svg).results().toList()) {
            var lines = LINE.matcher(grid.group(1)).results().toList();
            var across = lines.stream().filter(line -> line.group(2).equals(line.group(4))).count();
            squares += (across - 1) * (lines.size() - across - 1);
        }
        assertEquals(count, squares);
    }

    @Test
    void theTableHoldsTheFourSizes() {
        var rows = start(4, 3).tables().get(0).rows();
        assertEquals(List.of("4, 3", "[4, 12]", "[3, 12]", "[12]", "96"), rows.get(0));
        assertEquals(List.of("12, 64", "[12, 256]", "[64, 256]", "[256]", "19,712"), rows.get(3));
        assertEquals(List.of("40", "208"), List.of(rows.get(1).get(4), rows.get(2).get(4)));
    }

    @Test
    void aUnitIsOneRowOfEachLayer() {
        var session = start(4, 3);
        session.point("g-3", false);
        assertTrue(unitLine(session).startsWith("unit 3: "));
        session.point(null, false);
        assertTrue(unitLine(session).startsWith("unit 2: "));
        session.point("h-1", true);
        session.point(null, false);
        assertEquals("unit 1: new c₁ = f₁ · old c₁ + i₁ · g₁, h₁ = o₁ · tanh(new c₁)", unitLine(session));
        assertEquals("Unit 1: one row in each of the four layers, one place in c and one in h.", session.status());
        session.act("units", "12");
        session.act("unit", "12");
        assertTrue(unitLine(session).contains("c₁₂"));
        session.act("units", "2");
        assertTrue(unitLine(session).startsWith("unit 2: "));
        assertEquals("Input size 4, units 2: 56 parameters.", session.status());
    }

    @Test
    void everyPartLeadsToItsUnit() {
        var session = start(4, 3);
        for (var part : List.of("i-1", "f-1", "g-1", "o-1", "c-1", "h-1")) {
            assertTrue(MarkupText.of(session.scene().toLiveSvg("")).contains("data-part=\"" + part + "\""), part);
            session.point(part, false);
            assertTrue(unitLine(session).startsWith("unit 1: "), part);
        }
    }

    @Test
    void refusesWhatItDoesNotHave() {
        var session = start(4, 3);
        assertThrows(IllegalArgumentException.class, () -> session.act("units", "65"));
        assertThrows(IllegalArgumentException.class, () -> session.act("unit", "4"));
        assertThrows(IllegalArgumentException.class, () -> session.act("seed", "4"));
    }

    private static String unitLine(Session session) {
        for (var text : StillDemos.texts(session)) {
            if (text.startsWith("unit ")) {
                return text;
            }
        }
        throw new AssertionError("no line about a unit");
    }
}
