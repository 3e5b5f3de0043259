package gatenotes.site.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
    private final Markdown markdown = new Markdown();
    private final RecordingPage page = new RecordingPage();

    private String render(String text) {
        return markdown.render(text, 10, page).strip();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "**你好。**世界|<strong>你好。</strong>世界",
        "世界**“你好”**吧|世界<strong>“你好”</strong>吧",
        "他说**（轻声）**好|他说<strong>（轻声）</strong>好",
        "**Note:**世界|<strong>Note:</strong>世界",
        "**你好。**world|<strong>你好。</strong>world",
        "这是*强调，*然后|这是<em>强调，</em>然后",
        "甲**乙**丙**丁**戊|甲<strong>乙</strong>丙<strong>丁</strong>戊",
        "~~删掉。~~留下|<del>删掉。</del>留下",
        "**`x`**是输入|<strong><code>x</code></strong>是输入",
        "2 ** 3 与 `a。**b`|2 ** 3 与 <code>a。**b</code>",
    })
    void emphasisStandsBesideChinesePunctuation(String text, String html) {
        assertEquals("<p>" + html + "</p>", render(text));
    }

    @Test
    void englishEmphasisFollowsTheStandard() {
        assertEquals("<p><em>a.</em> b (<strong>c</strong>) **d.**e</p>", render("*a.* b (**c**) **d.**e"));
    }

    @Test
    void headingsHaveAnchorsInAnyScriptAndNoTwoAlike() {
        var html = render("## LSTM的输入与输出\n\n## 小结\n\n## 小结\n\n## `num_units` & C++\n\n## !!\n\n## **你好。**世界");
        for (var id : List.of("lstm的输入与输出", "小结", "小结-1", "num_units-c-plus-plus", "section", "你好-世界")) {
            assertTrue(html.contains(" id=\"" + id + "\""), id + " in " + html);
        }
    }

    @Test
    void tablesAreAlignedByClassAndScroll() {
        assertEquals("""
                <div class="table-scroll">
                <table>
                <thead>
                <tr>
                <th class="align-center">a</th>
                <th class="align-right">b</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td class="align-center">1</td>
                <td class="align-right"><del>2</del></td>
                </tr>
                </tbody>
                </table>
                </div>""", render("| a | b |\n|:-:|--:|\n| 1 | ~~2~~ |"));
    }

    @Test
    void footnotesAndTaskLists() {
        var html = render("说法[^1]。\n\n- [x] 做了\n- [ ] 没做\n\n[^1]: 出处。");
        assertTrue(html.contains("<section class=\"footnotes\""), html);
        assertTrue(html.contains("<input type=\"checkbox\" disabled=\"\" checked=\"\">"), html);
    }

    @Test
    void addressesEndWhereChineseGoesOn() {
        assertEquals("<p>见<a href=\"https://example.org/a\">https://example.org/a</a>，好。</p>",
                render("见https://example.org/a，好。"));
        assertEquals(List.of("10 link https://example.org/a"), page.asked);
    }

    @Test
    void addressesInMarkdownAndHtmlAreLookedUpWithTheirLines() {
        var html = render("""
                [a](b.md)
                text <img src="/c.png"
                height=3> [d][]

                <div>
                <img alt=x src=/e.png>
                <a href='f&amp;g'>h</a></div>

                [d]: i

                <img alt="" srcset="/j.png 1x,/k,l.png 2x, /m.png">
                """);
        assertEquals(List.of("10 link b.md", "11 media /c.png", "12 link i", "15 media /e.png", "16 link f&g",
                "20 media /j.png", "20 media /k,l.png", "20 media /m.png"), page.asked);
        assertTrue(html.contains("<img loading=\"lazy\" alt=\"\" srcset=\"../j.png 1x, ../k,l.png 2x, ../m.png\">"), html);
        assertTrue(html.contains("<img loading=\"lazy\" src=\"../c.png\"\nheight=3>"), html);
        assertTrue(html.contains("<img loading=\"lazy\" alt=x src=\"../e.png\">"), html);
        assertTrue(html.contains("<a href='f&amp;g'>"), html);
    }

    @Test
    void anImageOfADemoBecomesAFigure() {
        assertEquals("<p>a</p>\n<figure id=\"figure-hello\"><live-demo name=\"hello\" units=\"3\" text=\"你好 &amp; +\"><b>Alt</b></live-demo>"
                + "<figcaption>Try \"it\"</figcaption></figure>\n<p>b</p>".replace("\"it\"", "&quot;it&quot;"),
                render("a\n\n![Alt](demo:hello?units=3&text=%E4%BD%A0%E5%A5%BD%20%26%20+ 'Try \"it\"')\n\nb"));
        assertEquals(List.of(), page.problems);
    }

    @Test
    void aFigureThatPlaysByItselfSaysSo() {
        for (var written : List.of("![描述。](demo:hello?units=3&autoplay)",
                "<live-demo name=hello units=3 autoplay aria-label=描述。></live-demo>")) {
            assertTrue(render(written).contains("<live-demo name=\"hello\" units=\"3\" autoplay>"), written);
        }
    }

    @Test
    void theElementMeansTheSame() {
        var image = render("![描述。](demo:hello?units=3 \"说明\")");
        assertEquals(image, render("<live-demo name=\"hello\" units=\"3\" aria-label=\"描述。\" title=\"说明\"></live-demo>"));
        assertEquals(image, render("<live-demo name=hello units=3\n  aria-label=描述。 title=说明>\n</live-demo>"));
        assertEquals(List.of(), page.problems);
    }

    @Test
    void aLinkSetsAFigureOfItsPage() {
        var html = render("[一](demo:hello?units=3&text=a%26b) [二](demo:hello-2?units=2) [三](demo:hello)\n\n"
                + "![描述。](demo:hello?units=4&seed=1)\n\n![描述。](demo:hello)");
        assertTrue(html.contains("<a href=\"?hello.units=3&amp;hello.text=a%26b#figure-hello\" class=\"figure-link\">一</a>"),
                html);
        assertTrue(html.contains("<a href=\"?hello-2.units=2#figure-hello-2\" class=\"figure-link\">二</a>"), html);
        assertTrue(html.contains("<a href=\"#figure-hello\" class=\"figure-link\">三</a>"), html);
        assertTrue(html.contains("<figure id=\"figure-hello\"><live-demo name=\"hello\" units=\"4\""), html);
        assertTrue(html.contains("<figure id=\"figure-hello-2\"><live-demo name=\"hello\">"), html);
        // The link's values are combined with the author's and drawn, to see whether the figure accepts them.
        assertTrue(page.asked.contains("figure hello {units=3, seed=1, text=a&b}"), page.asked.toString());
        assertEquals(List.of(), page.problems);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[a](demo:valves)|link to demo:valves: the page has no figure 'valves', expected one of hello",
        "[a](demo:hello-2)|link to demo:hello-2: the page has no figure 'hello-2', expected one of hello",
        "[a](demo:hello?units=none)|link to demo:hello?units=none: demo:hello: units is 'none'",
        "[a](demo:hello?units)|link to demo:hello?units: demo:hello: found 'units', expected name=value, joined by &",
    })
    void whatIsWrongWithALinkToAFigureIsSaidWithItsLine(String link, String problem) {
        render("一\n\n" + link + "\n\n![描述。](demo:hello)");
        assertEquals(List.of("12: " + problem), page.problems);
    }

    @Test
    void aFigureWithoutACaptionIsDescribedByItsAltText() {
        assertTrue(render("![描述。](demo:hello)").contains("<figcaption>描述。</figcaption>"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "看![a](demo:hello)|a live figure stands inside other text, expected it alone in its paragraph",
        "- x ![a](demo:hello)|a live figure stands inside other text, expected it alone in its paragraph",
        "x <live-demo name=hello></live-demo>|a live figure stands inside other text, expected it alone in its paragraph",
        "<div><live-demo name=hello></live-demo></div>|a live figure stands inside other text, expected it alone in its "
                + "paragraph",
        "<a href='demo:hello'>a</a>|found href=\"demo:hello\" in HTML, expected a link in Markdown, [text](demo:hello)",
        "[a](demo:hello)|link to demo:hello: the page has no figure 'hello', expected a figure to link to",
        "![a](demo:hallo)|there is no demo 'hallo', expected one of hello",
        "![a](demo:hello?units=3&units=4)|demo:hello: units comes twice, expected it once",
        "<live-demo name=hello units=3 units=4></live-demo>|live-demo: an attribute comes twice, expected it once",
        "![a](demo:hello?units)|demo:hello: found 'units', expected name=value, joined by &",
        "![a](demo:hello?timeSteps=4)|demo:hello: found parameter 'timeSteps', expected kebab case, such as time-steps",
        "![a](demo:hello?title=x)|demo:hello: 'title' is an attribute of HTML itself, expected a parameter of the demo",
        "![a](demo:hello?autoplay=on)|demo:hello: found 'autoplay' with a value, expected the word alone",
        "[a](demo:hello?autoplay)|link to demo:hello?autoplay: found 'autoplay', which only a figure has, expected none in a link",
        "![a](demo:hello?units=%zz)|demo: found '%zz', expected percent-encoding, such as %20 for a space",
        "<live-demo units=3></live-demo>|live-demo has no name, expected <live-demo name=\"…\"></live-demo>",
        "![](demo:hello)|warning: the live figure hello has no description, expected one between the brackets: "
                + "![what it shows](demo:hello)",
    })
    void whatIsWrongWithAFigureIsSaidWithItsLine(String text, String problem) {
        render("一\n\n" + text);
        assertEquals(List.of("12: " + problem), page.problems);
    }

    @Test
    void imagesWithoutAlternativeTextAreNamed() {
        render("一\n![](a.png) ![b](b.png)\n\n<img src=c.png>\n<img src=d.png alt=''>\n<img srcset='f.png 2x'>");
        assertEquals(List.of(
                "11: warning: the image 'a.png' has no alternative text, expected one between the brackets: "
                        + "![what it shows](a.png)",
                "13: warning: the image 'c.png' has no alternative text, expected alt=\"what it shows\"",
                "15: warning: the image 'f.png 2x' has no alternative text, expected alt=\"what it shows\""), page.problems);
    }

    @Test
    void noInvisibleCharacterIsLeft() {
        var html = render("**你。**好\n\n    **你。**好\n\n```\n**你。**好\n```\n\n<p title=\"**你。**好\">x</p>\n\n[a](<b。**c> 'd。**e')");
        assertFalse(html.contains("\uFDD0"));
        assertEquals(List.of("20 link b。**c"), page.asked);
    }
}
