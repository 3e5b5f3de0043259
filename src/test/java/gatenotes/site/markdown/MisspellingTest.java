package gatenotes.site.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisspellingTest {
    /** Damerau's four mistakes count as one edit each; kitten and sitting differ by three (Levenshtein's textbook pair). */
    @ParameterizedTest
    @CsvSource({"tags, tags, 0", "tags, tag, 1", "tag, tags, 1", "tags, tabs, 1", "tags, tgas, 1", "kitten, sitting, 3",
        "'', abc, 3", "abc, '', 3", "tgas, tabs, 2", "permalink, permalnik, 1"})
    void editsAreCounted(String one, String other, int edits) {
        assertEquals(edits, Misspelling.edits(one, other));
    }

    /** One edit in five letters, two in more; the first letter is right. */
    @Test
    void onlyWhatIsNearIsMeant() {
        var known = List.of("title", "permalink");
        assertEquals("title", Misspelling.meant("titel", known));
        assertNull(Misspelling.meant("tilet", known), "two edits in five letters");
        assertEquals("permalink", Misspelling.meant("permlnk", known));
        assertNull(Misspelling.meant("prmlnk", known), "three edits");
        assertNull(Misspelling.meant("ermalink", known), "another first letter");
        assertNull(Misspelling.meant("title", known), "no fault at all");
        assertNull(Misspelling.meant("titl", known), "too short to tell");
    }
}
