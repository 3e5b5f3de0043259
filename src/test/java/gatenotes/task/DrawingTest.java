package gatenotes.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawingTest {
    @Test
    void writesThreeLettersAPointAndReadsThemBack() {
        var drawing = Drawing.EMPTY.begin(0, 26, 0.5).extend(63, 61.6, 1).begin(1.4, 2, 0);
        // Letters: A–Z are 0 to 25, a–z 26 to 51, 0–9 52 to 61, then - and _; half of 63 rounds up to 32.
        assertEquals("Aag_-_.BCA", drawing.text());
        var again = Drawing.parse(drawing.text());
        assertEquals(drawing.text(), again.text());
        assertEquals(2, again.strokes());
        assertEquals(62, again.y(0, 1));
        assertEquals(32 / 63.0, again.pressure(0, 0));
        assertTrue(Drawing.parse("").isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "AB | drawing has 2 letters in stroke 1, expected three for each point, and at most 500 points in all",
        "ABC..ABC | drawing has 0 letters in stroke 2, expected three for each point, and at most 500 points in all",
        "A好C | drawing has '好' at character 2, expected letters, digits, - and _, with a . between strokes",
    })
    void tellsWhatIsNoDrawing(String text, String message) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, () -> Drawing.parse(text)).getMessage());
    }

    @Test
    void staysOnTheSheetAndEndsWhenItIsFull() {
        var drawing = Drawing.EMPTY.begin(-20, 70, 2);
        assertEquals("A__", drawing.text());
        assertEquals("A__", drawing.moved(Drawing.ALL, -5, 5).text());
        assertEquals("Fx_", drawing.moved(Drawing.ALL, 5, -14).text());
        for (int i = 0; i < 600; i++) {
            drawing = drawing.extend(i % 2 * 30, 20, 0.5);
        }
        assertEquals(Drawing.MOST_POINTS, drawing.points(0));
        assertEquals(1, drawing.begin(1, 1, 1).strokes());
    }

    @Test
    void aPenThatStandsStillAddsNothing() {
        var drawing = Drawing.EMPTY.begin(5, 5, 0.5);
        assertSame(drawing, drawing.extend(5.3, 4.8, 0.9));
        assertSame(Drawing.EMPTY, Drawing.EMPTY.extend(1, 1, 1));
    }

    @Test
    void leavesOutWhatLiesOnTheWay() {
        var drawing = Drawing.EMPTY.begin(0, 0, 0.5);
        for (int i = 1; i <= 40; i++) {
            drawing = drawing.extend(i, i > 20 ? 40 - i : i, 0.5);
        }
        var simple = drawing.simplified();
        assertEquals(3, simple.points(0));
        assertEquals(20, simple.x(0, 1));
        assertEquals(20, simple.y(0, 1));
        assertEquals(0, simple.undone().strokes());
    }
}
