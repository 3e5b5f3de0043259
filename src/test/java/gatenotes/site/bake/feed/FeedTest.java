package gatenotes.site.bake.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.site.bake.SmallSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** The feeds and the sitemap, read by an XML parser and checked against RFC 4287 and sitemaps.org. */
class FeedTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @TempDir
    private Path folder;
    private SmallSite site;

    @BeforeEach
    void lay() throws IOException {
        site = new SmallSite(folder);
        site.write("jbake.properties", Files.readString(folder.resolve("jbake.properties"))
                .replaceAll("(?m)^site.host=.*$", "site.host=https://example.org/blog/"));
    }

    private Element xml(String file) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(folder.resolve("out/site").resolve(file).toFile())
                .getDocumentElement();
    }

    private static List<Element> all(Element parent, String namespace, String name) {
        var found = new ArrayList<Element>();
        var list = parent.getElementsByTagNameNS(namespace, name);
        for (int i = 0; i < list.getLength(); i++) {
            found.add((Element) list.item(i));
        }
        return found;
    }

    private static String text(Element parent, String name) {
        return all(parent, ATOM, name).get(0).getTextContent();
    }

    @Test
    void aFeedHasWhatTheStandardAsksFor() throws Exception {
        site.write("content/posts/a.md", "---\ntitle: 甲 & <乙>\ndate: 2018-03-01 20:15:00 +0800\nupdated: 2019-01-01\n"
                + "tags: [门, AI]\n---\n一\u0008\n").post("b", "二").bake();
        var feed = xml("feed.xml");
        assertEquals("{" + ATOM + "}feed", "{" + feed.getNamespaceURI() + "}" + feed.getLocalName());
        assertEquals("https://example.org/blog/", text(feed, "id"));
        assertEquals("2019-01-01T16:00:00Z", text(feed, "updated"));
        assertEquals("https://example.org/blog/feed.xml", all(feed, ATOM, "link").get(1).getAttribute("href"));
        assertFalse(text(feed, "name").isEmpty());
        var entries = all(feed, ATOM, "entry");
        assertEquals(List.of("https://example.org/blog/posts/b/", "https://example.org/blog/posts/a/"),
                entries.stream().map(entry -> text(entry, "id")).toList());
        var entry = entries.get(1);
        assertEquals("甲 & <乙>", text(entry, "title"));
        assertEquals(OffsetDateTime.parse("2018-03-01T20:15:00+08:00").toInstant(),
                OffsetDateTime.parse(text(entry, "published")).toInstant());
        assertEquals("html", all(entry, ATOM, "content").get(0).getAttribute("type"));
        assertEquals("<p>一&#x8;</p>", text(entry, "content"));
        assertEquals("一", text(entry, "summary"));
        assertEquals("门", all(entry, ATOM, "category").get(0).getAttribute("term"));
    }

    @Test
    void theWholePostIsThereWithFiguresThatStandStill() throws Exception {
        site.post("a", "![网络](demo:hello?units=2 \"试一试\")\n\n[b](b.md#c) [d](https://example.com/d) $x$\n\n"
                + "![e](e.svg)\n\n<script>alert(1)</script>\n").post("b", "## c")
                .write("content/posts/e.svg", "<svg viewBox='0 0 1 1'/>").bake();
        var content = Jsoup.parse(text(all(xml("feed.xml"), ATOM, "entry").get(0), "content")).body();
        assertEquals(0, content.select("live-demo, script, button, input").size());
        assertEquals("网络", content.selectFirst("figure svg[role=img]").attr("aria-label"));
        assertEquals("试一试", content.selectFirst("figcaption").text());
        assertEquals(List.of("https://example.org/blog/posts/b/#c", "https://example.com/d"),
                content.select("a").eachAttr("href"));
        assertEquals("https://example.org/blog/posts/e.svg", content.selectFirst("img").attr("src"));
        assertEquals("x", content.selectFirst("math mi").text());
    }

    @Test
    void aFeedMayHoldBeginningsAlone() throws Exception {
        site.write("jbake.properties", Files.readString(folder.resolve("jbake.properties"))
                + "feed.content=summary\nfeed.posts=1\nsite.author=Ann\n");
        site.post("a", "一 <!-- more --> 二").post("b", "三").bake();
        var feed = xml("feed.xml");
        assertEquals("Ann", text(feed, "name"));
        var entries = all(feed, ATOM, "entry");
        assertEquals(1, entries.size());
        assertEquals("一", text(entries.get(0), "summary"));
        assertEquals(0, all(feed, ATOM, "content").size());
    }

    @Test
    void eachLanguageHasItsOwnFeed() throws Exception {
        site.with("chinese").bake();
        assertEquals(2, all(xml("feed.xml"), ATOM, "entry").size());
        var english = xml("en/feed.xml");
        assertEquals("en", english.getAttributeNS("http://www.w3.org/XML/1998/namespace", "lang"));
        assertEquals(1, all(english, ATOM, "entry").size());
        assertEquals("../../../en/feed.xml", Jsoup.parse(site.page("en/posts/gates/index.html"))
                .selectFirst("link[type=application/atom+xml]").attr("href"));
    }

    @Test
    void theSitemapListsEveryPageWithItsTranslation() throws Exception {
        site.post("a", "").write("content/en/posts/a.md", "---\ntitle: A\ndate: 2018-01-01\n---\n").bake();
        var map = xml("sitemap.xml");
        assertEquals("http://www.sitemaps.org/schemas/sitemap/0.9", map.getNamespaceURI());
        var pages = all(map, map.getNamespaceURI(), "loc").stream().map(Element::getTextContent).toList();
        assertTrue(pages.containsAll(List.of("https://example.org/blog/", "https://example.org/blog/posts/a/",
                "https://example.org/blog/en/posts/a/", "https://example.org/blog/archive/")), pages.toString());
        assertFalse(pages.toString().contains("404"));
        var post = all(map, map.getNamespaceURI(), "url").get(pages.indexOf("https://example.org/blog/posts/a/"));
        assertEquals(List.of("zh-CN https://example.org/blog/posts/a/", "en https://example.org/blog/en/posts/a/"),
                all(post, "http://www.w3.org/1999/xhtml", "link").stream()
                        .map(link -> link.getAttribute("hreflang") + " " + link.getAttribute("href")).toList());
    }
}
