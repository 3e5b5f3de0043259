package gatenotes.site.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Valid Markdown that its author probably did not mean gives a warning with its line; other Markdown gives none. */
class MarkdownWarningsTest {
    private static List<String> problems(String text) {
        var page = new RecordingPage();
        new Markdown().render(text, 1, page);
        return page.problems;
    }

    @Test
    void anOpenCodeBlock() {
        assertEquals(List.of("3: warning: the code block is never closed, expected a line of ````"),
                problems("a\n\n````java\nint x;\n```\nb"));
        assertEquals(List.of(), problems("```java\nint x;\n```\n\n- ```\n  a\n\nb"));
    }

    @Test
    void aMisspeltLanguage() {
        assertEquals(List.of("1: warning: the code is in 'javascirpt', which has no colours, expected javascript?"),
                problems("```javascirpt\nx\n```"));
        assertEquals(List.of("1: warning: the code is in 'pyhton', which has no colours, expected python?"),
                problems("```pyhton\nx\n```"));
        for (var plain : List.of("text", "plain", "console", "mermaid", "swift", "julia", "haskell", "output", "Java", "")) {
            assertEquals(List.of(), problems("```" + plain + "\nx\n```"), plain);
        }
    }

    @Test
    void aFootnoteWithoutText() {
        assertEquals(List.of("2: warning: the footnote [^2] has no text, expected a line that starts with [^2]: …"),
                problems("a[^1]\nb[^2]\n\n[^1]: c"));
        assertEquals(List.of(), problems("`[^2]`"));
    }

    @Test
    void anOpenFormula() {
        assertEquals(List.of("1: warning: found $\\frac, expected a formula that ends with $ in the same paragraph"),
                problems("价格 $\\frac{1}{2} 一半\n\n$x$"));
        assertEquals(List.of(), problems("$5 and $6, US$\\$, `$\\frac`"));
    }

    @Test
    void anUnknownKindOfNote() {
        assertEquals(List.of("1: warning: found [!HINT], expected [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or [!CAUTION] "
                + "on a line of its own"), problems("> [!HINT]\n> a"));
        assertEquals(List.of(), problems("> [!NOTE]\n> a"));
    }

    @Test
    void editsAreCounted() {
        assertEquals(3, Misspelling.edits("kitten", "sitting"));
        assertEquals(1, Misspelling.edits("jvaa", "java"));
        assertNull(Misspelling.meant("tex", List.of("text")));
        assertEquals("kotlin", Misspelling.meant("kotiln", List.of("java", "kotlin")));
    }

    @Test
    void theWayBackFromAFootnoteSpeaksTheLanguageOfThePage() {
        assertTrue(new Markdown().render("a[^1]\n\n[^1]: b", 1, new RecordingPage()).contains("aria-label=\"回到正文 1\""));
    }
}
