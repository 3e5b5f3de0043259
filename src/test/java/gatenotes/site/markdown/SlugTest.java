package gatenotes.site.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource({
        "AI, ai",
        "深度学习, 深度学习",
        "Deep Learning, deep-learning",
        "C++, c-plus-plus",
        "C#, c-sharp",
        "a/../b, a-b",
        "'  x: y?  ', x-y",
        "Ünï_1, ünï_1",
        "???, ''",
    })
    void keepsLettersOfEveryScript(String text, String slug) {
        assertEquals(slug, Slug.of(text));
    }
}
