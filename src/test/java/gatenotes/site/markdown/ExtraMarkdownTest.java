package gatenotes.site.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The additions of kramdown, PHP Markdown Extra and others to Markdown, from their documentation. */
class ExtraMarkdownTest {
    private final RecordingPage page = new RecordingPage();

    private String render(String text) {
        return new Markdown().render(text.replace("\\n", "\n"), 10, page).strip();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "T\\n: D|<dl>\\n<dt>T</dt>\\n<dd>D</dd>\\n</dl>",
        "*T*\\nU\\n: D\\n: E|<dl>\\n<dt><em>T</em></dt>\\n<dt>U</dt>\\n<dd>D</dd>\\n<dd>E</dd>\\n</dl>",
        "T\\n:   D\\n    goes on|<dl>\\n<dt>T</dt>\\n<dd>D\\ngoes on</dd>\\n</dl>",
        "T\\n: D\\nlazy|<dl>\\n<dt>T</dt>\\n<dd>D\\nlazy</dd>\\n</dl>",
        "T\\n\\n: D|<dl>\\n<dt>T</dt>\\n<dd>\\n<p>D</p>\\n</dd>\\n</dl>",
        "T\\n: D\\n\\nU\\n: E|<dl>\\n<dt>T</dt>\\n<dd>D</dd>\\n<dt>U</dt>\\n<dd>E</dd>\\n</dl>",
        "T\\n: D\\n\\n  - E|<dl>\\n<dt>T</dt>\\n<dd>D\\n<ul>\\n<li>E</li>\\n</ul>\\n</dd>\\n</dl>",
        "T\\n: D\\n\\n  E|<dl>\\n<dt>T</dt>\\n<dd>\\n<p>D</p>\\n<p>E</p>\\n</dd>\\n</dl>",
        "术语\\n: 释义，\\n  接着说|<dl>\\n<dt>术语</dt>\\n<dd>释义，接着说</dd>\\n</dl>",
        "T\\n: D\\n\\nE|<dl>\\n<dt>T</dt>\\n<dd>D</dd>\\n</dl>\\n<p>E</p>",
        "> T\\n> : D|<blockquote>\\n<dl>\\n<dt>T</dt>\\n<dd>D</dd>\\n</dl>\\n</blockquote>",
        ": a|<p>: a</p>",
        "a\\n:b|<p>a\\n:b</p>",
    })
    void definitionLists(String text, String html) {
        assertEquals(html.replace("\\n", "\n"), render(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "==a b==|<mark>a b</mark>",
        "这是==重点，==的|这是<mark>重点，</mark>的",
        "**==你好。==世界**|<strong><mark>你好。</mark>世界</strong>",
        "if a==b and c==d|if a==b and c==d",
        "x == y == z|x == y == z",
        "f(a)==g(b) or f(c)==(d)|f(a)==g(b) or f(c)==(d)",
        "===a===|===a===",
        "`==a==`|<code>==a==</code>",
        "=a=|=a=",
    })
    void markedText(String text, String html) {
        assertEquals("<p>" + html + "</p>", render(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        ":smile:|😄",
        "好:tada:！|好🎉！",
        ":+1: :-1:|👍 👎",
        "12:30:45|12:30:45",
        "a:smile:|a:smile:",
        ":nosuch: ::smile:|:nosuch: ::smile:",
        "`:smile:`|<code>:smile:</code>",
        "\\:smile:|:smile:",
    })
    void emoji(String text, String html) {
        assertEquals("<p>" + html + "</p>", render(text));
        assertEquals(List.of(), page.problems);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
        "<div markdown=\"1\" class=\"note\">\\n## Heading inside\\n*slanted*\\n</div>|<div class=\"note\">\\n"
                + "<h2 id=\"heading-inside\">Heading inside</h2>\\n<p><em>slanted</em></p>\\n</div>",
        "<div class='a' markdown=1>*b*</div>|<div class='a'>\\n<p><em>b</em></p>\\n</div>",
        "<p markdown='1'>*b*</p>|<p><em>b</em></p>",
        "<div markdown=\"span\">\\n*b*\\n</div>|<div><em>b</em></div>",
        "<section markdown=\"block\">\\n\\n- a\\n\\n  b\\n\\n</section>|<section>\\n<ul>\\n<li>\\n<p>a</p>\\n<p>b</p>\\n</li>\\n"
                + "</ul>\\n</section>",
        "<div markdown=1>\\n<div markdown=1>\\n*a*\\n</div>\\n*b*\\n</div>\\n*c*|<div>\\n<div>\\n<p><em>a</em></p>\\n</div>\\n"
                + "<p><em>b</em></p>\\n</div>\\n<p><em>c</em></p>",
        "<div markdown=1>\\n```\\n</div>\\n```\\n</div>|<div>\\n<pre><code>&lt;/div&gt;\\n</code></pre>\\n</div>",
        "<div markdown=1>\\na</div>\\n*b*|<div>\\n<p>a</p>\\n</div>\\n<p><em>b</em></p>",
        "<div markdown=0>*a*</div>|<div>*a*</div>",
        "a <span markdown=1>*b*</span>|<p>a <span><em>b</em></span></p>",
        "<details markdown=1>\\n<summary>*a*</summary>\\n*b*\\n</details>|<details>\\n<summary>*a*</summary>\\n<p><em>b</em></p>\\n"
                + "</details>",
        "<div markdown=1>\\n<p>\\n*a*\\n</p>\\n*b*\\n<br>\\n*c*\\n</div>|<div>\\n<p>\\n*a*\\n</p>\\n<p><em>b</em>\\n<br>\\n"
                + "<em>c</em></p>\\n</div>",
        "<pre markdown=1>*a*</pre>|<pre>*a*</pre>",
        "<table><tr><td markdown=\"span\">*a*</td>\\n<td markdown=1>\\n\\n</td></tr></table>|<table><tr><td><em>a</em></td>\\n"
                + "<td>\\n</td></tr></table>",
    })
    void markdownInsideHtml(String text, String html) {
        assertEquals(html.replace("\\n", "\n").replaceAll("\n+", "\n"), render(text).replaceAll("\n+", "\n"));
        assertEquals(List.of(), page.problems);
    }

    @Test
    void linesInsideHtmlAreKept() {
        render("<div markdown=1>\n\n[a](b)\n</div>\n\n<table>\n<tr><td markdown=1>\n  [c](d)\n\n</td></tr></table>\n\n"
                + "<ul>\n<li markdown=1>x\n[e](f)</li></ul>");
        assertEquals(List.of("12 link b", "17 link d", "23 link f"), page.asked);
        page.asked.clear();
        render("<div markdown=1>\n<p>\na</p>\n[b](c)\n</div>");
        assertEquals(List.of("13 link c"), page.asked);
    }

    @Test
    void theTagsThemselvesArePartOfThePage() {
        var html = render("<section id=\"a\" markdown=1>\n## A\n</section>\n\n<a href=\"b.md\" markdown=1>*c*</a>");
        assertEquals("<section id=\"a\">\n<h2 id=\"a-1\">A</h2>\n</section>\n<a href=\"b.md\"><em>c</em></a>", html);
        assertEquals(List.of("14 link b.md"), page.asked);
    }

    @Test
    void wishesThatCannotBeFulfilledAreTold() {
        render("<div markdown=\"yes\">a</div>\n\n<div markdown=1>\nb");
        assertEquals(List.of("12: warning: the element <div> with Markdown inside is never closed, expected </div>",
                "10: warning: found markdown=\"yes\", expected 1, block, span or 0"), page.problems);
    }
}
