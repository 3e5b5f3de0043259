package gatenotes.site.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The time for a text is linear in its length. Each of these texts repeats a start mark without an end, or an end mark
 * without a start, for 64 KB. A search that reads to the end of the text from each of them would take minutes.
 */
class LinearTimeTest {
    private static final int LENGTH = 65_536;
    private static final double MOST_SECONDS = 1;
    private static final Markdown MARKDOWN = new Markdown();

    /** The text before the repeated part, the part, and the text after it. */
    private record Text(String start, String part, String end) {
        static Text of(String part) {
            return new Text("", part, "");
        }

        String of(int length) {
            return start + part.repeat(Math.max(1, (length - start.length() - end.length()) / part.length())) + end;
        }
    }

    private static List<Text> texts() {
        var texts = new ArrayList<Text>();
        List.of(
                "[", "![", "<", "$", "$$ ", "$$", "$a", "`", "{{", "{%", "{{<", "{{%", ":::", ":::\n", "[^", "==", "~~", "~",
                "*", "**", "_", "__", "(", "](", "[](", "![](", "<!--", "<!", "<?", "<![CDATA[", "<a", "<a ", "</",
                "<a href=\"", "<live-demo ", "{#", "{.a", "{:", "{: ", "{a=", "{a=\"", ">", "> ", "- ", "1. ", "* ", "+ ", "\t",
                "    ", "#", "# a\n", "## \n", "|", "|a", "a|", "a|b\n-|-\n", "\\", "\\[", "&", "&amp;", ":a", ":smile:", "::",
                "\n: a", "a\n: b\n", "a\n: b\n\n", "http://a", "www.a.", "a@b.", "a@", "[^1]", "[^1]: a\n", "[a]: b\n",
                "[a]: <", "[a]", "[a][a]", "[[a]", "[a](b", "[a](b \"", "[a](demo:hello)", "![a](demo:hello)\n\n", "```\n",
                "~~~\n", "`` ` ", "{% raw %}", "{% endraw %}", "{% raw %}{% endraw %}", "{% highlight a %}", "{% note %}",
                "{% endnote %}", "{% capture a %}", "{% assign a = b %}", "{{ a }}", "{{ \"a\" }}",
                "{{ site.title | append: \"a\" }}", "{{< highlight a >}}", "{{< figure src=\"a\" >}}", "{{</* a */>}}",
                "{% include a", "{% include a %}", "中**", "**中。**中", "中\n", "a\\\n", "a  \n", "[!NOTE]", "> [!NOTE]\n",
                "> [!NOTE]\n\n", "::: tip\n", "::: tip\n:::\n", ":::: tip\n:::\n", "::: nothing\n", "<div>\n",
                "<div markdown=\"1\">\n", "<div markdown=\"1\">", "<b markdown=\"1\">", "<p>", "<b>", "<b>a\n", "<table><tr>",
                "</div>\n", "<img src=a>", "<img src=\"a\">\n", "<a href=b>c</a>", "<a id=b>", "<a id=b>\n\n", "- [ ] a\n",
                "- [ ] ", "*a ", "**a ", "*a* ", "*a_b ", "a* b_", "a**b ", "==a ", "~~a ", "![a](b)\n\n", "![a](b) ",
                "[TOC]\n\n", "{:toc}\n", "# a {#b}\n", "# a {.b\n", "$AB$(", "$a$b ", "$\\a ", "\\$", "$${", "${", "$(", "--",
                "---\n", "===\n", "a\n===\n", "\n", " ", "\u4e2d", "\uD83D\uDE00", "\uFDD0", "\u0000", "a\u2028", "\u00A0",
                "<a\n", "<a b\n", "'", "\"", "&#", "&#x", "<http://a", "<http://a>", "*[", "[*", "![*", "_a[", "`[", "[`", "`a",
                "``a`", "|-", ":-", "a|\n-|\n|\n", "<b>*", "1) ", "- a\n  ", "- a\n\n", "> - ", "- > ", "1. - > ", "* * *\n",
                "[a]:\n", "[a]: b '"
        ).forEach(part -> texts.add(Text.of(part)));
        texts.add(new Text("{{ a", " ", ""));
        texts.add(new Text("{{ a", " ", "}}"));
        texts.add(new Text("{{ a", " ", "|b}}"));
        texts.add(new Text("{{ a", "|", "}}"));
        texts.add(new Text("{{ a | b: ", ":", "}}"));
        texts.add(new Text("{% a", " ", ""));
        texts.add(new Text("{% a", " ", "%}"));
        texts.add(new Text("{% a ", "b", "%}"));
        texts.add(new Text("{% a ", "b ", "%}"));
        texts.add(new Text("{% a ", "\"", "%}"));
        texts.add(new Text("{% a ", "\" '", "%}"));
        texts.add(new Text("{% img ", "b ", "%}"));
        texts.add(new Text("{% include a.html ", "b-", " %}"));
        texts.add(new Text("{%", " ", "raw %}"));
        texts.add(new Text("", "{% raw %}", "endraw"));
        texts.add(new Text("    {% raw %}", "{% raw %}", "endraw"));
        texts.add(new Text("{% highlight a %}", "`", "{% endhighlight %}"));
        texts.add(new Text("{% highlight a %}", "` ", "{% endhighlight %}"));
        texts.add(new Text("{% quote %}", "\n", "{% endquote %}"));
        texts.add(new Text("", "{{< highlight a >}}", "{{< /highlight >"));
        texts.add(new Text("{{< a", " ", ">}}"));
        texts.add(new Text("{% assign a = \"b\" %}", "{% assign a = a | append: a %}", "{{ a }}"));
        texts.add(new Text("{% assign a = \"b\" %}", "{% capture a %}{{ a }}{{ a }}{% endcapture %}", "{{ a }}"));
        texts.add(new Text("![a](demo:hello?", "&a=b", ")"));
        texts.add(new Text("![a](demo:hello?a", "-a", "=b)"));
        texts.add(new Text("![a](demo:hello?a=", "%20", ")"));
        texts.add(new Text("![a](demo:hello?a=", "%", ")"));
        texts.add(new Text("[a]: ", "b", "\n\n" + "[a]".repeat(10_000)));
        texts.add(new Text("[a]: <b> '", "c", "'\n\n" + "![a]".repeat(8_000)));
        texts.add(new Text("|" + "a|".repeat(8_000) + "\n|" + "-|".repeat(8_000) + "\n", "a\n", ""));
        texts.add(new Text("> |" + "a|".repeat(8_000) + "\n> |" + "-|".repeat(8_000) + "\n", "> a\n", ""));
        texts.add(new Text("<div markdown=\"1\">\n\n|" + "a|".repeat(8_000) + "\n|" + "-|".repeat(8_000) + "\n", "a\n",
                "\n</div>"));
        texts.add(new Text("|a|\n|-|\n", "|a", ""));
        texts.add(new Text("|a|\n|-|\n", "|a|\n", ""));
        texts.add(new Text("# a ", "{.a", "\n"));
        texts.add(new Text("# a ", "{a=", "\n"));
        texts.add(new Text("# a {", "a ", "\n"));
        texts.add(new Text("# ", "a ", "{#b}"));
        texts.add(new Text("# ", "<", ""));
        texts.add(new Text("$$\n", "a\n", ""));
        texts.add(new Text("$", "a\\$", ""));
        texts.add(new Text(":::: tip\n".repeat(90), ":::\n", ""));
        texts.add(new Text("<div markdown=\"1\">\n".repeat(90), "a\n", ""));
        texts.add(new Text("", "[", "a" + "](b)".repeat(10_000)));
        texts.add(new Text("", "![", "a" + "](b)".repeat(9_000)));
        texts.add(new Text("", "*a **b ", "c** d*".repeat(4_000)));
        texts.add(new Text("", "**a ", "b** ".repeat(8_000)));
        texts.add(new Text("", "==a ~~b ", "c~~ d==".repeat(4_000)));
        texts.add(new Text("", "[^1] ", "\n\n[^1]: a\n"));
        texts.add(new Text("[^1]\n\n[^1]: ", "[^1] ", "\n"));
        texts.add(new Text("", "[^[^1]] ", "\n\n[^1]: a\n"));
        texts.add(new Text("``` ", "a", "\n```"));
        texts.add(new Text("```java\n", "/*", "\n```"));
        texts.add(new Text("```html\n", "<a", "\n```"));
        texts.add(new Text("```js\n", "`${", "\n```"));
        texts.add(new Text("```java\n", "a\n", "\n```"));
        texts.add(new Text("```php\n", "<?", "\n```"));
        texts.add(new Text("<!--", "-", ""));
        texts.add(new Text("<div ", "a=b ", ">"));
        texts.add(new Text("<div markdown=\"1\" ", "a=b ", ">"));
        texts.add(new Text("<img srcset=\"", "a,", "\">"));
        texts.add(new Text("<img srcset=\"", "a 1x, ", "\">"));
        texts.add(new Text("<img srcset=\"a", " ", "\">"));
        texts.add(new Text("<table>", "<td markdown=\"1\">a</td>", "</table>"));
        texts.add(new Text("<p>", "<b>", "</p>".repeat(100)));
        texts.add(new Text("http://", "a", ""));
        texts.add(new Text("http://a/", "(", ""));
        texts.add(new Text("a", "@a", ""));
        texts.add(new Text("a@", "b.", ""));
        texts.add(new Text("", "a.", "@b.c"));
        // Runs of backticks of all lengths, each once.
        texts.add(new Text(IntStream.range(1, 340).mapToObj("`"::repeat).reduce("", (a, b) -> a + " " + b), "a", ""));
        texts.add(new Text("{{" + IntStream.range(1, 340).mapToObj("`"::repeat).reduce("", (a, b) -> a + " " + b), "a", ""));
        return texts;
    }

    @Test
    void everyTextOf64KilobytesTakesLessThanASecond() {
        var slow = new ArrayList<String>();
        // CPU time, so that other programs do not count.
        var threads = ManagementFactory.getThreadMXBean();
        for (var text : texts()) {
            var page = new RecordingPage();
            page.settings.put("markdown.html", "kramdown");
            var input = text.of(LENGTH);
            var start = threads.getCurrentThreadCpuTime();
            MARKDOWN.render(input, 1, page);
            var seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
            if (seconds > MOST_SECONDS) {
                slow.add(text + ": " + seconds + " s");
            }
        }
        assertEquals(List.of(), slow);
    }
}
