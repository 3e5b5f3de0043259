package gatenotes.figures.textlab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CharacterGridTest {
    /** The rows, with bars between them. */
    private static String rows(String text, int columns, int rows, int looked) {
        var all = new StringBuilder();
        int row = 0;
        for (var cell : CharacterGrid.of(CharacterGrid.codePoints(text), columns, rows, looked).cells()) {
            all.append("|".repeat(cell.row() - row)).append(CharacterGrid.glyph(cell.codePoint()));
            row = cell.row();
        }
        return all.toString();
    }

    @Test
    void endsARowWithTheLineAndWithTheLastColumn() {
        assertEquals("ab↵|cde|f", rows("ab\ncdef", 3, 9, -1));
        assertEquals("abc↵|d", rows("abc\nd", 3, 9, -1), "a line's end may stand behind the last column");
        assertEquals("abc |d", rows("abc d", 3, 9, -1), "so may a space");
        assertEquals("abc | d", rows("abc  d", 3, 9, -1), "but not two");
    }

    @Test
    void keepsWordsWholeThatFitIntoARow() {
        assertEquals("ab |cde f", rows("ab cde f", 5, 9, -1));
        assertEquals("ab |cde|fgh", rows("ab cdefgh", 3, 9, -1), "a long word is broken");
    }

    @Test
    void keepsTheLastRowsOrThoseTheReaderLooksAt() {
        assertEquals("c↵|d", rows("a\nb\nc\nd", 3, 2, -1));
        assertEquals("b↵|c↵", rows("a\nb\nc\nd", 3, 2, 2));
        assertEquals("c↵|d", rows("a\nb\nc\nd", 3, 2, 6));
    }

    @Test
    void wideCharactersHaveWiderCells() {
        // Five cells of 16.8 px fit into the width of eight cells of 11.6 px.
        assertEquals("水从山上下|来", rows("水从山上下来", 8, 9, -1));
        assertEquals("abcd、|e", rows("abcd、e", 8, 9, -1));
        assertEquals("abcd;e", rows("abcd;e", 8, 9, -1));
    }

    @Test
    void countsCodePoints() {
        assertArrayEquals(new int[] {'a', 0x1F600, 0xD83D}, CharacterGrid.codePoints("a😀\uD83D"));
        assertEquals("", CharacterGrid.of(new int[0], 3, 2, -1).cells().stream().map(Object::toString)
                .collect(Collectors.joining()));
    }
}
