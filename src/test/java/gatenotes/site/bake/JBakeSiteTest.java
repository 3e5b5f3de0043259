package gatenotes.site.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gatenotes.site.bake.source.AsciiDoc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JBake site gives the same pages as JBake, at the same addresses. Each rule names the class of JBake that it comes from. */
class JBakeSiteTest {
    @TempDir
    Path folder;

    private SmallSite site;

    @BeforeEach
    void begin() {
        site = new SmallSite(folder, new String[0]).with("jbake-small");
    }

    /** Crawler.buildURI, Renderer.render and renderTags, PagingHelper.getCurrentFileName, FileUtil.getFileFilter. */
    @Test
    void theFilesAreJBakes() {
        assumeFalse(AsciiDoc.isReadable());
        site.bake();
        assertEquals(Set.of("404.html", "2/index.html", "about.html", "all.xml", "archive.html", "blog/2013/high-water.html",
                "blog/2013/later.html", "blog/2013/low-water.html", "blog/2013/pictures/a.svg", "blog/2013/spring-tide.html",
                "blog/2013/unfinished-draft.html", "css/site.css", "favicon.svg", "feed.xml", "index.html", "long/read/index.html",
                "papers/kelp.html", "sitemap.xml", "tags/index.html", "tags/kelp.html", "tags/rock pools.html", "tags/tides.html"),
                files());
    }

    /** A text that JBake leaves out with a line in its log gives a warning here, and so does a broken link, which JBake ignores. */
    @Test
    void whatIsLeftOutIsTold() {
        assumeFalse(AsciiDoc.isReadable());
        var warnings = site.bake();
        assertEquals(List.of("content: left out content/blog/2013/ebb.adoc, content/blog/2013/flood.adoc: AsciiDoc needs "
                + "AsciidoctorJ; build with 'mvn -Pasciidoc package'",
                "content/bare.html:1: there is no header, expected 'title=…' and 'type=post' above a line '~~~~~~'; the text is "
                        + "left out, as JBake does",
                "content/slides.md:3: the type is 'slide', which has no Freemarker template, expected one in jbake.properties as "
                        + "template.slide.file; the text is left out, as JBake does",
                "templates/index.ftl: broken link to 'high-water.html' on /2/, expected a page or file of the site"),
                warnings.stream().filter(line -> !line.contains("'pictures/a.svg") && !line.contains("'../../")).toList());
        site.write("content/blog/2013/low-water.html",
                "type=post\nstatus=published\n~~~~~~\n[x](nowhere.md)<a href='gone.html'>x</a>");
        assertTrue(site.bake()
                .contains("content/blog/2013/low-water.html:4: broken link to 'gone.html', expected a page or file of "
                + "the site"), site.bake().toString());
    }

    /**
     * MarkupEngine.storeHeaderValue: values are texts, JSON is parsed; Crawler: noExtensionUri is set only if the setting asks
     * for it.
     */
    @Test
    void headersAreAsJBakeGivesThem() {
        site.bake();
        var page = site.page("blog/2013/low-water.html");
        assertTrue(page.contains("<p>24 July 2013 tides|rock pools published</p>"), page);
        assertTrue(page.contains("<meta content=\"Of crabs 4!\">"), page);
        assertTrue(page.contains("<p>summary Mine updated soon</p>"), page);
        assertTrue(page.contains("<p>blog/2013/low-water.html blog/2013/low-water.html</p>"), page);
        assertTrue(site.page("long/read/index.html").contains("<p>long/read/ long/read/index.html</p>"));
        assertTrue(site.page("long/read/index.html").contains("href=\"../../css/site.css\""));
        site.write("jbake.properties", "default.status=published\nrender.tags=false\n").bake();
        assertTrue(site.page("blog/2013/unfinished.html").contains("<p>none blog/2013/unfinished.html</p>"));
    }

    /** Crawler takes a body as the engine made it, so links stay; only a link that a browser would not resolve is rewritten. */
    @Test
    void linksStayAsTheyAreWritten() {
        site.bake();
        var page = site.page("blog/2013/low-water.html");
        assertTrue(page.contains("<a href=\"#\">up</a> <a href=\"high-water.html\">next</a> <a href=\"/about.html\">about</a> "
                + "<a href=\"../../blog/2013/high-water.html\">md</a>"), page);
        assertTrue(page.contains("src=\"pictures/a.svg\""), page);
        // JBake's Markdown has the option HARDWRAPS.
        assertTrue(site.page("blog/2013/high-water.html").contains("One line<br />\nand another."),
                site.page("blog/2013/high-water.html"));
    }

    /** HtmlUtil.fixImageSourceUrls. */
    @Test
    void pathsOfImagesCanBeWhole() {
        site.write("jbake.properties", "site.host=https://example.org\nimg.path.update=true\nrender.tags=false\n").bake();
        assertTrue(site.page("blog/2013/low-water.html").contains("src=\"https://example.org/blog/2013/pictures/a.svg\""),
                site.page("blog/2013/low-water.html"));
    }

    /** Renderer.renderIndexPaging: published_posts are those of the page, posts are all; the page's number is a folder. */
    @Test
    void anIndexHasPages() {
        assumeFalse(AsciiDoc.isReadable());
        site.bake();
        var first = site.page("index.html");
        assertTrue(first.contains("<h2>blog%2F2013%2Fspring-tide.html</h2>"), first);
        assertTrue(first.contains("<p>page 1 of 2 older 2/</p>"), first);
        assertFalse(first.contains("low-water.html</h2>"), first);
        var second = site.page("2/index.html");
        assertTrue(second.contains("<p>page 2 of 2 newer ../</p>"), second);
        assertTrue(second.contains("<p>5 posts in all, <a href=\"../archive.html\">archive</a></p>"), second);
    }

    /** ContentStore.getAllTags covers all types, TagPostsExtractor only posts; TagsExtractor gives addresses. */
    @Test
    void tagsHaveTheirOwnNames() {
        assumeFalse(AsciiDoc.isReadable());
        site.bake();
        assertTrue(site.page("tags/rock pools.html").contains("<h1>rock pools</h1>\n<a href=\"../blog/2013/low-water.html\">"));
        assertTrue(site.page("tags/kelp.html").contains("<h1>kelp</h1>\n 1"), site.page("tags/kelp.html"));
        assertTrue(site.page("tags/index.html").contains("<a href=\"../tags/kelp.html\">kelp</a> 0\n"
                + "<a href=\"../tags/rock pools.html\">rock pools</a> 1\n<a href=\"../tags/tides.html\">tides</a> 2\n"
                + "kelp;rock pools;tides;"), site.page("tags/index.html"));
        site.write("jbake.properties", "tag.sanitize=true\ntag.path=about\n").bake();
        assertTrue(files().contains("about/rock-pools.html"), files().toString());
        assertFalse(files().contains("about/index.html"));
    }

    /** SitemapRenderer, FeedRenderer: the author's templates, with all published texts. */
    @Test
    void feedAndSitemapAreTemplates() {
        assumeFalse(AsciiDoc.isReadable());
        site.bake();
        assertTrue(site.page("feed.xml").startsWith("<?xml version=\"1.0\"?>\n<feed>https://example.org/feed.xml 4 v2.7.0\n"
                + "blog/2013/spring-tide.html &lt;p&gt;Springs.&lt;/p&gt;"), site.page("feed.xml"));
        assertEquals("<?xml version=\"1.0\"?>\n<urlset>\nhttps://example.org/about.html\nhttps://example.org/all.xml\n"
                + "https://example.org/blog/2013/high-water.html\nhttps://example.org/blog/2013/low-water.html\n"
                + "https://example.org/blog/2013/spring-tide.html\nhttps://example.org/long/read/index.html\n"
                + "https://example.org/papers/kelp.html\n</urlset>\n", site.page("sitemap.xml"));
        // JBake lists all texts, with drafts at the address that they will have.
        assertTrue(site.page("all.xml").contains("blog/2013/later.html published-date\n"), site.page("all.xml"));
        assertTrue(site.page("all.xml").contains("blog/2013/unfinished.html draft\n"), site.page("all.xml"));
        site.write("jbake.properties", "feed.file=rss.xml\nsitemap.file=map.xml\nrender.sitemap=true\nrender.tags=false\n"
                + "archive.file=old.html\nindex.file=start.html\nrender.error404=true\nerror404.file=gone.html\n").bake();
        assertTrue(files().containsAll(Set.of("rss.xml", "map.xml", "old.html", "start.html", "gone.html")), files().toString());
    }

    /** DataExtractor, DBExtractor, PublishedCustomExtractor; DocumentsRenderer for the neighbours. */
    @Test
    void templatesSeeTheWholeSite() {
        assumeFalse(AsciiDoc.isReadable());
        site.bake();
        assertTrue(site.page("about.html").contains("<p>Ann Brown Ann Brown red green </p>\n<p>2 pages, 3 posts</p>"),
                site.page("about.html"));
        assertTrue(site.page("papers/kelp.html").contains("On Kelp"));
        assertTrue(site.page("blog/2013/high-water.html").contains("<p>before ../../blog/2013/low-water.html</p>\n"
                + "<p>after ../../blog/2013/spring-tide.html</p>"), site.page("blog/2013/high-water.html"));
    }

    /** FileUtil.directoryOnlyIfNotIgnored, Asset.copy. */
    @Test
    void foldersCanBeIgnored() {
        site.write("assets/notes/.jbakeignore", "").write("assets/notes/a.txt", "").write("assets/.htaccess", "");
        site.write("content/notes/.jbakeignore", "").write("content/notes/a.md", "").write("content/.b.md", "").bake();
        assertFalse(files().stream().anyMatch(file -> file.startsWith("notes/") || file.startsWith(".b")), files().toString());
        // The test's own listing skips hidden files, so this one is checked by name.
        assertTrue(Files.exists(folder.resolve("out/site/.htaccess")));
        site.write("jbake.properties", "asset.ignore=true\nignore.file=.none\nrender.tags=false\n").bake();
        assertTrue(files().contains("notes/a.txt"));
        assertFalse(Files.exists(folder.resolve("out/site/.htaccess")));
    }

    /** MarkupEngine reads dates by date.format, types by default.type, and gives a text without date that of its file. */
    @Test
    void headersMaySayLess() {
        site.write("jbake.properties", "date.format=dd.MM.yyyy\ndefault.type=post\nheader.separator=====\nrender.tags=false\n");
        site.write("content/blog/2013/short.md", "date=03.02.2014\nstatus=published\nlang=xx\n====\nShort.\n");
        site.write("content/blog/2013/undated.md", "status=published\n====\nShort.\n").bake();
        assertTrue(site.page("blog/2013/short.html").contains("<title>Tides</title>"), site.page("blog/2013/short.html"));
        assertTrue(site.page("blog/2013/short.html").contains("<p>03 February 2014"));
        assertTrue(files().contains("blog/2013/undated.html"));
    }

    /** AsciidoctorEngine, with its own headers and with JBake's. */
    @Test
    void asciiDocIsRead() {
        assumeTrue(AsciiDoc.isReadable(), "needs -Pasciidoc");
        site.bake();
        var flood = site.page("blog/2013/flood.html");
        assertTrue(flood.contains("<title>Flood</title>") && flood.contains("<p>02 May 2013 tides published</p>"), flood);
        assertTrue(flood.contains("<h2 id=\"_part\">Part</h2>") && flood.contains("In <strong>AsciiDoc</strong>."), flood);
        assertTrue(site.page("blog/2013/ebb.html").contains("01 May 2013"));
    }

    /** A site whose templates have our folder of words is no JBake site, and neither is one whose setting says so. */
    @Test
    void addressesAreAMatterOfOneSetting() {
        site.write("templates/words/en.properties", "home=Home\n").write("content/all.md", "---\ntitle: x\n---\n");
        assertEquals(List.of(), site.fail().stream().filter(line -> line.contains("the text is left out")).toList());
        site.write("jbake.properties", "addresses=jbake\nrender.tags=false\n").bake();
        assertTrue(files().contains("about.html"));
        site.write("jbake.properties", "addresses=rooms\n");
        assertEquals(List.of("jbake.properties:1: addresses is 'rooms', expected folders or jbake"), site.fail());
    }

    private Set<String> files() {
        return site.output().keySet().stream().filter(file -> file.startsWith("site/"))
                .map(file -> file.substring("site/".length())).filter(file -> !file.startsWith("js/"))
                .collect(Collectors.toSet());
    }
}
