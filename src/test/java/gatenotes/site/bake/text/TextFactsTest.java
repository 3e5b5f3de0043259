package gatenotes.site.bake.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFactsTest {
    @ParameterizedTest
    @CsvSource({"1, 0", "400, 0", "0, 220", "1200, 0", "800, 440"})
    void readingTimeCountsCharactersAndWords(int characters, int words) {
        var expected = Math.max(1, characters / 400 + words / 220);
        assertEquals(expected, TextFacts.minutes("字".repeat(characters) + "。 " + "word's ".repeat(words)));
    }
}
