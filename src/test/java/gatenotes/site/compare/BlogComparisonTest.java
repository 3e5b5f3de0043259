package gatenotes.site.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.site.problem.SiteException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small site and the pages of an old one: each difference is reported in one line, and nothing else is reported. */
class BlogComparisonTest {
    private static final String TEXT = "<p>Low tide leaves pools, and each is a world of its own: crabs, shrimps and weed.</p>";

    @TempDir
    private Path folder;
    private boolean good;

    @BeforeEach
    void lay() throws IOException {
        write("old/_config.yml", "title: Tides\nurl: https://tides.example\nbaseurl: /blog\n");
        write("old/_posts/2019-03-05-tide.md", "");
        write("new/jbake.properties", "site.host=https://tides.example/blog/\n");
        Files.createDirectories(folder.resolve("new/templates"));
        write("new/content/posts/tide.md",
                "---\ntitle: Low tide\ndate: 2019-03-05\npermalink: /tide.html\n---\n\nLow tide leaves pools, and "
                + "each is a world of its own: crabs, shrimps and weed.\n\n## What lives there\n\nWeed, and few *know* them.\n");
        write("new/target/site/index.html", "");
        page("");
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }

    /** Writes a page of the new site with {@code more} after its text. */
    private void page(String more) throws IOException {
        write("new/target/site/tide.html", "<title>Low tide · Tides</title><main><article><h1>Low tide</h1><p class=\"post-meta\">"
                + "<time datetime=\"2019-03-05\">5 March</time></p>" + TEXT + more + "</article></main>");
    }

    /** A page in the form of another generator's theme. */
    private static String old(String title, String day, String text) {
        return "<title>" + title + " | Tides</title><body><header><h1>Tides</h1></header><div class=\"wrap\"><h1>" + title + "</h1>"
                + "<span class=\"post-date\">" + day + "</span><div class=\"text\">" + text
                + "</div></div><footer>Low tide</footer>";
    }

    private List<String> compare(String body) throws IOException {
        var out = new ByteArrayOutputStream();
        good = BlogComparison.compare(folder.resolve("new"), folder.resolve("old"), folder.resolve("old/_site"), body,
                new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** The differences reported for the post. */
    private List<String> differences(String title, String day, String text) throws IOException {
        write("old/_site/tide.html", old(title, day, text));
        return compare(null).stream().filter(line -> line.startsWith("content/"))
                .map(line -> line.substring("content/posts/tide.md".length())).toList();
    }

    @Test
    void theSamePostInAnotherTheme() throws IOException {
        page("<h2 id=\"a\">What’s “new”</h2><p>Twice — <em>thrice</em>…</p><pre><code class=\"language-javascript\">let a = 1;\n</code></pre>"
                + "<p><a href=\"./other.html\">other</a> <img src=\"images/crab.0123456789.png\" alt=\"\"></p>"
                + "<p>So <span class=\"katex\"><math><semantics><mi>x</mi><annotation encoding=\"application/x-tex\">x^2</annotation></semantics></math></span></p>");
        assertEquals(List.of(),
                differences("Low tide", "Mar 5, 2019",
                        TEXT + "<h2 id=\"a\">What's \"new\"<a class=\"headerlink\" href=\"#a\">#</a></h2>"
                + "<p>Twice --- <em>thrice</em>...</p><figure class=\"highlight js\"><table><tr><td class=\"gutter\"><pre>1</pre></td><td class=\"code\">"
                + "<pre><span class=\"comment\">let</span> a = 1;</pre></td></tr></table></figure><div class=\"share\">Tell others</div>"
                + "<p><a href=\"https://tides.example/blog/other\">other</a> <img data-src=\"/blog/images/crab.png\" src=\"wait.gif\"></p><p>So $x^2$</p>"));
        assertTrue(good);
    }

    @Test
    void theSummary() throws IOException {
        differences("Low tide", "2019-03-05", TEXT);
        assertEquals(List.of("the text of old pages is taken from '.text'; -Dbody=CSS names another element",
                "1 pages compared, 1 the same, 0 only here; 0 addresses lost, 0 wrong days"), compare(null));
        var other = compare("body");
        assertEquals("pages that differ in: text 1 (100.0 %), headings 1 (100.0 %)", other.get(other.size() - 1));
    }

    @Test
    void titlesAndDays() throws IOException {
        assertEquals(List.of(":2: title 'Tides' before, 'Low tide' now"),
                differences("High water", "2019-03-05", TEXT).subList(0, 1));
        assertTrue(good);
        assertEquals(List.of(":3: day 2019-03-06 before, 2019-03-05 now"), differences("Low tide", "6th March 2019", TEXT));
        assertFalse(good);
    }

    /** The same moment is on another day in another zone; the author's day is right. */
    @Test
    void daysOfAnotherZone() throws IOException {
        var post = folder.resolve("new/content/posts/tide.md");
        Files.writeString(post, Files.readString(post).replace("2019-03-05", "2019-03-05 23:10:00 +0000"));
        assertEquals(List.of(":3: day 2019-03-06 before, in another zone; the author wrote 2019-03-05"),
                differences("Low tide", "2019年3月6日", TEXT));
        assertTrue(good);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<p>Weed, and few know them.</p> | <p>Weed, and few *know* them.</p> | :11: text after '. Weed , and few': '* know *' before, 'know' now",
        "'' | <p>The end.</p> | :7: text after ', shrimps and weed .': 'The end .' before, nothing now",
        "<h3 id=\"b\">What lives there</h3> | <h2 id=\"b\">What lives there</h2> | :9: heading 'What lives there' was h2, is h3",
        "<h2 id=\"c\">What lives there</h2> | <h2 id=\"b\">What lives there</h2> | :9: heading 'What lives there' had #b, has #c",
        "<h2>What lives there</h2> | <p>What lives there</p> | :9: heading 'What lives there' was none",
        "<table><tr><td>1</table> | <table><tr><td>1<td></table> | : table 1: 1 × 2 before, 1 × 1 now",
        "<pre>1</pre> | <pre><code class=\"language-c\">1</code></pre> | : code block 1: c before, no language now",
        "<p>1</p> | <pre>1</pre> | : 1 code blocks before, 0 now",
        "<p><a href=\"x\">1</a></p> | <p><a href=\"y\">1</a></p> | ': link ''/y'' is gone, : link ''/x'' was not there'",
        "'' | <img src=\"a.png\"> | : image '/a.png' is gone"})
    void whatDiffers(String now, String before, String told) throws IOException {
        page(now);
        assertEquals(told, String.join(", ", differences("Low tide", "2019-03-05", TEXT + before)));
        assertTrue(good);
    }

    @Test
    void manyOfAKind() throws IOException {
        assertEquals(4, differences("Low tide", "2019-03-05",
                TEXT + "<img src=1.png><img src=2.png><img src=3.png><img src=4.png><img src=5.png>").size());
    }

    /** A part that occurs in every old text belongs to the theme. */
    @Test
    void whatAThemeAddsToEachText() throws IOException {
        for (var name : List.of("a", "b", "c", "d")) {
            write("new/content/posts/" + name + ".md",
                    "---\ntitle: " + name + "\ndate: 2019-03-05\npermalink: /" + name + ".html\n---\n");
            write("new/target/site/" + name + ".html", "<article><h1>" + name + "</h1><p>All of " + name + "</p></article>");
            write("old/_site/" + name + ".html",
                    old(name, "2019-03-05", "<p>All of " + name + "</p><div>Give me <b>sweets</b></div>"));
        }
        assertEquals(List.of(), differences("Low tide", "2019-03-05", TEXT + "<div>Give me <b>sweets</b></div>"));
    }

    @Test
    void lostAddresses() throws IOException {
        write("new/target/site/tags/sea-weed/index.html", "");
        write("new/target/site/tags/index.html", "");
        write("new/target/site/archive/index.html", "");
        for (var page : List.of("tag/Sea_Weed/index.html", "categories/x/index.html", "archives/2019/index.html",
                "page2/index.html", "404.html")) {
            write("old/_site/" + page, "");
        }
        differences("Low tide", "2019-03-05", TEXT);
        assertFalse(good);
        assertEquals(List.of("'/archives/2019/: /archive/'", "'/categories/x/: /tags/'", "'/page2/: /'",
                "'/tag/Sea_Weed/: /tags/sea-weed/'"),
                compare(null).stream().filter(line -> line.startsWith("lost: "))
                        .map(line -> line.replaceFirst(".*write (.*) into content/data/redirects.yml", "$1")).toList());
    }

    @Test
    void whatIsOnlyHere() throws IOException {
        write("old/_site/else.html", "");
        assertEquals("content/posts/tide.md: the old output has no page at its address", compare(null).get(0));
    }

    @Test
    void whatCannotBeCompared() throws IOException {
        write("old/_site/tide.html", old("Low tide", "", "<p>A page that says that there is nothing any more</p>".repeat(9)));
        page("<p>" + "word by word ".repeat(20) + "</p>");
        assertTrue(compare(null).get(0).endsWith("found nothing like its text in the old page; name its element as -Dbody=CSS"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> compare("[[")).getMessage()
                .startsWith("-Dbody=[[ is no CSS selector"));
        Files.delete(folder.resolve("new/target/site/index.html"));
        assertTrue(assertThrows(SiteException.class, () -> compare(null)).getMessage().endsWith("run mvn package first"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"5 Mar 2019 | 2019-03-05", "March 5th, 2019 | 2019-03-05", "2019/3/5 | 2019-03-05",
        "2019年03月05日 | 2019-03-05", "2019-13-45 | ''", "12019-03-05 | ''"})
    void daysInManyForms(String text, String day) {
        assertEquals(day.isEmpty() ? "[]" : "[" + day + "]", ShownDays.in(text).toString());
    }
}
