package gatenotes.figures.textlab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import gatenotes.figures.textlab.UnitSearch.Property;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The expected results are counted by hand. */
class UnitSearchTest {
    private static double[] count(Property property, String text) {
        return UnitSearch.count(property, CharacterGrid.codePoints(text));
    }

    @Test
    void countsWhatAPageCanCount() {
        assertArrayEquals(new double[] {1, 2, 0, 1}, count(Property.POSITION, "ab\nc"));
        assertArrayEquals(new double[] {0, 1, 0, 0}, count(Property.LINE_END, "ab\nc"));
        assertArrayEquals(new double[] {1, 0, 0, 0}, count(Property.CAPITAL, "aB c"));
        assertArrayEquals(new double[] {1, 2, 0, 1}, count(Property.WORD, "aB c"));
        assertArrayEquals(new double[] {1, 1, 0, 0}, count(Property.SPEAKER, "A:\nb"));
        assertArrayEquals(new double[] {0, 1, 1, 0}, count(Property.QUOTED, "a\"b\""));
        assertArrayEquals(new double[] {0, 1, 1, 0}, count(Property.BRACKETED, "a(b)"));
    }

    @Test
    void findsTheUnitThatGoesAlong() {
        var text = CharacterGrid.codePoints("abcdefghi\n".repeat(7));
        var values = new float[2 * text.length];
        for (int i = 0; i < text.length; i++) {
            values[2 * i] = i % 3;
            // Unit 1 falls from 5 by 0.1 at each place in the line.
            values[2 * i + 1] = 5 - (i + 1) % 10 * 0.1f;
        }
        var found = UnitSearch.best(text, values);
        assertEquals(new UnitSearch.Found(Property.POSITION, 1, -1), rounded(found.get(0)));
        // The text has no capital, quote, bracket or speaker, and properties that do not vary are left out.
        assertEquals(List.of(Property.POSITION, Property.LINE_END, Property.WORD),
                found.stream().map(UnitSearch.Found::property).toList());
    }

    private static UnitSearch.Found rounded(UnitSearch.Found found) {
        return new UnitSearch.Found(found.property(), found.unit(), Math.round(found.r() * 1e5) / 1e5);
    }

    @Test
    void saysNothingOfAShortText() {
        assertEquals(List.of(), UnitSearch.best(CharacterGrid.codePoints("ab"), new float[4]));
    }
}
