package gatenotes.site.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.published.HtmlChecker;
import gatenotes.shipped.FollowsContent;
import gatenotes.site.files.Folders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The templates that come with this project make a good site of anyone's settings and content. */
@FollowsContent({"templates/parts/facts.ftl", "templates/plain/parts/layout.ftl"})
class ShippedThemesTest {
    private static final Path TEMPLATES = Path.of("templates");

    @TempDir
    private Path folder;
    private SmallSite site;

    @BeforeEach
    void lay() {
        site = new SmallSite(folder, "templates", "assets/css", "assets/js");
    }

    private void settings(String more) {
        site.write("jbake.properties", "site.title=Tide & Pools\nsite.host=https://example.org/notes/\n"
                + "template.search.file=search.ftl\ndefault.status=published\nrender.sitemap=true\nrender.error404=true\n"
                + "render.tagsindex=true\n" + more);
    }

    private SmallSite posts() {
        return site.write("content/posts/limpets.md",
                "---\ntitle: Limpets <i>\ndate: 2019-01-02\ntags: [C++, shore]\nauthor: [Bo, Cy]\n"
                        + "description: \"A \\\"shell\\\" </script>\"\n---\n## One\n\n![A network](demo:hello?units=2)\n\n> [!NOTE]\n> a\n\n[^1]\n\n[^1]: b\n")
                .write("content/posts/crabs.md", "---\ntitle: Crabs\ndate: 2019-02-02\ntags: shore\n---\n[TOC]\n\n## Two\n")
                .write("content/about.md", "---\ntitle: About us\n---\nText.\n");
    }

    private List<Document> pages() throws IOException {
        var pages = new ArrayList<Document>();
        for (var file : Folders.files(folder.resolve("out/site"))) {
            if (file.toString().endsWith(".html")) {
                pages.add(Jsoup.parse(site.page(Folders.name(file)), "/" + Folders.name(file)));
            }
        }
        return pages;
    }

    private void assertGood() throws IOException {
        for (var page : pages()) {
            assertEquals(1, page.select("h1").size(), page.location());
            assertEquals(1, page.select("main").size(), page.location());
            assertFalse(page.title().isBlank(), page.location());
            for (var data : page.select("script[type=application/ld+json]")) {
                var facts = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(data.data());
                assertEquals("BlogPosting", facts.get("@type"));
            }
            // Checking takes long, so one of several pages that only differ in their words is enough.
            if (page.location().matches("/(posts/limpets|search|tags|archive|ja/posts/limpets)?/?(index|404).html")) {
                var html = site.page(page.location().substring(1)).getBytes(StandardCharsets.UTF_8);
                assertEquals(List.of(), HtmlChecker.errors(page.location(), html));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "theme=plain\n"})
    void aSiteInOneLanguageSpeaksNoOther(String theme) throws IOException {
        settings("site.languages=de\nsite.author=Ann\nsite.license=CC BY 4.0\nsite.license.url=https://example.com/by\n" + theme);
        assertEquals(List.of(), posts().bake());
        assertGood();
        for (var page : pages()) {
            assertEquals("de", page.selectFirst("html").attr("lang"), page.location());
            // A figure without German words uses English, and declares it.
            assertEquals(0, page.text().codePoints().filter(Character::isIdeographic).count(), page.location());
            assertTrue(page.selectFirst("footer").text().startsWith("© Ann CC BY 4.0"), page.location());
        }
        assertTrue(site.page("posts/crabs/index.html").contains("\"author\": [{\"@type\": \"Person\", \"name\": \"Ann\"}]"));
        assertTrue(site.page("posts/limpets/index.html").contains("\"name\": \"Bo\"}, {\"@type\": \"Person\", \"name\": \"Cy\"}]"));
        var post = Jsoup.parse(site.page("posts/limpets/index.html"));
        assertEquals("2. Januar 2019", post.selectFirst("time").text());
        assertEquals("Bo, Cy", post.select(".post-meta span").last().text());
        assertEquals("en", post.selectFirst("live-demo").attr("lang"));
        assertEquals("Hinweis", post.selectFirst(".admonition-title").text());
        assertEquals(List.of("Archiv", "Themen", "Suche", "Über"), post.selectFirst("nav").select("a").eachText());
        assertTrue(site.page("404.html").contains("Diese Seite gibt es nicht"));
        assertTrue(site.page("search/index.html").contains("Gesuchte Wörter"));
        assertEquals("de_DE", post.selectFirst("meta[property=og:locale]").attr("content"));
        var feed = site.page("feed.xml");
        assertTrue(feed.contains("xml:lang=\"de\"") && feed.contains("<title>Tide &amp; Pools</title>"), feed);
    }

    @Test
    void threeLanguagesKnowEachOther() throws IOException {
        settings("site.languages=en, zh-CN, ja\nsite.title.ja=潮だまり\n");
        posts().write("content/zh-CN/posts/limpets.md", "---\ntitle: 笠贝\ndate: 2019-01-02\n---\n![网络](demo:hello)\n")
                .write("content/ja/posts/limpets.md", "---\ntitle: カサガイ\ndate: 2019-01-02\n---\n本文。\n");
        assertEquals(List.of(), site.bake());
        assertGood();
        var post = Jsoup.parse(site.page("ja/posts/limpets/index.html"));
        assertEquals(List.of("ja", "en", "zh-CN"), post.select("head link[hreflang]").eachAttr("hreflang"));
        assertEquals(List.of("English", "中文"), post.select("nav a[hreflang]").eachText());
        assertEquals("カサガイ · 潮だまり", post.title());
        assertEquals("2019年1月2日", post.selectFirst("time").text());
        assertEquals("", Jsoup.parse(site.page("zh-CN/posts/limpets/index.html")).selectFirst("live-demo").attr("lang"));
        assertTrue(site.page("sitemap.xml").contains("hreflang=\"ja\" href=\"https://example.org/notes/ja/posts/limpets/\""));
        assertEquals(List.of("en", "zh-CN", "ja"), Jsoup.parse(site.page("404.html")).select("section").eachAttr("lang"));
        assertTrue(site.page("search/index/ja.txt").endsWith(" 1\n"));
        assertTrue(site.page("zh-CN/feed.xml").contains("笠贝"));
    }

    @ParameterizedTest
    @CsvSource({"'', 'render.feed=false'", "theme=plain, 'render.tags=false'"})
    void aSiteWithoutPostsIsOne(String theme, String more) throws IOException {
        settings(theme + "\n" + more + "\n");
        site.write("content/about.md", "---\ntitle: About\n---\n");
        assertEquals(List.of(), site.bake());
        assertGood();
    }

    @Test
    void withoutATemplateForItThereIsNoSearch() throws IOException {
        settings("");
        site.write("jbake.properties",
                Files.readString(folder.resolve("jbake.properties")).replace("template.search.file=search.ftl\n", ""));
        assertEquals(List.of(), posts().bake());
        assertFalse(site.page("index.html").contains("search/"));
    }

    /** The author's own navigation comes from data; an entry may be for one language. */
    @Test
    void navigationAndPlacesComeFromTheAuthor() {
        settings("site.languages=en,de\n");
        posts().write("content/data/navigation.yml", "- {name: Shop, link: 'https://example.com/'}\n"
                        + "- name: Us\n  link: /about/\n- {name: Hier, link: /de/, lang: de}\n")
                .write("content/data/social.yml", "- {name: Fedi, link: 'https://social.example/@ann'}\n");
        assertEquals(List.of(), site.bake());
        var page = Jsoup.parse(site.page("posts/crabs/index.html"));
        assertEquals(List.of("https://example.com/", "../../about/"), page.select("header nav a").eachAttr("href"));
        assertEquals("https://social.example/@ann", page.selectFirst("footer a[rel=me]").attr("href"));
        assertFalse(Files.exists(folder.resolve("out/site/data")));
    }

    @Test
    void thePartsOfASeriesStandTogether() throws IOException {
        settings("site.languages=en,de\n");
        posts().write("content/posts/1.md", "---\ntitle: One\ndate: 2019-01-01\nseries: The shore\n---\n")
                .write("content/posts/2.md", "---\ntitle: Two\ndate: 2019-01-09\nseries: The shore\n---\n")
                .write("content/de/posts/1.md", "---\ntitle: Eins\ndate: 2019-01-01\nseries: The shore\n---\n");
        assertEquals(List.of(), site.bake());
        var series = Jsoup.parse(site.page("posts/2/index.html")).selectFirst(".series");
        assertEquals("The shore: part 2 of 2", series.selectFirst("summary").text());
        assertEquals(List.of("One", "Two"), series.select("li").eachText());
        assertEquals(List.of("../../posts/1/"), series.select("a").eachAttr("href"));
        assertEquals(0, Jsoup.parse(site.page("de/posts/1/index.html")).select(".series").size());
        assertEquals(0, Jsoup.parse(site.page("posts/crabs/index.html")).select(".series").size());
    }

    /** A post's picture is its first figure, on both papers, or the one that its header names. */
    @Test
    void listsShowAPictureOfEachPost() throws IOException {
        settings("");
        posts().write("content/posts/crabs.md", "---\ntitle: Crabs\ndate: 2019-02-02\nimage: /images/c.svg\n---\n")
                .write("assets/images/c.svg", "<svg viewBox='0 0 30 20'/>");
        assertEquals(List.of(), site.bake());
        var images = Jsoup.parse(site.page("index.html")).select(".post-picture img");
        assertEquals(3, images.size());
        assertTrue(images.get(0).attr("src").matches("images/c\\.[0-9a-f]{10}\\.svg"), images.toString());
        assertEquals("30", images.get(0).attr("width"));
        var light = Jsoup.parse(site.page(images.get(1).attr("src"))).selectFirst("svg");
        var dark = Jsoup.parse(site.page(images.get(2).attr("src"))).selectFirst("svg");
        assertEquals("#fffefb", light.child(0).attr("fill"));
        assertEquals("#15181b", dark.child(0).attr("fill"));
        assertTrue(dark.select("[fill=#1d2126], [stroke=#1d2126]").isEmpty(), "dark ink on dark paper");
        assertEquals(light.select("*").size(), dark.select("*").size());
    }

    @Test
    void everyLanguageHasEveryWord() throws IOException {
        try (var files = Files.list(TEMPLATES.resolve("words"))) {
            settings("site.languages="
                    + String.join(",", files.map(file -> file.getFileName().toString().replace(".properties", ""))
                    .sorted().toList()) + "\n");
        }
        assertEquals(List.of(), posts().bake());
    }

    @Test
    void aMissingWordIsEnglishAndTold() {
        settings("site.languages=de,fr\n");
        posts().write("templates/words/de.properties", "archive=Archiv\n");
        var warnings = site.bake();
        assertTrue(warnings.get(0).matches("templates/words/de.properties: has no about, backToReference, caution, code, contents "
                + "and \\d+ more, which stay English, expected each word of en.properties"), warnings::toString);
        assertEquals("templates/words/fr.properties: there is no such file, so pages in 'fr' speak English around their texts; "
                + "copy en.properties and translate it", warnings.get(1));
        assertEquals(List.of("Archiv", "Tags", "Search", "About"),
                Jsoup.parse(site.page("index.html")).select("header nav a").eachText());
    }

    @Test
    void aThemeThatIsNotThereIsNamed() {
        settings("theme=fancy\n");
        assertEquals(List.of("jbake.properties:8: theme is 'fancy', expected the name of a folder below templates, or no theme "
                + "for the templates in that folder itself"), posts().fail());
    }
}
