package gatenotes.figures.textlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnTextTest {
    @Test
    void whatIsWellStaysAsItIs() {
        var text = "plain\n\u0000 👨‍👩‍👧 e\u0301 שלום";
        assertSame(text, OwnText.of(text).text());
        assertEquals(0, OwnText.of(text).replaced());
    }

    @ParameterizedTest
    @CsvSource({"'a\r\nb', 'a\nb'", "'a\rb', 'a\nb'", "'a\r', 'a\n'", "'\r\r\n\n', '\n\n\n'", "'\n\r', '\n\n'"})
    void linesEndInOneCharacter(String given, String text) {
        assertEquals(text, OwnText.of(given).text());
    }

    @Test
    void halvesOfPairsAreReplaced() {
        var text = OwnText.of("\uDE00a\uD83Db😀\uD83D");
        assertEquals("\uFFFDa\uFFFDb😀\uFFFD", text.text());
        assertEquals(3, text.replaced());
        assertEquals("\uFFFD\uFFFD", OwnText.of("\uDE00\uD83D").text());
    }

    @Test
    void theMarkAtTheBeginningOfAFileIsNoText() {
        assertEquals("a", OwnText.of("\uFEFFa").text());
    }

    @Test
    void whatIsTooLongIsCutBetweenCharacters() {
        var text = OwnText.of("x".repeat(OwnText.LONGEST - 1) + "😀y");
        assertTrue(text.isCut());
        assertEquals(OwnText.LONGEST - 1, text.text().length());
        assertEquals(0, text.replaced());
        assertFalse(OwnText.of("x".repeat(OwnText.LONGEST)).isCut());
    }

    @Test
    void oneSymbolIsNothingToLearn() {
        assertTrue(OwnText.of("😀😀😀").isOneSymbol());
        assertTrue(OwnText.of("a").isOneSymbol());
        assertFalse(OwnText.of("😀😁").isOneSymbol());
        assertEquals(3, OwnText.of("😀😀😀").characters());
    }
}
