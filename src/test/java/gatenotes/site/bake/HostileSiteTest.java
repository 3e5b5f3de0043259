package gatenotes.site.bake;

import static gatenotes.site.bake.HostileSite.TAIL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.shipped.FollowsContent;
import gatenotes.site.files.Folders;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Any text in a title, a tag, a setting or a name is shown as text and never becomes markup. */
@FollowsContent({"templates/parts/facts.ftl", "templates/plain/parts/layout.ftl"})
class HostileSiteTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "theme=plain\n"})
    void everythingIsEscapedWhereItStands(String theme) throws Exception {
        var site = HostileSite.in(folder, theme);
        site.bake();
        var pages = new ArrayList<Document>();
        for (var file : Folders.files(folder.resolve("out/site"))) {
            if (file.toString().endsWith(".html")) {
                pages.add(Jsoup.parse(site.page(Folders.name(file)), Folders.name(file)));
            }
        }
        assertTrue(pages.size() > 9, pages.size() + " pages");
        pages.forEach(HostileSiteTest::assertQuiet);
        for (var page : pages) {
            assertEquals("site.title" + TAIL, page.selectFirst("meta[property=og:site_name]").attr("content"), page.location());
            assertTrue(page.selectFirst("title").wholeText().endsWith("site.title" + TAIL), page.location());
        }
        post(pages.stream().filter(page -> page.location().equals("posts/a/index.html")).findFirst().orElseThrow());
        lists(site);
        feed(site);
    }

    /** Asserts that no element, attribute or address was made from the words. */
    private static void assertQuiet(Document page) {
        for (var element : page.select("*")) {
            var where = page.location() + ": " + element.cssSelector();
            assertFalse(element.normalName().equals("script") && !element.hasAttr("src")
                    && !element.attr("type").equals("application/ld+json"), where);
            assertFalse(element.normalName().equals("img") && element.attr("src").equals("x"), where);
            for (var attribute : element.attributes()) {
                assertFalse(attribute.getKey().startsWith("on") || attribute.getKey().matches(".*[\"<>'].*"),
                        where + " " + attribute);
                var value = attribute.getValue().replaceAll("[\\x00-\\x20]", "").toLowerCase(Locale.ROOT);
                assertFalse(List.of("href", "src", "action").contains(attribute.getKey()) && value.startsWith("javascript:"),
                        where + " " + attribute);
            }
        }
        assertFalse(page.html().replace(",", "").contains("7006652"), () -> page.location() + ": a template was filled in");
    }

    private static void post(Document page) {
        assertEquals("title" + TAIL, page.selectFirst("h1").wholeText());
        assertEquals("title" + TAIL, page.selectFirst("meta[property=og:title]").attr("content"));
        assertEquals("description" + TAIL, page.selectFirst("meta[name=description]").attr("content"));
        assertEquals(1, texts(page, ".post-meta span", "author"));
        assertEquals(1, texts(page, ".post-meta a", "tag"));
        assertTrue(page.selectFirst(".series summary").wholeText().contains("series" + TAIL));
        assertEquals(1, texts(page, "footer a", "social"));
        assertEquals(1, texts(page, "header a", "navigation"));
        assertEquals(1, texts(page, "h2", "heading"));
        assertEquals(1, texts(page, ".toc a", "heading"));
        assertEquals(1, texts(page, "figcaption", "caption"));
        assertEquals(1, texts(page, "figcaption", "figcaption"));
        assertEquals(1, page.select("article img").stream().filter(image -> image.attr("alt").equals("picture" + TAIL)).count());
        assertTrue(page.select("live-demo [aria-label]").eachAttr("aria-label").contains("alt" + TAIL),
                () -> page.select("live-demo").outerHtml());
        assertEquals("code" + TAIL + "\n", page.selectFirst("pre code").wholeText());
        var facts = (Map<?, ?>) new Load(LoadSettings.builder().build())
                .loadFromString(page.selectFirst("script[type=application/ld+json]").data());
        assertEquals("title" + TAIL, facts.get("headline"));
        assertEquals("description" + TAIL, facts.get("description"));
        assertEquals(List.of(Map.of("@type", "Person", "name", "author" + TAIL)), facts.get("author"));
        assertEquals(Map.of("@type", "Organization", "name", "site.title" + TAIL), facts.get("publisher"));
    }

    private static long texts(Element page, String places, String name) {
        return page.select(places).stream().filter(element -> element.wholeText().strip().equals((name + TAIL).strip())).count();
    }

    private static void lists(SmallSite site) {
        assertEquals(3, texts(Jsoup.parse(site.page("index.html")), ".post-list h2 a, .titles a", "title"));
        assertEquals(3, texts(Jsoup.parse(site.page("archive/index.html")), "main a", "title"));
        assertEquals(1, texts(Jsoup.parse(site.page("tags/index.html")), ".tag-list a", "tag"));
    }

    private static void feed(SmallSite site) throws Exception {
        var feed = xml(site.page("feed.xml"));
        assertEquals("site.title" + TAIL, feed.getElementsByTagName("title").item(0).getTextContent());
        assertEquals("title" + TAIL, feed.getElementsByTagName("title").item(1).getTextContent());
        assertEquals("description" + TAIL, feed.getElementsByTagName("summary").item(0).getTextContent());
        assertEquals("tag" + TAIL,
                feed.getElementsByTagName("category").item(0).getAttributes().getNamedItem("term").getNodeValue());
        assertEquals("site.author" + TAIL, feed.getElementsByTagName("name").item(0).getTextContent());
        var texts = feed.getElementsByTagName("content");
        for (int i = 0; i < texts.getLength(); i++) {
            assertQuiet(Jsoup.parse(texts.item(i).getTextContent(), "feed.xml"));
        }
        var places = xml(site.page("sitemap.xml")).getElementsByTagName("loc");
        for (int i = 0; i < places.getLength(); i++) {
            assertTrue(places.item(i).getTextContent().matches("https://example\\.org/notes/[^\\s\"<>]*"),
                    places.item(i).getTextContent());
        }
    }

    private static org.w3c.dom.Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
