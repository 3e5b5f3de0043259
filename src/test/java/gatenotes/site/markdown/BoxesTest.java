package gatenotes.site.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Boxes between colons, from the documentation of VitePress, Docusaurus and NexT. */
class BoxesTest {
    private final RecordingPage page = new RecordingPage();

    private String render(String text) {
        return new Markdown().render(text.replace("\\n", "\n"), 10, page).strip();
    }

    private static String box(String kind, String title, String inside) {
        return "<aside class=\"admonition " + kind + "\" role=\"note\"><p class=\"admonition-title\">" + title + "</p>\n" + inside
                + "\n</aside>";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        ":::info\\na\\n:::|note|说明",
        "::: info\\na\\n:::|note|说明",
        "::: TIP My title\\na\\n:::|tip|My title",
        ":::tip[My title]\\na\\n:::|tip|My title",
        ":::danger{.big #x}\\na\\n:::|caution|当心",
        "::: warning\\na\\n:::::|warning|注意",
        "a0\\n::: caution\\na\\n:::|caution|当心",
        "{% note success %}\\na\\n{% endnote %}|tip|提示",
        "{% note %}\\na\\n{% endnote %}|note|说明",
        "{% note primary no-icon %}a{% endnote %}|note|说明",
        "{% note danger 标 题 %}\\na\\n{% endnote %}|caution|标 题",
    })
    void kindsAndTitles(String text, String kind, String title) {
        assertTrue(render(text).endsWith(box(kind, title, "<p>a</p>")), render(text));
        assertEquals(List.of(), page.problems);
    }

    @Test
    void aBoxThatIsShut() {
        assertEquals("<details class=\"admonition\"><summary class=\"admonition-title\">详情</summary>\n<p>a</p>\n</details>",
                render("::: details\na\n:::"));
    }

    @ParameterizedTest
    @ValueSource(strings = {":::: note\n::: tip\na\n:::\nb\n::::", "::: note\n:::: tip\na\n::::\nb\n:::",
        "::: note\n::: tip\na\n:::\nb\n:::", "{% note %}\n{% note tip %}\na\n{% endnote %}\nb\n{% endnote %}"})
    void boxesInBoxes(String text) {
        assertEquals(box("note", "说明", box("tip", "提示", "<p>a</p>") + "\n<p>b</p>"), render(text));
    }

    @Test
    void colonsInCodeShutNothing() {
        assertEquals(box("note", "说明", "<pre><code>:::\n</code></pre>"), render("::: note\n```\n:::\n```\n:::"));
        assertEquals("<p>a ::: tip</p>", render("a ::: tip"));
        assertEquals(List.of(), page.problems);
    }

    @Test
    void aBoxInAList() {
        assertEquals("<ul>\n<li>a\n" + box("tip", "提示", "<p>b</p>") + "\n</li>\n<li>c</li>\n</ul>",
                render("- a\n  ::: tip\n  b\n  :::\n- c"));
    }

    @Test
    void whatIsUnknownOrOpenIsTold() {
        assertEquals("<p>::: center\na\n:::</p>", render("::: center\na\n:::"));
        render("a\n\n::: tip\nb");
        assertEquals(List.of(
                "10: warning: found ::: center, which is not known here and stays as text, expected one of info, note, tip, "
                        + "important, warning, caution, danger or details",
                "12: warning: the box '::: tip' is never closed, expected a line of :::"), page.problems);
    }

    @Test
    void whatClosesNothingIsTold() {
        assertEquals("<p>::: {.note}\na\n:::</p>\n<p>:::</p>", render("::: {.note}\na\n:::\n\n:::"));
        assertEquals(List.of(
                "10: warning: found ::: {.note}, which is not known here and stays as text, expected one of info, note, tip, "
                        + "important, warning, caution, danger or details",
                "14: warning: found :::, which closes no box, expected one above it such as ::: tip"), page.problems);
    }

    @Test
    void linesAreKept() {
        render("{% note info %}a{% endnote %}\n::: tip\n![](a.png)\n:::");
        assertEquals(List.of("12: warning: the image 'a.png' has no alternative text, expected one between the brackets: "
                + "![what it shows](a.png)"), page.problems);
    }

    @ParameterizedTest
    @ValueSource(strings = {"::: tip\n", "{% note %}", "{% note %}\n{% endnote %}\n", "<div markdown=\"1\">\n", "> ", "- ",
        "==a", "== a==", ":smile", "a\n: ", "a\n\n: b\n\n", "{{< figure ", "{% capture x %}", "<p markdown=1>a</p>\n",
        "<td markdown=1>*", "$(A)/", "|a|b\n", "a\n海"})
    void aLongTextOfBeginningsIsReadInNoTime(String beginning) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> render(beginning.repeat(4000)));
    }
}
