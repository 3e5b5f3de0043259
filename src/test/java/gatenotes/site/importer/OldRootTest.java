package gatenotes.site.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.site.bake.SmallSite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links that begin with the folder in which the old blog was published begin at the site's first folder after the import. */
class OldRootTest {
    private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 1'/>";

    @TempDir
    private Path folder;

    private OldRootTest write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
        return this;
    }

    private String copy() throws IOException {
        var report = new ByteArrayOutputStream();
        BlogImport.copy(folder.resolve("old"), folder.resolve("new"), new PrintStream(report, true, StandardCharsets.UTF_8));
        return report.toString(StandardCharsets.UTF_8);
    }

    private String body(String file) throws IOException {
        return Files.readString(folder.resolve("new/content").resolve(file)).replaceFirst("(?s)^---\n.*?\n---\n", "");
    }

    @Test
    void linksOfAllKinds() throws IOException {
        var site = new SmallSite(folder.resolve("new"));
        write("old/_config.yml", "title: a\nbaseurl: /blog\njekyll-archives: {enabled: [tags]}\n").write("old/images/p.svg", SVG);
        write("old/_posts/2018-03-01-a.md", "---\ntags: [sea]\n---\n");
        write("old/_posts/2018-03-02-b.md", """
                ---
                title: "[no](/blog/2018/03/01/a.html)"
                ---
                [a](/blog/2018/03/01/a.html#top "t") ![p]( </blog/images/p.svg>) [home](/blog/) [too](/blog), [list](/blog/tag/sea/)
                [gone](/blog/gone/) [other](/blogroll/) [out](https://example.org/blog/2018/03/01/a.html) /blog/images/p.svg
                `[c](/blog/2018/03/01/a.html)` [r]

                <a href="/blog/2018/03/01/a.html?x=1">h</a> <img src='/blog/images/p.svg' alt="" srcset="/blog/images/p.svg 1x, /blog/images/q.svg 2x">

                ```
                [c](/blog/2018/03/01/a.html)
                ```
                {% highlight html %}
                <a href="/blog/2018/03/01/a.html">
                {% endhighlight %}

                [r]: /blog/2018/03/01/a.html
                """);
        var report = copy();
        assertEquals("""
                [a](/2018/03/01/a.html#top "t") ![p]( </images/p.svg>) [home](/) [too](/), [list](/tag/sea/)
                [gone](/blog/gone/) [other](/blogroll/) [out](https://example.org/blog/2018/03/01/a.html) /blog/images/p.svg
                `[c](/blog/2018/03/01/a.html)` [r]

                <a href="/2018/03/01/a.html?x=1">h</a> <img src='/images/p.svg' alt="" srcset="/images/p.svg 1x, /blog/images/q.svg 2x">

                ```
                [c](/blog/2018/03/01/a.html)
                ```
                {% highlight html %}
                <a href="/blog/2018/03/01/a.html">
                {% endhighlight %}

                [r]: /2018/03/01/a.html
                """, body("posts/2018/2018-03-02-b.md"));
        assertTrue(report.contains("\n9 links of 1 texts began with /blog/, where the old blog was published, and begin with / now\n"), report);
        assertTrue(Files.readString(folder.resolve("new/content/posts/2018/2018-03-02-b.md"))
                .contains("\"[no](/blog/2018/03/01/a.html)\""));
        assertEquals(List.of("/blog/gone/", "/blogroll/", "/blog/images/q.svg"),
                site.bake().stream().map(line -> line.replaceFirst(".*?'?(/blog[^' ,]*)'?.*", "$1")).toList());
    }

    /** Each generator names that folder in its own way. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "_config.yml          | baseurl: /blog/                          | _posts/2018-03-01-a.md    | /2018/03/01/a.html",
        "_config.yml          | url: https://example.org/blog            | _posts/2018-03-01-a.md    | /2018/03/01/a.html",
        "_config.yml          | root: /blog/                             | source/_posts/a.md        | /2018/03/01/a/",
        "_config.yml          | url: https://example.org/blog            | source/_posts/a.md        | /2018/03/01/a/",
        "hugo.toml            | baseURL = 'https://example.org/blog/'    | content/posts/a.md        | /posts/a/",
        "jbake.properties     | site.host=https://example.org/blog       | content/a.md              | /a.html"})
    void theFolderOfEachGenerator(String config, String line, String file, String address) throws IOException {
        new SmallSite(folder.resolve("new"));
        write("old/" + config, line + "\n").write("old/" + file, config.startsWith("jbake")
                ? "title=a\ndate=2018-03-01\ntype=post\nstatus=published\n~~~~~~\n[a](/blog" + address + ")\n"
                : "---\ntitle: a\ndate: 2018-03-01\n---\n[a](/blog" + address + ")\n");
        copy();
        var to = file.replaceFirst("^(_posts|source/_posts)/(?=2018)", "posts/2018/").replaceFirst("^source/_posts", "posts")
                .replaceFirst("^content/", "");
        assertTrue(Files.readString(folder.resolve("new/content").resolve(to)).endsWith("\n[a](" + address + ")\n"),
                Files.readString(folder.resolve("new/content").resolve(to)));
    }

    @Test
    void whereTheBlogHadNoFolderAllStays() throws IOException {
        new SmallSite(folder.resolve("new"));
        write("old/_config.yml", "url: https://example.org\n")
                .write("old/_posts/2018-03-01-a.md", "---\n---\n[a](/blog/2018/03/01/a.html)\n");
        copy();
        assertEquals("[a](/blog/2018/03/01/a.html)\n", body("posts/2018/2018-03-01-a.md"));
    }
}
