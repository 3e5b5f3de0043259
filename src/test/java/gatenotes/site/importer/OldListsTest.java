package gatenotes.site.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.site.bake.SmallSite;
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

/** The lists that each generator makes, by its documentation, get redirects to ours; those without a counterpart are named. */
class OldListsTest {
    private static final String FILE = "content/data/redirects.yml";

    @TempDir
    private Path folder;
    private SmallSite site;

    @BeforeEach
    void begin() {
        site = new SmallSite(folder.resolve("new"));
    }

    private OldListsTest write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
        return this;
    }

    /** Imports the blog and returns the report. */
    private String copy() throws IOException {
        var report = new ByteArrayOutputStream();
        BlogImport.copy(folder.resolve("old"), folder.resolve("new"), new PrintStream(report, true, StandardCharsets.UTF_8));
        return report.toString(StandardCharsets.UTF_8);
    }

    /** The lines that were written, without comments, in the order of addresses. */
    private List<String> lines() throws IOException {
        return Files.readAllLines(folder.resolve("new").resolve(FILE)).stream().filter(line -> line.matches("[\"/].*")).sorted()
                .toList();
    }

    private static void assertTold(String line, String report) {
        assertTrue(("\n" + report).contains("\n" + line + "\n"), line + "\n" + report);
    }

    @Test
    void jekyll() throws IOException {
        write("old/_config.yml", """
                title: a
                paginate: 1
                paginate_path: /blog/page:num/
                jekyll-archives:
                  enabled: [categories, tags, year, month]
                  permalinks: {tag: '/topic/:name/'}
                """);
        write("old/_posts/2018-03-01-a.md", "---\ncategories: [Rock Pools]\ntags: [C++, sea]\n---\n");
        write("old/_posts/2019-04-02-b.md", "---\ntags: [sea]\n---\n");
        write("old/_posts/2019-04-03-c.md", "---\ntags: [later]\npublished: false\n---\n");
        write("old/tags.md", "---\nlayout: tags\n---\n").write("old/links.md", "---\nlayout: links\n---\n");
        write("old/category/rock.md", "---\nlayout: category\ncategory: Rock Pools\n---\n");
        write("old/atom.xml", "---\n---\n{{ site.time }}\n").write("old/rss.xml", "---\n---\n{{ site.time }}\n");
        var report = copy();
        assertEquals(List.of("/2018/03/: /archive/", "/2018/: /archive/", "/2019/04/: /archive/", "/2019/: /archive/",
                "/blog/page2/: /archive/", "/category/rock-pools/: /tags/rock-pools/", "/category/rock.html: /tags/rock-pools/",
                "/rss.xml: /atom.xml", "/tags.html: /tags/", "/topic/c/: /tags/c-plus-plus/", "/topic/sea/: /tags/sea/"), lines());
        assertTold(FILE + ": wrote 11 lines that lead on from old lists: categories 2, tags 2, lists of tags 1, years and months 4, "
                + "older posts 1, feeds 1", report);
        assertTold("lost: /links.html; to lead its readers on write '/links.html: /' into " + FILE, report);
        assertEquals(List.of(), site.bake());
        assertTrue(site.page("topic/c/index.html").contains("url=../../tags/c-plus-plus/\""));
    }

    @Test
    void hexo() throws IOException {
        write("old/_config.yml",
                "title: a\nper_page: 1\ncategory_dir: cats\ncategory_map: {Rock Pools: pools}\ntag_map: {Sea: ocean}\n"
                + "archive_generator: {per_page: 0}\n");
        write("old/source/_posts/a.md", "---\ndate: 2018-03-01\ncategories: [Rock Pools, Deep]\ntags: [Sea, C++]\n---\n");
        write("old/source/_posts/b.md", "---\ndate: 2019-04-02\ntags: [Sea, Kelp]\n---\n");
        write("old/source/cats/index.md", "---\ntype: categories\n---\n");
        var report = copy();
        assertEquals(List.of("/archives/2018/03/: /archive/", "/archives/2018/: /archive/", "/archives/2019/04/: /archive/",
                "/archives/2019/: /archive/", "/archives/: /archive/", "/cats/: /tags/", "/cats/pools/: /tags/rock-pools/",
                "/cats/pools/Deep/: /tags/deep/", "/page/2/: /archive/", "/tags/ocean/: /tags/sea/",
                "/tags/ocean/page/2/: /tags/sea/"),
                lines().stream().filter(line -> !line.startsWith("/tags/C/")).toList());
        assertTrue(lines().contains("/tags/C/: /tags/c-plus-plus/"));
        assertTold("1 old list differs from ours in upper and lower case only, /tags/Kelp/: nothing leads on from there, since many "
                + "disks and servers keep just one of the two", report);
        assertEquals(List.of(), site.bake());
    }

    /** Hexo makes lists by plugins, and a blog may lack some of them. */
    @Test
    void hexoWithoutItsGenerators() throws IOException {
        write("old/_config.yml", "title: a\n")
                .write("old/package.json", "{\"dependencies\": {\"hexo-generator-tag\": \"^2.0.0\"}}");
        write("old/source/_posts/a.md", "---\ndate: 2018-03-01\ncategories: [b]\ntags: [C++]\n---\n");
        copy();
        assertEquals(List.of("/tags/C/: /tags/c-plus-plus/"), lines());
    }

    /** The feed plugin writes atom.xml unless another name is set. */
    @Test
    void hexosFeedWhereOursHasAnotherName() throws IOException {
        write("old/_config.yml", "title: a\n")
                .write("old/package.json", "{\"dependencies\": {\"hexo-generator-feed\": \"^3.0.0\"}}");
        write("old/source/_posts/a.md", "---\ndate: 2018-03-01\n---\n");
        site.write("jbake.properties", Files.readString(folder.resolve("new/jbake.properties")) + "feed.file=feed.xml\n");
        copy();
        assertEquals(List.of("/atom.xml: /feed.xml"), lines());
    }

    @Test
    void hugo() throws IOException {
        write("old/hugo.toml",
                "title = 'a'\n[taxonomies]\ntag = 'tags'\nseries = 'series'\n[pagination]\npagerSize = 1\npath = 'p'\n");
        write("old/content/posts/a.md", "---\ndate: 2018-03-01\ntags: [C++, Sea Shore]\nseries: [Tides]\n---\n");
        write("old/content/posts/b.md", "---\ndate: 2018-03-02\n---\n");
        write("old/content/boats/c.md", "---\ntitle: c\n---\n");
        var report = copy();
        assertEquals(List.of("/p/2/: /archive/", "/posts/: /archive/", "/posts/index.xml: /index.xml", "/posts/p/2/: /archive/"),
                lines().stream().filter(line -> !line.contains("+")).toList());
        assertTrue(lines().stream().anyMatch(line -> line.matches("\"?/tags/c\\+\\+/\"?: /tags/c-plus-plus/")), lines().toString());
        for (var lost : List.of("/boats/", "/series/", "/series/tides/")) {
            assertTold("lost: " + lost + "; to lead its readers on write '" + lost + ": /' into " + FILE, report);
        }
        assertTold("6 feeds of old lists have no counterpart, such as /boats/index.xml; to give the readers of one the whole feed write "
                + "'/boats/index.xml: /index.xml' into " + FILE, report);
        assertEquals(List.of(), site.bake());
        assertEquals(site.page("index.xml"), site.page("posts/index.xml"));
    }

    @Test
    void jbake() throws IOException {
        write("old/jbake.properties", "site.title=a\nindex.paginate=true\nindex.posts_per_page=1\nrender.tagsindex=true\n");
        write("old/content/a.md", "title=a\ndate=2018-03-01\ntype=post\nstatus=published\ntags=sea, Rock Pools\n~~~~~~\n");
        write("old/content/b.md", "title=b\ndate=2018-03-02\ntype=post\nstatus=published\n~~~~~~\n");
        copy();
        assertEquals(List.of("\"/tags/Rock Pools.html\": /tags/rock-pools/", "/2/: /archive/", "/archive.html: /archive/",
                "/tags/sea.html: /tags/sea/"), lines());
        assertEquals(List.of(), site.bake());
    }

    @Test
    void linesThatAreThereStay() throws IOException {
        write("old/_config.yml", "title: a\njekyll-archives: {enabled: all}\n")
                .write("old/_data/redirects.yml", "# Mine.\n/2018/: /\n/x/: /");
        write("old/_posts/2018-03-01-a.md", "---\ntags: [sea]\n---\n");
        copy();
        var text = Files.readString(folder.resolve("new").resolve(FILE));
        assertTrue(text.startsWith("# Mine.\n/2018/: /\n/x/: /\n"), text);
        assertEquals(List.of("/2018/03/01/: /archive/", "/2018/03/: /archive/", "/2018/: /", "/tag/sea/: /tags/sea/", "/x/: /"),
                lines());
        assertEquals(List.of(), site.bake());
    }

    /** The name may have meant something else in the old blog. */
    @Test
    void aFileThatHoldsSomethingElseStays() throws IOException {
        write("old/_config.yml", "title: a\njekyll-archives: {enabled: [tags]}\n")
                .write("old/_data/redirects.yml", "- {from: a, to: b}\n");
        write("old/_posts/2018-03-01-a.md", "---\ntags: [sea]\n---\n");
        var report = copy();
        assertEquals("- {from: a, to: b}\n", Files.readString(folder.resolve("new").resolve(FILE)));
        assertTold(FILE + " holds something else than lines such as /categories/x/: /tags/x/, which it would here; give it another name, "
                + "and write the 1 lines that follow into a new one", report);
        assertTold("/tag/sea/: /tags/sea/", report);
    }

    @Test
    void nothingIsWrittenWhereNothingIsLost() throws IOException {
        write("old/_config.yml", "title: a\n").write("old/_posts/2018-03-01-a.md", "---\ntags: [sea]\n---\n");
        copy();
        assertFalse(Files.exists(folder.resolve("new").resolve(FILE)));
    }
}
