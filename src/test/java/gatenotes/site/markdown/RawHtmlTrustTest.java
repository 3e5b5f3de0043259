package gatenotes.site.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How HTML in a text is treated, depending on the trust in its author. */
class RawHtmlTrustTest {
    private static final Set<String> DANGEROUS = Set.of("script", "iframe", "object", "embed", "applet", "svg", "math", "style",
            "link", "meta",
            "base", "form", "button", "textarea", "select", "frame", "frameset", "portal", "template", "noscript", "param",
            "marquee");

    private final RecordingPage page = new RecordingPage();

    private String render(String trust, String text) {
        page.settings.put("page.raw-html", trust);
        return new Markdown().render(text, 10, page).strip();
    }

    /**
     * From the OWASP cheat sheet on filter evasion, the tests of DOMPurify and commonmark, and this program's own additions to
     * Markdown.
     */
    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
            "a <script>alert(1)</script> b",
            "<scr<script>ipt>alert(1)</scr</script>ipt>", "<img src=x onerror=alert(1)>", "a <img src=x onerror=alert(1)//",
            "<img/src=\"x\"/onerror=alert(1)>", "<img \"\"\"><script>alert(1)</script>\">", "<svg onload=alert(1)>",
            "<svg><script>alert(1)</script></svg>",
            "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
            "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
            "<math href=\"javascript:alert(1)\">x</math>", "<iframe src=\"javascript:alert(1)\"></iframe>",
            "<iframe srcdoc=\"<script>alert(1)</script>\">",
            "<object data=\"javascript:alert(1)\"></object>", "<embed src=\"javascript:alert(1)\">",
            "<base href=\"https://evil.example/\">",
            "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
            "<link rel=stylesheet href=https://evil.example/x.css>",
            "<style>@import 'https://evil.example'</style>", "<p style=\"position:fixed;inset:0\">x</p>", "<body onload=alert(1)>",
            "<a href=\"javascript:alert(1)\">x</a>", "<a href=\" &#14; javascript:alert(1)\">x</a>",
            "<a href=\"java\tscript:alert(1)\">x</a>",
            "<a href=\"jav&#x0A;ascript:alert(1)\">x</a>", "<a href=\"&#106;avascript:alert(1)\">x</a>",
            "<a href=\"JaVaScRiPt:alert(1)\">x</a>",
            "<a href=\"vbscript:x\">x</a>", "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
            "<a href=\"\u0001javascript:alert(1)\">x</a>",
            "<form action=\"javascript:alert(1)\"><button>x</button></form>",
            "<button formaction=\"javascript:alert(1)\">x</button>",
            "<input type=image src=x onerror=alert(1)>", "<input autofocus onfocus=alert(1)>",
            "<details open ontoggle=alert(1)>x</details>",
            "<video><source onerror=alert(1)></video>", "<video src=x poster=\"javascript:alert(1)\" onloadstart=alert(1)>",
            "<audio src=x onerror=alert(1)>",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<template><img src=x onerror=alert(1)></template>",
            "<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\">", "<select><img src=x onerror=alert(1)></select>",
            "<!--><img src=x onerror=alert(1)>-->", "<!-- --!><img src=x onerror=alert(1)> -->",
            "<![CDATA[<img src=x onerror=alert(1)>]]>",
            "<?php ?><img src=x onerror=alert(1)>", "<table background=\"javascript:alert(1)\"><tr><td onclick=alert(1)>x</table>",
            "<div markdown=\"1\" onclick=\"alert(1)\">*x*</div>", "<div onclick=alert(1)>\n\n*x*\n\n</div>",
            "<p onclick=alert(1) markdown=span>x</p>",
            "[x](javascript:alert(1))", "[x](JAVASCRIPT:alert%281%29)", "[x](data:text/html;base64,PHNjcmlwdD4=)",
            "![x](javascript:alert(1))",
            "<javascript:alert(1)>", "[x]\n\n[x]: javascript:alert(1)", "x\n{: onclick=\"alert(1)\"}",
            "*x*{: onmouseover=alert(1) style=\"x\"}",
            "## x {: onclick=alert(1)}", "[x](a){: href=\"javascript:alert(1)\"}", "![x](a.png){: onerror=alert(1)}",
            "- a\n{: onclick=alert(1)}",
            "{{ \"<script>alert(1)</script>\" }}", "{% assign x = \"<img src=x onerror=alert(1)>\" %}{{ x }}",
            "```js\" onclick=\"alert(1)\n</code></pre><script>alert(1)</script>\n```", "`<script>alert(1)</script>`",
            "$</math><script>alert(1)</script>$",
            "> [!NOTE] <script>alert(1)</script>\n> x", "::: tip <img src=x onerror=alert(1)>\nx\n:::",
            "[^1]\n\n[^1]: <img src=x onerror=alert(1)>",
            "| <img src=x onerror=alert(1)> | b |\n| --- | --- |\n| <script>alert(1)</script> | c |",
            "<plaintext><script>alert(1)</script>", "<xmp><script>alert(1)</script></xmp>",
            "<x-y onclick=alert(1)>z</x-y>", "<a href=x onclick=alert(1)>*b*</a>", "<img src=a name=currentScript>"})
    void nothingThatCouldRunIsLeft(String text) {
        // The test page's own output for a formula is not checked.
        for (var trust : List.of("sanitised", "off")) {
            var html = render(trust, text).replaceAll("(?s)^(?:<p>)?<math>.*", "");
            for (var element : Jsoup.parseBodyFragment(html).body().select("*")) {
                assertFalse(DANGEROUS.contains(element.normalName()), trust + ": " + html);
                for (var attribute : element.attributes()) {
                    var value = attribute.getValue().replaceAll("[\t\n\r]|^[\\x00- ]+", "").toLowerCase(Locale.ROOT);
                    assertFalse(attribute.getKey().matches("on.*|style|srcdoc|formaction|action|background|xlink:href|.*\".*"),
                            trust + ": " + html);
                    assertFalse(attribute.getKey().equals("name") && !element.normalName().equals("a"), trust + ": " + html);
                    assertFalse(value.matches("(?s)(javascript|vbscript|data:text).*"), trust + ": " + html);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<details open><summary>a</summary>b</details>",
            "<figure><img src=\"a.png\" alt=\"b\" width=\"3\" height=\"4\" loading=\"lazy\"><figcaption>c</figcaption></figure>",
            "<p>a <mark>b</mark> <kbd>c</kbd> <sub>d</sub> <sup>e</sup> <del>f</del> <ins>g</ins> <abbr title=\"h\">i</abbr></p>",
            "<ul><li><input type=\"checkbox\" checked=\"\" disabled=\"\"> a</li></ul>",
            "<div class=\"a\" id=\"b\" lang=\"en\" dir=\"rtl\">c</div>",
            "<table><thead><tr><th align=\"right\" scope=\"col\" colspan=\"2\">a</th></tr></thead><tbody><tr><td align=\"left\">b</td></tr></tbody></table>",
            "<picture><source srcset=\"a.avif\" media=\"(min-width: 1em)\"><img src=\"a.png\" alt=\"b\" loading=\"lazy\"></picture>",
            "<video controls=\"\" src=\"a.mp4\" poster=\"a.png\" width=\"3\"><track src=\"a.vtt\" kind=\"captions\" srclang=\"en\"></video>", "<audio controls=\"\" src=\"a.mp3\"></audio>",
            "<p><a href=\"https://example.com/\" target=\"_blank\" rel=\"noopener\" name=\"x\">a</a> <a href=\"mailto:a@b.c\">b</a> <a href=\"tel:1\">b</a> <a href=\"#x\">c</a> <a href=\"a/b?c=d\">e</a></p>",
            "<p><ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby></p>", "<dl><dt>a</dt><dd>b</dd></dl>",
            "<p><time datetime=\"2019-01-02\">a</time><wbr><samp>b</samp><var>c</var></p>"})
    void whatOnlySaysSomethingStays(String html) {
        assertEquals(Jsoup.parseBodyFragment(render("on", html)).body().html(),
                Jsoup.parseBodyFragment(render("sanitised", html)).body().html());
        assertEquals(List.of(), page.problems);
    }

    @Test
    void tellsEachKindOnce() {
        render("sanitised", "a\n\n<script>1</script>\n\n<p onclick=a()>b</p>\n<p onclick=b()>c\n<script>2</script></p>\n\n[d](javascript:e)\n\n<iframe src=f></iframe>\n\ng\n{: onfocus=h}");
        var rest = " was taken out, expected HTML that runs nothing; 'raw-html: on' in the header keeps what you trust";
        assertEquals(List.of("12: warning: <script>" + rest, "14: warning: onclick=\"…\" of <p>" + rest,
                "18: warning: href=\"javascript:…\"" + rest, "20: warning: <iframe>" + rest,
                "23: warning: onfocus=\"…\" of <p>" + rest), page.problems);
    }

    @Test
    void whatThisProgramMadeStays() {
        var text = "$a < b$ and\n\n$$\nc\n$$\n\n![d](demo:hello?units=3 \"e\")\n\n```java\nint f; // <g>\n```\n\n[TOC]\n\n## h\n\n- [x] i\n\n|j|k|\n|-|-:|\n|l|m|\n\nn[^1]\n\n[^1]: o\n\n"
                + "> [!TIP]\n> p\n\n![q](sized.png \"r\")\n\n==s== ~~t~~ <!-- more -->\n\n<live-demo name=\"hello\"></live-demo>\n";
        var on = Jsoup.parseBodyFragment(render("on", text)).body().html();
        assertEquals(on, Jsoup.parseBodyFragment(render("sanitised", text)).body().html().replace("=\"\"", ""));
        assertTrue(render("sanitised", text).contains("<!-- more -->"), "the mark behind the beginning");
        assertTrue(on.contains("<math>") && on.contains("<live-demo") && on.contains("table-scroll"), on);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"<b>a</b> *c*|<p>&lt;b&gt;a&lt;/b&gt; <em>c</em></p>",
            "<div class=\"a\">*b*</div>|<p>&lt;div class=\"a\"&gt;*b*&lt;/div&gt;</p>",
            "<div markdown=\"1\">*b*</div>|<p>&lt;div&gt;</p> <p><em>b</em></p> <p>&lt;/div&gt;</p>",
            "<script>\\na\\n</script>|<p>&lt;script&gt; a &lt;/script&gt;</p>",
            "<live-demo name=\"hello\"></live-demo>|<p>&lt;live-demo name=\"hello\"&gt;&lt;/live-demo&gt;</p>",
            "a <!-- more --> b|<p>a <!-- more --> b</p>",
            "<a href=\"gone.md\">b</a>|<p>&lt;a href=\"gone.md\"&gt;b&lt;/a&gt;</p>"})
    void offShowsTheTags(String text, String html) {
        assertEquals(html, render("off", text.replace("\\n", "\n")).replaceAll("\\s+", " "));
        assertEquals(List.of(), page.problems);
        assertEquals(List.of(), page.asked, "nothing is looked up for what is only shown");
    }

    @Test
    void theHeaderComesBeforeTheSite() {
        page.settings.put("markdown.raw-html", "off");
        assertEquals("<p><b>a</b></p>", render("on", "<b>a</b>"));
        page.settings.remove("page.raw-html");
        assertEquals("<p>&lt;b&gt;a&lt;/b&gt;</p>", new Markdown().render("<b>a</b>", 1, page).strip());
        page.settings.remove("markdown.raw-html");
        assertEquals("<p><b onclick=\"a\">a</b></p>", new Markdown().render("<b onclick=\"a\">a</b>", 1, page).strip());
    }

    @Test
    void textsThatAreHtmlAsAWhole() {
        page.settings.put("page.raw-html", "sanitised");
        assertEquals("<p>a</p><p>b</p>", HtmlTexts.render("<p onclick=c>a</p>\n<script>d</script><p>b".replace("\n", ""), 7, page));
        assertEquals(2, page.problems.size(), page.problems::toString);
        page.settings.put("page.raw-html", "off");
        assertEquals("<pre>&lt;p&gt;a</pre>", HtmlTexts.render("<p>a", 7, page));
    }
}
