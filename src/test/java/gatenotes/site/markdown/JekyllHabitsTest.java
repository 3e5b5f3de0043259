package gatenotes.site.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What posts written for Jekyll (kramdown, Liquid) and Hexo expect, from their documentation. */
class JekyllHabitsTest {
    private final RecordingPage page = new RecordingPage();

    private String render(String text) {
        return new Markdown().render(text, 10, page).strip();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
        "a\\n{: .b #c}|<p class=\"b\" id=\"c\">a</p>",
        "{:.b}\\na|<p class=\"b\">a</p>",
        "{:.b}\\n\\na|<p class=\"b\">a</p>",
        "## a\\n{: .b .no_toc}\\nc|<h2 class=\"b no_toc\" id=\"a\">a</h2>\\n<p>c</p>",
        "## a {#b}|<h2 id=\"b\">a</h2>",
        "* a\\n{: .b}|<ul class=\"b\">\\n<li>a</li>\\n</ul>",
        "> a\\n{: .b}|<blockquote class=\"b\">\\n<p>a</p>\\n</blockquote>",
        "```\\na\\n```\\n{: .b}|<pre class=\"b\"><code>a\\n</code></pre>",
        "::: tip\\na\\n:::\\n{: .b}|<aside class=\"admonition tip b\" role=\"note\"><p class=\"admonition-title\">提示</p>\\n<p>a</p>\\n</aside>",
        "T\\n: D\\n{: .b}|<dl class=\"b\">\\n<dt>T</dt>\\n<dd>D</dd>\\n</dl>",
        "*a*{: .b title=\"c d\"} e|<p><em class=\"b\" title=\"c d\">a</em> e</p>",
        "[a](b){:target=\"_blank\"}|<p><a href=\"b\" target=\"_blank\">a</a></p>",
        "![a](b){: width='100px'}|<p><img src=\"b\" alt=\"a\" width=\"100px\" loading=\"lazy\" /></p>",
        "a {: b|<p>a {: b</p>",
        "f(x){:y}|<p>f(x){:y}</p>",
    })
    void attributeLists(String text, String html) {
        assertEquals(html.replace("\\n", "\n"), render(text.replace("\\n", "\n")));
    }

    /** From kramdown's documentation of HTML blocks: inline elements start a paragraph, others end at their end tag. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
        "<hr>\\n*a*|<hr>\\n<p><em>a</em></p>",
        "<HR />\\n- a|<HR />\\n<ul>\\n<li>a</li>\\n</ul>",
        "<input type=\"checkbox\">\\n*a*|<p><input type=\"checkbox\">\\n<em>a</em></p>",
        "<a href=\"b\">\\n*c*\\n</a>|<p><a href=\"b\">\\n<em>c</em>\\n</a></p>",
        "<br>\\n<div>*a*</div>|<p><br></p>\\n<div>*a*</div>",
        "<div>\\n*a*\\n</div>\\n*b*|<div>\\n*a*\\n</div>\\n<p><em>b</em></p>",
        "<ul>\\n<li>a</li>\\n\\n<li>b</li>\\n*c*\\n</ul>|<ul>\\n<li>a</li>\\n<li>b</li>\\n*c*\\n</ul>",
        "<!--\\n*a*\\n-->|<!--\\n*a*\\n-->",
        "> <hr>\\n> *a*|<blockquote>\\n<hr>\\n<p><em>a</em></p>\\n</blockquote>",
    })
    void markdownBehindHtml(String text, String html) {
        page.settings.put("markdown.html", "kramdown");
        assertEquals(html.replace("\\n", "\n"), render(text.replace("\\n", "\n")));
    }

    @Test
    void attributesOfATable() {
        assertEquals("<table class=\"b\">", render("| a |\n|---|\n| 1 |\n{: .b}").lines().skip(1).findFirst().orElseThrow());
        assertEquals(false, render("| a |\n|---|\n| 1 |\n{: .b}").contains("{:"));
    }

    @ParameterizedTest
    @CsvSource({"'* content\n{:toc}'", "'1. TOC\n{:toc}'", "'[TOC]'", "'* a\n{: toc}'"})
    void contents(String wish) {
        assertEquals("<nav class=\"toc\" aria-label=\"目录\"><ul><li><a href=\"#一\">一</a><ul><li><a href=\"#二\">二</a>"
                + "</li></ul></li><li><a href=\"#三\">三</a></li></ul></nav>",
                render(wish + "\n\n## 一\n\n### 二\n\n## 无\n{:.no_toc}\n\n## 三").lines().findFirst().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
        "{% raw %}{{ a }}{% endraw %}|<p>{{ a }}</p>",
        "`{% raw %}{{ a }}{% endraw %}` {{ site.title }}|<p><code>{{ a }}</code> 门记</p>",
        "```\\n{{ a }} {% b %}\\n```|<pre><code>{{ a }} {% b %}\\n</code></pre>",
        "{% highlight js linenos %}\\nvar a;\\n{% endhighlight %}|"
                + "<pre><code class=\"language-js\"><span class=\"hl-k\">var</span> a;\\n</code></pre>",
        "- a\\n  {% highlight js %}\\n  b\\n  {% endhighlight %}\\n- c|<ul>\\n<li>a\\n<pre><code class=\"language-js\">b\\n"
                + "</code></pre>\\n</li>\\n<li>c</li>\\n</ul>",
        "{% codeblock A title lang:js %}\\nvar a;\\n{% endcodeblock %}|"
                + "<pre><code class=\"language-js\"><span class=\"hl-k\">var</span> a;\\n</code></pre>",
        "[a]({% post_url 2018-03-01-first %})|<p><a href=\"/posts/2018-03-01-first.md\">a</a></p>",
        "{% post_link 2018-03-01-first 第一 篇 %}|<p><a href=\"/posts/2018-03-01-first.md\">第一 篇</a></p>",
        "[a]({{ site.baseurl }}/b) [c]({{ \"/d\" PIPE relative_url }})|<p><a href=\"/b\">a</a> <a href=\"/d\">c</a></p>",
        "{% asset_link a.zip \"b c\" %}|<p><a href=\"a.zip\">b c</a></p>",
        "{% asset_img b.png 标题 %}|<figure><img src=\"b.png\" alt=\"标题\" loading=\"lazy\" />"
                + "<figcaption>标题</figcaption></figure>",
        "{% asset_img right b.png 40 30 '' 图 %}|<p><img src=\"b.png\" alt=\"图\" class=\"right\" width=\"40\" height=\"30\" "
                + "loading=\"lazy\" /></p>",
        "a{% comment %}\\nb\\n{% endcomment %}|<p>a</p>",
        "a\\n\\n<!-- more -->\\n\\nb|<p>a</p>\\n<!-- more -->\\n<p>b</p>",
    })
    void liquid(String text, String html) {
        assertEquals(html.replace("\\n", "\n"), render(text.replace("\\n", "\n").replace("PIPE", "|")));
        assertEquals(List.of(), page.problems);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{% ", "{{ ", "{: .a ", "{:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "`a ",
            "{% raw %}",
        "*a*{: x", "$x ", "{% highlight x %}\n", "{: .b}\n{:toc}\n"})
    void aLongTextOfOpeningsIsReadInNoTime(String opening) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> render(opening.repeat(4000)));
    }

    @Test
    void contentsWhereThereIsNoList() {
        assertEquals("<div></div>\n<p>a</p>", render("<div></div>\n\n{:toc}\na"));
    }

    @Test
    void whatIsUnknownStaysAndIsReported() {
        assertEquals("<p>a\n{% include b.html %} {{ c | d }}</p>", render("a\n{% include b.html %} {{ c | d }}"));
        assertEquals(List.of(
                "11: warning: found {% include b.html %}, expected a file of this name under templates/includes/",
                "11: warning: found {{ c | d }}, which is not known here and stays as text"), page.problems);
    }

    @Test
    void linesStayWhereTheyAre() {
        render("{% highlight js %}\na\n{% endhighlight %}\n\n{% comment %}\n\n{% endcomment %}\n[a](b)");
        assertEquals(List.of("17 link b"), page.asked);
        page.asked.clear();
        render("{% blockquote %}\na\n[b](c)\n{% endblockquote %}\n[d](e)");
        assertEquals(List.of("12 link c", "14 link e"), page.asked);
    }

    @Test
    void notesSetApart() {
        assertEquals("<aside class=\"admonition warning\" role=\"note\"><p class=\"admonition-title\">注意</p>\n<p>门 <em>不</em>是量</p>\n"
                + "</aside>", render("> [!WARNING]\n> 门 *不*是量"));
        assertEquals("<aside class=\"admonition tip\" role=\"note\"><p class=\"admonition-title\">一句话</p>\n<p>a</p>\n</aside>",
                render("> [!tip] 一句话\n>\n> a"));
        assertEquals("<blockquote>\n<p>[!NOSUCH]\na</p>\n</blockquote>", render("> [!NOSUCH]\n> a"));
    }

    @Test
    void imagesHaveTheirSizeAndACaption() {
        assertEquals("<p>a <img src=\"sized.png\" alt=\"b\" width=\"40\" height=\"30\" loading=\"lazy\" /></p>",
                render("a ![b](sized.png)"));
        assertEquals("<figure><img src=\"sized.png\" alt=\"b\" width=\"40\" height=\"30\" loading=\"lazy\" />"
                + "<figcaption>c &amp; d</figcaption></figure>", render("![b](sized.png 'c & d')"));
        assertEquals("<p><img width=\"40\" height=\"30\" loading=\"lazy\" src=\"sized.png\" alt=\"b\"></p>",
                render("<p><img src=\"sized.png\" alt=\"b\"></p>"));
    }
}
