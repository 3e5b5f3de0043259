package gatenotes.site.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Line ends of the source inside a paragraph: CSS Text 3, section 4.1.3, defines when they become a space. */
class LineBreaksTest {
    private final RecordingPage page = new RecordingPage();

    private String render(String text) {
        return new Markdown().render(text.replace("\\n", "\n"), 10, page).strip();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "海水退去，\\n石头露出。|海水退去，石头露出。",
        "海\\n石|海石",
        "あ\\nア|あア",
        "**海，**\\n石|<strong>海，</strong>石",
        "*海\\n石*|<em>海石</em>",
        "[海](a)\\n*石*|<a href=\"a\">海</a><em>石</em>",
        "**[海](a)**\\n**[石](b)**|<strong><a href=\"a\">海</a></strong><strong><a href=\"b\">石</a></strong>",
        "他说“海”\\n石|他说“海”石",
        "海\\n“石”|海“石”",
        "<b>海</b>\\n石|<b>海</b>石",
        "ＡＢ\\n海|ＡＢ海",
        "𠀀\\n𠀁|𠀀𠀁",
    })
    void noneBetweenChinese(String text, String html) {
        assertEquals("<p>" + html + "</p>", render(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "海\\nLatin|海\\nLatin",
        "Latin\\n海|Latin\\n海",
        "海\\n3 米|海\\n3 米",
        "海\\n`c`|海\\n<code>c</code>",
        "`c`\\n海|<code>c</code>\\n海",
        "海\\n$x$|海\\n<math>x</math>",
        "바다\\n돌|바다\\n돌",
        "海\\n돌|海\\n돌",
        "“a”\\n“b”|“a”\\n“b”",
        "海\\n😀|海\\n😀",
    })
    void aSpaceBesideAnythingElse(String text, String html) {
        assertEquals("<p>" + html.replace("\\n", "\n") + "</p>", render(text));
    }

    @Test
    void neitherInAnAlternativeTextNorInAHeading() {
        assertEquals("<p>a <img src=\"a.png\" alt=\"海石\" loading=\"lazy\" /></p>", render("a ![海\n石](a.png)"));
        assertEquals("<h2 id=\"海石\">海石</h2>", render("海\n石\n---"));
    }

    @Test
    void aFootnoteStandsBetween() {
        assertEquals(true, render("海[^1]\n石\n\n[^1]: 注").contains("</sup>石"));
    }

    @Test
    void linesAreCountedAsWritten() {
        render("海，\n石\n![](a.png)");
        assertEquals(List.of("12: warning: the image 'a.png' has no alternative text, expected one between the brackets: "
                + "![what it shows](a.png)"), page.problems);
    }

    @Test
    void everyLineIsOneOfItsOwnWhereTheAuthorWantsIt() {
        page.settings.put("markdown.breaks", "true");
        assertEquals("<p>海<br />\n石<br />\na</p>", render("海\n石\na"));
        page.settings.put("page.breaks", "false");
        assertEquals("<p>海石\na</p>", render("海\n石\na"));
        page.settings.remove("markdown.breaks");
        page.settings.put("page.breaks", "true");
        assertEquals("<p>海<br />\n石</p>", render("海\n石"));
    }
}
