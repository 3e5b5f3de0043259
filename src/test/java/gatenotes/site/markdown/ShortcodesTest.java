package gatenotes.site.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hugo's shortcodes, and the variables and includes of Jekyll's Liquid, from their documentation. */
class ShortcodesTest {
    private final RecordingPage page = new RecordingPage();

    private String render(String text) {
        return new Markdown().render(text.replace("\\n", "\n"), 10, page).strip();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
        "{{< figure src=\"a.png\" alt=\"b\" >}}|<p><img src=\"a.png\" alt=\"b\" loading=\"lazy\" /></p>",
        "{{< figure src=\"a b.png\" alt=\"c\" caption=\"d\" >}}|<figure><img src=\"a%20b.png\" alt=\"c\" loading=\"lazy\" />"
                + "<figcaption>d</figcaption></figure>",
        "{{<figure\\n  src=\"a.png\"\\n  title=\"b\"\\n  caption=\"c\"\\n>}}|<figure><img src=\"a.png\" alt=\"b — c\" "
                + "loading=\"lazy\" /><figcaption>b — c</figcaption></figure>",
        "{{< figure src=a.png alt=b width=40 class=c />}}|<p><img src=\"a.png\" alt=\"b\" width=\"40\" class=\"c\" "
                + "loading=\"lazy\" /></p>",
        "{{% figure src=a.png alt=b link=c %}}|<p><a href=\"c\"><img src=\"a.png\" alt=\"b\" loading=\"lazy\" /></a></p>",
        "{{< highlight js \"linenos=table\" >}}\\nvar a;\\n{{< /highlight >}}|<pre><code class=\"language-js\">"
                + "<span class=\"hl-k\">var</span> a;\\n</code></pre>",
        "[a]({{< ref \"x.md\" >}}) [b]({{< relref \"y.md#z\" >}})|<p><a href=\"x.md\">a</a> <a href=\"y.md#z\">b</a></p>",
        "[a]({{< ref path=\"posts/2018-03-01-first\" >}})|<p><a href=\"/posts/2018-03-01-first.md\">a</a></p>",
        "{{< gist ann 1a2b >}}|<p><a href=\"https://gist.github.com/ann/1a2b\">https://gist.github.com/ann/1a2b</a></p>",
        "{{< youtube a-B_1 >}}|<p><a href=\"https://www.youtube.com/watch?v=a-B_1\">https://www.youtube.com/watch?v=a-B_1</a>"
                + "</p>",
        "{{< vimeo id=\"12\" >}}|<p><a href=\"https://vimeo.com/12\">https://vimeo.com/12</a></p>",
        "{{< tweet user=\"ann\" id=\"12\" >}}|<p><a href=\"https://twitter.com/ann/status/12\">"
                + "https://twitter.com/ann/status/12</a></p>",
        "`{{< youtube a >}}`|<p><code>{{&lt; youtube a &gt;}}</code></p>",
        "{{</* youtube a */>}}|<p>{{&lt; youtube a &gt;}}</p>",
        "{% gist ann/1a2b %}|<p><a href=\"https://gist.github.com/ann/1a2b\">https://gist.github.com/ann/1a2b</a></p>",
    })
    void shortcodes(String text, String html) {
        assertEquals(html.replace("\\n", "\n"), render(text));
        assertEquals(List.of(), page.problems);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
        "{% assign x = \"a b\" %}{{ x }}|<p>a b</p>",
        "{% assign x = site.title %}**{{ x }}** {{ x PIPE append: \"!\" }}|<p><strong>门记</strong> 门记!</p>",
        "{% capture x %}*a* {{ site.title }}{% endcapture %}\\n{{ x }}，{{ x }}|<p><em>a</em> 门记，<em>a</em> 门记</p>",
        "{% capture x %}\\n- a\\n- b\\n{% endcapture %}\\n{{ x }}|<ul>\\n<li>a</li>\\n<li>b</li>\\n</ul>",
        "{% include box.html %}|<div>门记: </div>",
        "{% include box.html text=\"a b\" %}\\n\\n*c*|<div>门记: a b</div>\\n<p><em>c</em></p>",
        "a {% include box.html text='*b*' %}|<p>a <div>门记: <em>b</em></div></p>",
    })
    void whatLiquidSetsAndIncludes(String text, String html) {
        page.includes.put("box.html", "<div>{{ site.title }}: {{ include.text }}</div>\n");
        assertEquals(html.replace("\\n", "\n"), render(text.replace("PIPE", "|")).replaceFirst("include.text", "")
                .replace("{{  }}", ""));
    }

    @Test
    void linesStayWhereTheyAre() {
        page.includes.put("long.html", "<p>\na\n\n</p>\n<p>b <img src=\"c.png\" alt=\"\"></p>\n");
        render("{% include long.html %}\n\n[d](e)\n{{< figure src=\"f.png\"\n alt=\"g\" >}}\n{% capture x %}\n\n[h](i)\n"
                + "{% endcapture %}\n{{ x }}\n[j](k)");
        assertEquals(List.of("10 media c.png", "12 link e", "13 media f.png", "19 link i", "20 link k"), page.asked);
    }

    @Test
    void whatIsUnknownStaysAndIsTold() {
        assertEquals("<p>{{&lt; mermaid a=1 &gt;}}\na\n{{&lt; /mermaid &gt;}}\n{% include no.html %} {{ site.data.a.b }}</p>",
                render("{{< mermaid a=1 >}}\na\n{{< /mermaid >}}\n{% include no.html %} {{ site.data.a.b }}"));
        assertEquals(List.of(
                "10: warning: found {{< mermaid a=1 >}}, which is not known here and stays as text",
                "13: warning: found {% include no.html %}, expected a file of this name under templates/includes/",
                "13: warning: found {{ site.data.a.b }}, which is not known here and stays as text"), page.problems);
    }
}
