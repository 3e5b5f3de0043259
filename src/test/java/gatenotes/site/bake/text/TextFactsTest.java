package gatenotes.site.bake.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFactsTest {
    /** Characters are counted in scripts without spaces, where a sentence would otherwise be a single word. */
    @ParameterizedTest
    @CsvSource({"ひらがなカタ漢字, 800, 2", "การอ่าน, 1200, 3", "Wörter und , 440, 2", "한국어 글 , 440, 2"})
    void readingTimeFollowsTheScript(String text, int length, int minutes) {
        var isSpaced = text.endsWith(" ") || text.indexOf(' ') > 0;
        var times = isSpaced ? length / 2 : length / text.length() + 1;
        assertEquals(minutes, TextFacts.minutes((isSpaced ? text + " " : text).repeat(times)));
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "400, 0", "0, 220", "1200, 0", "800, 440"})
    void readingTimeCountsCharactersAndWords(int characters, int words) {
        var expected = Math.max(1, characters / 400 + words / 220);
        assertEquals(expected, TextFacts.minutes("字".repeat(characters) + "。 " + "word's ".repeat(words)));
    }
}
