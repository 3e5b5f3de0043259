package gatenotes.site.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links between posts, and what programs read about posts. */
class BlogFeaturesTest {
    @TempDir
    private Path folder;
    private SmallSite site;

    @BeforeEach
    void lay() throws IOException {
        site = new SmallSite(folder);
        site.write("jbake.properties", Files.readString(folder.resolve("jbake.properties"))
                .replaceAll("(?m)^site.host=.*$", "site.host=https://example.org/blog"));
    }

    private SmallSite post(String path, String header, String text) {
        return site.write("content/" + path, "---\ntitle: " + path + "\n" + header + "\n---\n" + text);
    }

    private Document page(String file) {
        return Jsoup.parse(site.page(file), "https://example.org/blog/" + file);
    }

    @Test
    void aPostAndItsTranslationKnowEachOther() {
        post("posts/a.md", "date: 2018-01-01", "").write("content/en/posts/a.md",
                "---\ntitle: A\ndate: 2018-01-01\n---\n");
        post("posts/b.md", "date: 2018-01-01", "");
        assertEquals(List.of(), site.bake());
        assertEquals("../../en/posts/a/", page("posts/a/index.html").selectFirst("nav a[hreflang=en]").attr("href"));
        assertEquals("../../../posts/a/",
                page("en/posts/a/index.html").selectFirst("nav a[hreflang=zh-CN]").attr("href"));
        assertEquals(List.of("https://example.org/blog/posts/a/", "https://example.org/blog/en/posts/a/"),
                page("posts/a/index.html").select("head link[hreflang]").eachAttr("href"));
        assertEquals(0, page("posts/b/index.html").select("[hreflang]").size());
        assertEquals("en/", page("index.html").selectFirst("nav a[hreflang=en]").attr("href"));
    }

    @Test
    void relatedPostsShareTheRarestTags() {
        post("posts/a.md", "date: 2018-01-01\ntags: [x, rare]", "");
        post("posts/b.md", "date: 2018-01-02\ntags: rare", "");
        for (var name : List.of("c", "d", "e", "f")) {
            post("posts/" + name + ".md", "date: 2018-01-03\ntags: x", "");
        }
        post("posts/g.md", "date: 2018-01-04", "").bake();
        assertEquals(List.of("posts/b.md", "posts/c.md", "posts/d.md"),
                page("posts/a/index.html").select(".related a").eachText());
        assertEquals(0, page("posts/g/index.html").select(".related").size());
    }

    @Test
    void categoriesAreTagsAsJekyllAndHexoWriteThem() {
        post("posts/a.md", "date: 2018-01-01\ntags: x\ncategories: jekyll update", "");
        post("posts/b.md", "date: 2018-01-02\ncategories:\n  - [甲, 乙]\n  - 丙\ntag: y", "").bake();
        assertEquals(List.of("x", "jekyll", "update"), page("posts/a/index.html").select(".post-meta a").eachText());
        assertEquals(List.of("y", "甲", "乙", "丙"), page("posts/b/index.html").select(".post-meta a").eachText());
    }

    @Test
    void tagsThatDifferInSignsStayApart() {
        post("posts/a.md", "date: 2018-01-01\ntags: ['.NET', C]", "");
        post("posts/b.md", "date: 2018-01-02\ntags: [NET, 'C#', 'C++', c]", "").bake();
        assertEquals(List.of("../../tags/dot-net/", "../../tags/c/"),
                page("posts/a/index.html").select(".post-meta a").eachAttr("href"));
        assertEquals(List.of("../../tags/net/", "../../tags/c-sharp/", "../../tags/c-plus-plus/", "../../tags/c/"),
                page("posts/b/index.html").select(".post-meta a").eachAttr("href"));
        assertEquals(List.of("posts/a.md"), page("tags/dot-net/index.html").select(".post-list h2").eachText());
        assertEquals(List.of("posts/b.md", "posts/a.md"), page("tags/c/index.html").select(".post-list h2").eachText());
    }

    @Test
    void aPostTellsWhenAndHowLong() {
        post("posts/a.md", "date: 2018-01-01\nupdated: 2019-02-03",
                "## 标题\n\n" + "字".repeat(900) + "\n\n```\n" + "code ".repeat(9000) + "\n```").bake();
        var meta = page("posts/a/index.html").selectFirst(".post-meta");
        assertEquals(List.of("2018-01-01", "2019-02-03"), meta.select("time").eachText());
        assertTrue(meta.text().contains("2 分钟读完"), meta.text());
    }

    @Test
    void aListShowsHowAPostBegins() {
        post("posts/a.md", "date: 2018-01-03", "## h\n\n先说$x$，\n再说。\n\n<!-- more -->\n\n后面");
        post("posts/b.md", "date: 2018-01-02\nexcerpt: 摘要", "text");
        post("posts/c.md", "date: 2018-01-01", "字".repeat(200)).bake();
        assertEquals(List.of("先说x，再说。", "摘要", "字".repeat(140) + "…"),
                page("index.html").select(".post-list > li > p:not(.post-meta)").eachText());
        assertEquals("先说x，再说。", page("posts/a/index.html").selectFirst("meta[name=description]").attr("content"));
    }

    @Test
    void aDescriptionHasNeitherFootnoteDigitsNorLabels() {
        post("posts/a.md", "date: 2018-01-03", "> [!NOTE]\n> 退潮[^1]\n> 以后。\n\n[^1]: 注").bake();
        assertEquals("退潮以后。", page("posts/a/index.html").selectFirst("meta[name=description]").attr("content"));
    }

    @Test
    void headingsKeepTheirOldIds() throws IOException {
        site.write("jbake.properties", Files.readString(folder.resolve("jbake.properties")) + "\nheading.ids=hexo\n");
        post("posts/a.md", "date: 2018-01-03", "## Tide Pools").bake();
        assertEquals(1, page("posts/a/index.html").select("h2#Tide-Pools").size());
    }

    @Test
    void settingsOfTextsThatMeanNothingAreTold() throws IOException {
        var settings = Files.readString(folder.resolve("jbake.properties"));
        post("posts/a.md", "date: 2018-01-03", "").write("jbake.properties", settings + "\nheading.ids=x\n");
        assertEquals(List.of("jbake.properties:21: heading.ids is 'x', expected kramdown or github or hexo or hugo"), site.fail());
        site.write("jbake.properties", settings + "\nmarkdown.breaks=ture\n");
        assertEquals(List.of("jbake.properties:21: markdown.breaks is 'ture', expected true or false"), site.fail());
        site.write("jbake.properties", settings + "\nmarkdown.raw-html=safe\n");
        assertEquals(List.of("jbake.properties:21: markdown.raw-html is 'safe', expected on or sanitised or off"), site.fail());
    }

    /** Texts by other people, in Markdown and HTML; the header overrides the site's setting. */
    @Test
    void htmlOfAnAuthorWhoIsNotTrusted() throws IOException {
        var html = "<p onclick=\"a()\">b</p>\n\n<script>c</script>\n";
        post("posts/a.md", "date: 2018-01-03\nraw-html: sanitised", html).write("content/posts/b.html",
                "---\ntitle: b\ndate: 2018-01-03\nraw-html: sanitised\n---\n" + html);
        post("posts/c.md", "date: 2018-01-03", html);
        var rest = " was taken out, expected HTML that runs nothing; 'raw-html: on' in the header keeps what you trust";
        assertEquals(List.of("content/posts/a.md:6: onclick=\"…\" of <p>" + rest, "content/posts/a.md:8: <script>" + rest,
                "content/posts/b.html:6: onclick=\"…\" of <p>" + rest, "content/posts/b.html:8: <script>" + rest), site.bake());
        assertEquals("<p>b</p>", page("posts/a/index.html").select("article > :not(h1):not(.post-meta)").outerHtml());
        assertEquals("<p>b</p>", page("posts/b/index.html").select("article > :not(h1):not(.post-meta)").outerHtml());
        assertEquals(2, page("posts/c/index.html").select("article script, article [onclick]").size());
        site.write("jbake.properties", Files.readString(folder.resolve("jbake.properties")) + "\nmarkdown.raw-html=off\n");
        site.bake();
        assertTrue(page("posts/c/index.html").selectFirst("article").text()
                .endsWith("<p onclick=\"a()\">b</p> <script>c</script>"));
        post("posts/a.md", "date: 2018-01-03\nraw-html: [on]", html);
        assertEquals(List.of("content/posts/a.md:4: raw-html is '[on]', expected on or sanitised or off"),
                site.fail().stream().filter(line -> line.contains("a.md")).toList());
    }

    @Test
    void aTextIncludesFilesBesideTheTemplates() {
        post("posts/a.md", "date: 2018-01-03",
                "{% include box.html name='海' %}\n\n{% include ../post.ftl %}\n\n{% include %}")
                .write("templates/includes/box.html", "<div class=\"box\">{{ include.name }} [b](a.md)\n</div>\n");
        assertEquals(List.of(
                "content/posts/a.md:7: found {% include ../post.ftl %}, expected a file of this name under templates/includes/",
                "content/posts/a.md:9: found {% include %}, expected a file of this name under templates/includes/"), site.bake());
        assertEquals("海 [b](a.md)", page("posts/a/index.html").selectFirst(".box").text());
        site.write("templates/includes/box.html", "<div class=\"box\">石</div>").bake();
        assertEquals("石", page("posts/a/index.html").selectFirst(".box").text());
    }

    @Test
    void aPageHasOneWholeAddress() {
        post("posts/循环 网.md", "date: 2018-01-03\ndescription: \"</script> & \\\"q\\\"\"", "").bake();
        var page = page("posts/循环 网/index.html");
        assertEquals("https://example.org/blog/posts/%E5%BE%AA%E7%8E%AF%20%E7%BD%91/",
                page.selectFirst("link[rel=canonical]").attr("href"));
        assertEquals("</script> & \"q\"", page.selectFirst("meta[name=description]").attr("content"));
    }

    @Test
    void aPostHasAPictureDrawnOnce() throws IOException {
        post("posts/a.md", "date: 2018-01-03", "![h](demo:hello)").bake();
        var page = page("posts/a/index.html");
        var address = page.selectFirst("meta[property=og:image]").attr("content");
        assertTrue(address.matches("https://example.org/blog/images/previews/[0-9a-f]{16}.png"), address);
        var file = folder.resolve("out/site").resolve(address.substring("https://example.org/blog/".length()));
        var image = ImageIO.read(file.toFile());
        assertEquals(1200, image.getWidth());
        assertEquals(630, image.getHeight());
        assertEquals(0, page("index.html").select("meta[property=og:image]").size());
        assertTrue(Files.exists(folder.resolve("out/previews").resolve(file.getFileName())));
    }

    @Test
    void theHomePageHasPages() throws IOException {
        for (int i = 1; i <= 5; i++) {
            post("posts/" + i + ".md", "date: 2018-01-0" + i, "");
        }
        site.write("jbake.properties", Files.readString(folder.resolve("jbake.properties"))
                .replaceAll("(?m)^index.posts_per_page=.*$", "index.posts_per_page=2"));
        assertEquals(List.of(), site.bake());
        assertEquals(List.of("posts/5.md", "posts/4.md"), page("index.html").select(".post-list h2").eachText());
        assertEquals("page/2/", page("index.html").selectFirst(".post-nav a[rel=next]").attr("href"));
        var second = page("page/2/index.html");
        assertEquals(List.of("posts/3.md", "posts/2.md"), second.select(".post-list h2").eachText());
        assertEquals(List.of("../../", "../../page/3/"), second.select(".post-nav a").eachAttr("href"));
        assertEquals(List.of("posts/1.md"), page("page/3/index.html").select(".post-list h2").eachText());
        assertFalse(Files.exists(folder.resolve("out/site/page/4")));
    }

    @Test
    void aSiteWithoutAHostNamesNoAddressesOfItsOwn() throws IOException {
        site.with("base");
        post("posts/a.md", "date: 2018-01-03", "").bake();
        assertFalse(site.page("posts/a/index.html").contains("localhost:8820/posts"));
        site.write("jbake.properties", "site.title=t\nsite.description=d\nsite.host=example\n");
        assertEquals(List.of("jbake.properties:3: site.host is 'example', expected an address such as "
                + "https://example.org/blog/"), site.fail());
    }

    @Test
    void oldAddressesLeadToTheNewOne() {
        post("posts/a.md", "date: 2018-01-01\nredirect_from:\n  - /old/\n  - /older.html", "");
        post("posts/b.md", "date: 2018-01-01\nredirect_from: 旧", "[a](/old/)").bake();
        assertEquals("0; url=../posts/a/", page("old/index.html").selectFirst("meta[http-equiv]").attr("content"));
        assertEquals("https://example.org/blog/posts/a/",
                page("older.html").selectFirst("link[rel=canonical]").attr("href"));
        assertEquals("../posts/b/", page("旧/index.html").selectFirst("a").attr("href"));
        post("posts/c.md", "date: 2018-01-01\nredirect_from: [/old/, '../x', /posts/a/]", "");
        assertEquals(List.of(
                "content/posts/c.md:4: redirect_from has /old/, where content/posts/a.md's old address is, "
                        + "expected an address that nothing else has",
                "content/posts/c.md:4: redirect_from has '../x', expected an address such as /notes/lstm/",
                "content/posts/c.md:4: redirect_from has /posts/a/, where content/posts/a.md is, "
                        + "expected an address that nothing else has"), site.fail());
    }

    /** Lists of another generator have no text whose header could name their old addresses. */
    @Test
    void oldListsLeadOn() {
        post("posts/a.md", "date: 2018-01-01\ntags: sea", "");
        site.write("content/data/redirects.yml", "# Lists.\n/categories/sea/: /tags/sea/\n\"/page2/\": /\n").bake();
        assertTrue(site.page("categories/sea/index.html").contains("url=../../tags/sea/"), site.page("categories/sea/index.html"));
        assertTrue(site.page("page2/index.html").contains("url=../\""));
        site.write("content/data/redirects.yml", "/posts/a/: /\n/x/: /nowhere/\n'../y': /\n");
        assertEquals(List.of("content/data/redirects.yml:1: leads on from /posts/a/, where content/posts/a.md is: nobody will be led; expected "
                + "an address that nothing else has, so take the line out",
                "content/data/redirects.yml:2: leads to '/nowhere/', which the site has not, expected a line such as /categories/x/: /tags/x/",
                "content/data/redirects.yml:3: '../y' is no address, expected a line such as /categories/x/: /tags/x/"),
                site.fail());
        site.write("content/data/redirects.yml", "/tags/Sea/: /tags/sea/\n");
        assertEquals(List.of("content/data/redirects.yml:1: leads on from /tags/Sea/, which differs from /tags/sea/ in upper and lower "
                + "case only: nobody will be led, since many disks and servers keep just one of the two"), site.bake());
        site.write("content/data/redirects.yml", "- /a/\n");
        assertEquals(List.of("content/data/redirects.yml:1: is no list of addresses, expected lines such as /categories/x/: /tags/x/"), site.fail());
    }

    /** A feed reader does not follow a redirect page, so the old feed is a copy of the new one. */
    @Test
    void anOldFeedStaysAFeed() throws IOException {
        post("posts/a.md", "date: 2018-01-01", "").write("content/data/redirects.yml",
                "/atom.xml: /feed.xml\n/posts/index.xml: /feed.xml\n/feed/: /feed.xml\n").bake();
        var feed = site.page("feed.xml");
        assertTrue(feed.contains("<feed "), feed);
        assertEquals(feed, site.page("atom.xml"));
        assertEquals(feed, site.page("posts/index.xml"));
        assertEquals("../feed.xml", page("feed/index.html").selectFirst("a").attr("href"));
        site.write("content/data/redirects.yml", "/feed.xml: /\n");
        assertEquals(List.of("content/data/redirects.yml:1: leads on from /feed.xml, where the feed of zh-CN is: nobody will be led; "
                + "expected an address that nothing else has, so take the line out"), site.bake());
    }

    @Test
    void aDayIsTheDayThatWasWritten() {
        post("posts/a.md", "date: 2018-12-31 22:44:26 -0700\nupdated: 2019-08-08T23:00:00-07:00", "").bake();
        var post = page("posts/a/index.html");
        assertEquals(List.of("2018-12-31", "2019-08-08"), post.select(".post-meta time").eachAttr("datetime"));
        assertEquals("2019-01-01T05:44:26Z", post.selectFirst("meta[property=article:published_time]").attr("content"));
        assertEquals("2018", page("archive/index.html").selectFirst("h2").text());
        assertEquals("2018-12-31", page("archive/index.html").selectFirst("time").text());
        assertTrue(site.page("feed.xml").contains("<published>2019-01-01T05:44:26Z</published>"));
        assertTrue(site.page("sitemap.xml").contains("<lastmod>2019-08-09T06:00:00Z</lastmod>"));
        assertTrue(site.output().entrySet().stream().filter(file -> file.getKey().contains("search/index"))
                .anyMatch(file -> file.getValue().contains("\t2018-12-31\t")));
    }

    @Test
    void aPostMayHaveSeveralAuthors() {
        post("posts/a.md", "date: 2018-01-03\nauthor: [ann, {name: Bob}]", "");
        post("posts/b.md", "date: 2018-01-02\nauthors:\n  - name: Cleo", "");
        post("posts/c.md", "date: 2018-01-01", "");
        assertEquals(List.of(), site.bake());
        assertEquals(List.of("ann", "Bob"), page("posts/a/index.html").select("meta[name=author]").eachAttr("content"));
        assertEquals(List.of("Cleo"), page("posts/b/index.html").select("meta[name=author]").eachAttr("content"));
        assertEquals(List.of("潮记", "ann", "Bob", "Cleo"),
                Jsoup.parse(site.page("feed.xml"), "", Parser.xmlParser()).select("author name").eachText());
    }

    @Test
    void aTextWithoutATitleTakesItsFileName() {
        site.write("content/posts/2024-03-03-no-title.md", "---\nlayout: post\n---\n");
        site.write("content/posts/2019-03-03-no-title.md", "---\nlayout: post\n---\n");
        site.write("content/notes/index.md", "---\ntitle:\n---\n").bake();
        assertEquals("No Title", page("posts/2019-03-03-no-title/index.html").selectFirst("h1").text());
        assertEquals("Notes", page("notes/index.html").selectFirst("h1").text());
    }

    @Test
    void aDraftNeedsNoDate() {
        post("posts/_drafts/a.md", "tags: x", "");
        post("posts/b.md", "date: 2018-01-01", "");
        site.bake();
        assertEquals(List.of("posts/b.md"), page("index.html").select(".post-list h2").eachText());
        site.bake(BakeRequest.Mode.SERVE);
        assertEquals(List.of("posts/_drafts/a.md", "posts/b.md"), page("index.html").select(".post-list h2").eachText());
    }
}
