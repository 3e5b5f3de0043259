package gatenotes.figures.textlab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextToLearnTest {
    /** 😀 is two chars in Java. */
    @ParameterizedTest
    @CsvSource({"a😀b, 0, 2, a😀", "a😀b, 1, 1, 😀", "😀😀😀, 2, 2, 😀😀", "😀😀😀, 0, 9, 😀😀😀", "abc, 0, 2, ab", "abc, 3, 5, ''"})
    void aPartHasWholeCharacters(String text, int from, int most, String part) {
        assertEquals(part, TextToLearn.part(text, from, most));
    }
}
