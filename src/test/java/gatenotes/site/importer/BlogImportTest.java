package gatenotes.site.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.site.bake.SmallSite;
import gatenotes.site.files.Folders;
import gatenotes.site.problem.SiteException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A blog of each generator is imported: every text keeps its address, every file is in the report, and the first build passes. */
class BlogImportTest {
    private static final Path BLOGS = Path.of("src/test/resources/sites/moving-in");

    @TempDir
    private Path folder;

    private String copy(Path from) throws IOException {
        var report = new ByteArrayOutputStream();
        BlogImport.copy(from, folder.resolve("new"), new PrintStream(report, true, StandardCharsets.UTF_8));
        return report.toString(StandardCharsets.UTF_8);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }

    private Properties settings() throws IOException {
        var settings = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve("new/jbake.properties"))) {
            settings.load(reader);
        }
        return settings;
    }

    /** The HTML files of the site, except those that the program makes. */
    private static Set<String> pages(SmallSite site) {
        var pages = new TreeSet<String>();
        for (var file : site.output().keySet()) {
            if (file.endsWith(".html") && !file.matches("site/((en/)?(index|404|(archive|search|tags(/.*)?)/index)\\.html)")) {
                pages.add(file.substring("site/".length()));
            }
        }
        return pages;
    }

    /** A site whose author has not set its languages yet. */
    private SmallSite undecided() throws IOException {
        var site = new SmallSite(folder.resolve("new"));
        var settings = folder.resolve("new/jbake.properties");
        return site.write("jbake.properties", Files.readString(settings).replaceAll("(?m)^site.languages=.*\n", ""));
    }

    private static void assertAddsUp(String report, String blog) throws IOException {
        var count = Folders.files(BLOGS.resolve(blog)).size();
        assertTrue(report.endsWith(": " + count + " files in all\n"), count + " files, but " + report);
    }

    @Test
    void aJekyllBlog() throws IOException {
        var site = new SmallSite(folder.resolve("new"));
        var report = copy(BLOGS.resolve("jekyll"));
        assertAddsUp(report, "jekyll");
        assertEquals("""
                left out _hidden/x.md: the documents of collection 'hidden' have no pages (output: true)
                left out _posts/2018-03-05-old.textile: it is no Markdown
                left out _posts/2018-03-06-broken.md: line 2: the front matter is not YAML: a ':' inside a value, expected \
                quotes around the value
                left out _posts/undated.md: Jekyll publishes no post without a day in its name, expected one such as \
                2018-03-01-title.md
                left out archive.md: its address is /archive/, where this site has the list of all posts
                left out css/main.scss: Jekyll fills it in; the site has a feed, a sitemap and style sheets of its own
                left out feed.xml: Jekyll fills it in; the site has a feed, a sitemap and style sheets of its own
                left out index.html: line 5: Jekyll fills in '{% for post in site.posts %}<li>{{ post.…'; write it as a \
                text, or as a template
                left out private/notes.md: the blog's configuration excludes it
                """, leftOut(report));
        assertTrue(report.contains("\njbake.properties has site.host=http://localhost:8820/; for the old blog's value write "
                + "site.host=https://tides.example.org/notes/\n"), report);
        assertTrue(report.contains("\njbake.properties: wrote site.author=Ann, site.repository=me/low-tide, "
                + "feed.file=feed.xml, heading.ids=github, markdown.html=kramdown, permalink=/:categories/:year/:month/:title/\n"),
                report);
        assertTrue(report.endsWith("\ncopied 4 posts, 1 drafts, 5 pages, 4 files; not copied 3 of configuration, "
                + "3 of Jekyll's own, 9 left out: 29 files in all\n"), report);

        assertEquals(List.of("assets/css/old.css:1: missing file 'gone.png', expected it under assets/ (no page asks for this "
                + "style sheet)"), site.bake());
        assertEquals(Set.of("2018/03/limpets/index.html", "2018/03/no-title/index.html", "2018/08/Evening-Walk/index.html",
                "shore/animals/2018/03/crabs/index.html", "about/index.html", "places/north/index.html", "guide/tides.html",
                "thanks.html", "pools/rock/index.html"), pages(site));
        assertEquals(List.of("2018-09-01"), days(site.page("2018/08/Evening-Walk/index.html")));
        assertEquals(List.of("2018-03-04"), days(site.page("shore/animals/2018/03/crabs/index.html")));
        assertEquals("No Title", Jsoup.parse(site.page("2018/03/no-title/index.html")).selectFirst("h1").text());
        assertEquals("Text with me/low-tide and about, .",
                Jsoup.parse(site.page("2018/03/limpets/index.html")).selectFirst("article > p:not(.post-meta)").text());
        assertEquals("---\ncheck: warn\nraw-html: sanitised\ncategory: shore\ntitle: Crabs\n"
                + "categories: animals\ndate: 2018-03-04 22:00:00 -0800\n---\n[next]({% post_url 2018-03-02-limpets %})\n",
                Files.readString(folder.resolve("new/content/posts/shore/2018-03-04-crabs.md")));
    }

    /** The unchanged page about the author gives way to the old blog's; a page that somebody wrote stays. */
    @Test
    void theAboutPageOfANewBlogGivesWay() throws IOException {
        var site = undecided();
        var stub = Files.readString(Path.of("src/main/resources/gatenotes/site/start/about.de.md"));
        site.write("content/about.md", stub);
        assertTrue(copy(BLOGS.resolve("jekyll"))
                .contains("\ncontent/about.md, as the start of this blog had left it, gave way to the old "
                + "blog's\n"));
        assertTrue(Files.readString(folder.resolve("new/content/about.md")).contains("check: warn"));
        site.write("content/about.md", stub + "Mine.");
        copy(BLOGS.resolve("jekyll"));
        assertEquals(stub + "Mine.", Files.readString(folder.resolve("new/content/about.md")));
    }

    @Test
    void aHexoBlog() throws IOException {
        var site = undecided();
        for (var file : Folders.files(BLOGS.resolve("hexo"))) {
            Folders.copy(BLOGS.resolve("hexo").resolve(file), folder.resolve("old").resolve(file));
        }
        Files.setLastModifiedTime(folder.resolve("old/source/_posts/undated.md"),
                FileTime.from(Instant.parse("2019-06-07T20:00:00Z")));
        var report = copy(folder.resolve("old"));
        assertAddsUp(report, "hexo");
        assertEquals("left out source/tags/index.md: it is a list that its theme fills in; the site has lists of its own\n",
                leftOut(report));
        assertTrue(report.contains("\njbake.properties: wrote site.author=安, site.languages=zh-CN, feed.file=atom.xml, heading.ids=hexo, "
                + "markdown.breaks=true, permalink=/:year/:month/:day/:title/\n"), report);
        assertTrue(report.contains("\nsource/_posts/undated.md has no date and got the day its file was saved, "
                + "'date: 2019-06-08'\n"), report);
        assertTrue(report.contains("\nlayouts without a template here, so that of posts or of pages is used: photo (1)\n"), report);
        assertTrue(report.contains("\ncopied 4 posts, 1 drafts, 2 pages, 4 files; not copied 3 of configuration, "
                + "2 of Hexo's own, 1 left out: 17 files in all\n"), report);

        assertEquals(List.of(), site.bake());
        assertEquals(Set.of("2018/03/01/2018-03-01-潮 汐/index.html", "2019/05/01/kelp/index.html", "own.html",
                "2019/06/08/undated/index.html", "about/index.html", "links.html", "raw/demo.html"), pages(site));
        assertEquals("2", Jsoup.parse(site.page("2019/05/01/kelp/index.html")).selectFirst("article img").attr("width"));
        assertTrue(site.output().keySet().containsAll(Set.of("site/2019/05/01/kelp/a.svg", "site/atom.xml")));
        assertEquals("---\ntitle: kept\n---\n<p>as it is</p>\n", site.page("raw/demo.html"));
    }

    @Test
    void aHugoBlog() throws IOException {
        var site = undecided();
        var report = copy(BLOGS.resolve("hugo"));
        assertAddsUp(report, "hugo");
        assertEquals("left out content/posts/_index.md: it is the text above a list, and lists have none here\n",
                leftOut(report));
        assertTrue(report.contains("\njbake.properties: wrote site.languages=en, feed.file=index.xml, heading.ids=hugo\n"), report);
        assertTrue(report.endsWith("\ncopied 3 posts, 1 drafts, 2 pages, 3 files; not copied 1 of configuration, "
                + "2 of Hugo's own, 1 left out: 13 files in all\n"), report);

        assertEquals(List.of(), site.bake());
        assertEquals(Set.of("2018/03/the-first-tide/index.html", "old/first/index.html", "2018/03/a-wreck/index.html",
                "de/2018/03/die-erste-flut/index.html", "projects/my-boat/index.html", "about-me/index.html",
                "posts/index.html", "de/posts/index.html"), pages(site));
        assertEquals(List.of("2018-03-01"), days(site.page("2018/03/the-first-tide/index.html")));
        assertEquals("2", Jsoup.parse(site.page("2018/03/a-wreck/index.html")).selectFirst("article img").attr("width"));
    }

    @Test
    void aJBakeBlog() throws IOException {
        var site = new SmallSite(folder.resolve("new"));
        var report = copy(BLOGS.resolve("jbake"));
        assertAddsUp(report, "jbake");
        assertEquals("left out content/blog/2013/third.adoc: it is no Markdown\n", leftOut(report));
        assertTrue(report.endsWith("\ncopied 2 posts, 0 drafts, 1 pages, 1 files; not copied 1 of configuration, "
                + "1 of JBake's own, 1 left out: 7 files in all\n"), report);
        assertEquals(List.of(), site.bake());
        assertEquals(Set.of("about.html", "blog/2013/first-post.html", "blog/2013/second.html", "archive.html"), pages(site));
    }

    /** Existing pages keep their addresses; imported texts have theirs in their headers. */
    @Test
    void aSiteWithPostsStaysAsItIs() throws IOException {
        var site = new SmallSite(folder.resolve("new")).post("a", "[b](/posts/b/)").post("b", "");
        write("new/content/thanks.md", "---\ntitle: mine\n---\n");
        write("new/content/posts/2018/2018-03-02-limpets.md", "---\ntitle: mine\n---\n");
        write("new/assets/images/a.svg", "<svg viewBox='0 0 2 1'/>");
        write("new/assets/css/old.css", "mine");
        write("new/content/later.md", "---\ntitle: mine\npermalink: /thanks.html\n---\n");
        var report = copy(BLOGS.resolve("jekyll"));
        assertAddsUp(report, "jekyll");
        for (var line : List.of("left out _posts/2018-03-02-limpets.md: content/posts/2018/2018-03-02-limpets.md exists already",
                "left out css/old.css: assets/css/old.css exists already", "left out images/a.svg: assets/images/a.svg is the same",
                "left out _pages/thanks.md: its address is /thanks.html, which content/later.md has",
                "jbake.properties: for new posts as in the old blog write permalink=/:categories/:year/:month/:title/ (it would "
                        + "change the pages that are here already, so it was not written)")) {
            assertTrue(report.contains(line + "\n"), line + "\n" + report);
        }
        assertEquals(null, settings().get("permalink"));
        assertEquals(List.of(), site.bake());
        assertTrue(pages(site).containsAll(Set.of("posts/a/index.html", "2018/03/no-title/index.html",
                "shore/animals/2018/03/crabs/index.html", "thanks/index.html", "thanks.html")), pages(site).toString());
        assertEquals("mine", Files.readString(folder.resolve("new/assets/css/old.css")));
    }

    @Test
    void aFolderThatIsNoBlog() throws IOException {
        // The configuration of Zola, which resembles Hugo's.
        write("old/config.toml", "base_url = 'https://example.org'\n");
        write("old/content/a.md", "+++\ntitle = 'a'\n+++\n");
        write("old/Cargo.lock", "");
        var failure = assertThrows(SiteException.class, () -> copy(folder.resolve("old")));
        assertEquals(folder.resolve("old") + ": this is no blog of Jekyll, Hexo, Hugo or JBake: found no _config.yml, _posts, "
                + "hugo.toml or jbake.properties in it; expected the blog's first folder, nothing was copied",
                failure.getMessage());
        assertFalse(Files.exists(folder.resolve("new")));
    }

    @Test
    void aConfigurationThatCannotBeRead() throws IOException {
        write("old/_config.yml", "title: a\nlist: [b\n");
        write("old/_posts/2018-03-01-a.md", "---\ntitle: a\n---\n");
        assertTrue(assertThrows(SiteException.class, () -> copy(folder.resolve("old"))).getMessage()
                .startsWith("_config.yml:3: the blog's configuration is not YAML: "));
        assertFalse(Files.exists(folder.resolve("new")));
    }

    @Test
    void filesThatCannotBeTexts() throws IOException {
        var site = new SmallSite(folder.resolve("new"));
        write("old/_posts/2018-03-01-a.md", "---\r\ntitle: a\r\nauthor: [b, c]\r\n---\r\ntext\r\n");
        write("old/_posts/2018-03-02-b.md", "no header\n");
        write("old/_posts/2018-03-03-c.md", "---\ntitle: c\ndate: soon\n---\n");
        write("old/categories.md", "---\nlayout: categories\n---\n");
        Files.write(folder.resolve("old/_posts/2018-03-04-d.md"), "---\ntitle: 潮\n---\n".getBytes("GBK"));
        Files.createSymbolicLink(folder.resolve("old/gone"), folder.resolve("nowhere"));
        var report = copy(folder.resolve("old"));
        assertEquals("""
                left out _posts/2018-03-02-b.md: line 1: there is no front matter, expected '---' on the first line, then \
                'title: …' and 'date: …', then '---' again
                left out _posts/2018-03-03-c.md: line 3: date is 'soon', expected a date such as 2018-03-01, 2018-03-01 20:15 \
                or 2018-03-01 20:15:00 +0800
                left out _posts/2018-03-04-d.md: it is not UTF-8
                left out categories.md: it has no text of its own, its layout fills it in
                left out gone: it cannot be read, or is a link that leads nowhere
                """, leftOut(report));
        assertTrue(report.endsWith("5 left out: 6 files in all\n"), report);
        assertEquals(List.of(), site.bake());
        assertEquals(Set.of("2018/03/01/a.html", "categories.html"), pages(site));
    }

    /** Hugo publishes texts without front matter. */
    @Test
    void textsWithoutFrontMatter() throws IOException {
        var site = new SmallSite(folder.resolve("new"));
        write("old/hugo.toml", "title = 'a'\n");
        write("old/content/posts/low-tide.md", "# Low tide\n\nPools.\n");
        Files.setLastModifiedTime(folder.resolve("old/content/posts/low-tide.md"),
                FileTime.from(Instant.parse("2018-03-01T12:00:00Z")));
        copy(folder.resolve("old"));
        site.bake();
        assertTrue(site.page("posts/low-tide/index.html").contains("Pools."));
    }

    @Test
    void addressesThatNobodyCanKnow() throws IOException {
        var site = new SmallSite(folder.resolve("new"));
        write("old/_config.yml", "permalink: posts/:hash/\n");
        write("old/source/_posts/a.md", "---\ntitle: a\ndate: 2018-03-01\n---\n");
        var report = copy(folder.resolve("old"));
        assertTrue(report.contains("source/_posts/a.md lost its old address, whose ':hash' only Hexo knows; write it as "
                + "'permalink: /…/' into content/posts/a.md\n"), report);
        assertEquals(List.of(), site.bake());
    }

    private static String leftOut(String report) {
        return report.lines().filter(line -> line.startsWith("left out ")).map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static List<String> days(String page) {
        return Jsoup.parse(page).select(".post-meta time").eachAttr("datetime");
    }
}
