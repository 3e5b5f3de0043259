package gatenotes.site.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.site.files.Folders;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BakerTest {
    @TempDir
    private Path folder;
    private SmallSite site;

    @BeforeEach
    void lay() {
        site = new SmallSite(folder);
    }

    @Test
    void aJekyllPostBakesAsItIs() {
        assertEquals(List.of(
                "content/posts/2018/first-notes.md:12: the image '/images/posts/2018/03//chain.png' has no alternative "
                        + "text, expected alt=\"what it shows\"",
                "content/posts/2018/first-notes.md:12: missing file '/images/posts/2018/03//chain.png', "
                        + "expected it under assets/ or beside the text",
                "content/posts/2018/first-notes.md:15: the image '/images/posts/2018/03/循环图.jpg' has no alternative "
                        + "text, expected alt=\"what it shows\"",
                "content/posts/2018/first-notes.md:15: missing file '/images/posts/2018/03/循环图.jpg', "
                        + "expected it under assets/ or beside the text"), site.with("jekyll").bake());
        var page = Jsoup.parse(site.page("posts/2018/first-notes/index.html"));
        assertEquals("zh-CN", page.selectFirst("html").attr("lang"));
        assertEquals("第一篇笔记", page.selectFirst("h1").text());
        assertEquals("2018-03-01", page.selectFirst(".post-meta time").attr("datetime"));
        assertEquals("../../../tags/ai/", page.selectFirst(".post-meta a").attr("href"));
        assertEquals("../../../images/posts/2018/03/chain.png", page.selectFirst("main img").attr("src"));
        assertEquals("前言", page.selectFirst("h3").id());
        assertEquals("posts/2018/first-notes/",
                Jsoup.parse(site.page("index.html")).selectFirst(".post-list a").attr("href"));
    }

    @Test
    void everyLinkIsRelativeAndLeadsToAFile() throws IOException {
        assertEquals(List.of(), site.with("chinese").bake());
        var out = folder.resolve("out/site");
        var links = 0;
        for (var file : Folders.files(out)) {
            if (!file.toString().endsWith(".html") || file.toString().equals("404.html")) {
                continue;
            }
            for (var element : Jsoup.parse(Files.readString(out.resolve(file))).select("[href],[src]")) {
                var link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                assertFalse(link.startsWith("/"), link + " in " + file);
                var target = URI.create(out.resolve(file).toUri().toString()).resolve(link.replace(" ", "%20"));
                var path = Path.of(URI.create(target.toString().replaceFirst("#.*", "")));
                assertTrue(Files.isRegularFile(Files.isDirectory(path) ? path.resolve("index.html") : path),
                        link + " in " + file);
                links++;
            }
        }
        assertTrue(links > 100, links + " links");
    }

    @Test
    void chineseNamesAreFoldersAndAddresses() {
        site.with("chinese").bake();
        var page = Jsoup.parse(site.page("posts/循环 网络/index.html"));
        assertEquals(List.of("../../posts/门/#遗忘门", "#长短期记忆", "../../tags/深度学习/"),
                page.select("article > p:not(.post-meta) a").eachAttr("href"));
        assertEquals("../../posts/门.png", page.selectFirst("article img").attr("src"));
        assertEquals(List.of("深度学习", "C++"), page.select(".post-meta a").eachText());
        assertEquals(List.of("../../posts/循环%20网络/", "../../posts/循环%20网络/", "../../posts/循环%20网络/"),
                Jsoup.parse(site.page("posts/门/index.html")).select("article > p:not(.post-meta) a").eachAttr("href"));
        assertTrue(site.page("tags/c-plus-plus/index.html").contains("循环网络"));
    }

    @Test
    void eachLanguageHasItsOwnLists() {
        site.with("chinese").bake();
        assertEquals(List.of("门", "循环网络"),
                Jsoup.parse(site.page("index.html")).select(".post-list h2").eachText());
        var english = Jsoup.parse(site.page("en/index.html"));
        assertEquals("en", english.selectFirst("html").attr("lang"));
        assertEquals(List.of("Gates"), english.select(".post-list h2").eachText());
        assertEquals("../../../en/tags/ai/",
                Jsoup.parse(site.page("en/posts/gates/index.html")).selectFirst(".post-meta a").attr("href"));
    }

    @Test
    void neighboursAreTheOlderAndTheNewerPost() {
        site.with("chinese").bake();
        var page = Jsoup.parse(site.page("posts/门/index.html"));
        assertEquals("循环网络", page.selectFirst("a[rel=prev]").text());
        assertEquals(0, page.select("a[rel=next]").size());
    }

    @Test
    void theSameSourcesGiveTheSameBytes() {
        site.with("chinese").with("jekyll").bake();
        var first = site.output();
        site.bake();
        assertEquals(first, site.output());
    }

    @Test
    void draftsAndFuturePostsAreForTheAuthorOnly() {
        site.write("content/posts/draft.md", "---\ntitle: 草\ndate: 2019-01-01\npublished: false\n---\n")
                .write("content/posts/future.md", "title=来日\ndate=2020-06-02\n~~~~~~\n")
                .write("content/posts/today.md", "---\ntitle: 今日\ndate: 2020-06-01 12:00\n---\n");
        site.bake();
        assertEquals(List.of("今日"), Jsoup.parse(site.page("index.html")).select(".post-list h2").eachText());
        assertEquals(0, site.output().keySet().stream().filter(f -> f.matches(".*(draft|future).*")).count());
        site.bake(BakeRequest.Mode.SERVE);
        assertEquals(List.of("来日", "今日", "草"),
                Jsoup.parse(site.page("index.html")).select(".post-list h2").eachText());
        assertEquals("草稿", Jsoup.parse(site.page("posts/draft/index.html")).selectFirst(".mark-draft").text());
        assertEquals("尚未发布", Jsoup.parse(site.page("posts/future/index.html")).selectFirst(".mark-draft").text());
    }

    @Test
    void aPageMayHaveAnAddressAndHtmlOfItsOwn() {
        site.write("content/tests/speed.md", "---\ntitle: 速度\npermalink: /bench/\n---\n<div id=\"bench\"></div>\n")
                .write("content/raw.html", "---\ntitle: 生\n---\n<p id=\"a\"><a href=\"/bench/#bench\">b</a></p>")
                .write("content/kept.html", "<!DOCTYPE html><title>as it is</title>");
        assertEquals(List.of(), site.bake());
        assertTrue(site.page("bench/index.html").contains("<div id=\"bench\"></div>"));
        assertTrue(site.page("raw/index.html").contains("<p id=\"a\"><a href=\"../bench/#bench\">b</a></p>"));
        assertEquals("<!DOCTYPE html><title>as it is</title>", site.page("kept.html"));
    }

    @Test
    void aLiveFigureIsThereBeforeAnyScript() {
        site.post("a", "![网络](demo:hello?units=2 \"试一试\")").bake();
        var figure = Jsoup.parse(site.page("posts/a/index.html")).selectFirst("article > figure");
        assertEquals("2", figure.selectFirst("live-demo[name=hello]").attr("units"));
        assertEquals("网络", figure.selectFirst("live-demo svg[role=img]").attr("aria-label"));
        assertFalse(figure.select("live-demo button").isEmpty());
        assertEquals("试一试", figure.selectFirst("figcaption").text());
    }

    /** The size is read from the first bytes of each format, by its specification. */
    @Test
    void imagesKeepTheirPlaceBeforeTheyAreLoaded() throws IOException {
        site.post("a", "![a](b.png) ![a](/c.svg) ![a](d.webp) ![a](e.gif)").write("assets/c.svg",
                "<svg viewBox='0 0 30 20'/>");
        var own = Files.createDirectories(folder.resolve("content/posts/a"));
        write(own.resolve("b.png"), "89504e470d0a1a0a 0000000d49484452 00000028 0000001e 0802000000 00000000");
        write(own.resolve("d.webp"), "52494646 00000000 57454250 56503858 0a000000 00000000 270000 1d0000");
        write(own.resolve("e.gif"), "474946383961 2800 1e00 000000 2c00000000 2800 1e00 00");
        assertEquals(List.of(), site.bake());
        var images = Jsoup.parse(site.page("posts/a/index.html")).select("article img");
        assertEquals(List.of("40", "30", "40", "40"), images.eachAttr("width"));
        assertEquals(List.of("30", "20", "30", "30"), images.eachAttr("height"));
        assertEquals(List.of("lazy", "lazy", "lazy", "lazy"), images.eachAttr("loading"));
    }

    private static void write(Path file, String hex) throws IOException {
        Files.write(file, HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    @Test
    void postsNameEachOtherAsInJekyll() {
        site.write("content/posts/2018-03-01-门.md", "---\ntitle: a\n---\n[b]({{ site.baseurl }}{% post_url 2018-03-02-b %})"
                + " {{ site.title }} {{ page.title }}").write("content/posts/2018-03-02-b.md", "---\ntitle: b\n---\n");
        assertEquals(List.of(), site.bake());
        var text = Jsoup.parse(site.page("posts/2018-03-01-门/index.html")).selectFirst("article > p:not(.post-meta)");
        assertEquals("b 潮记 a", text.text());
        assertEquals("../../posts/2018-03-02-b/", text.selectFirst("a").attr("href"));
    }

    @Test
    void anUnknownAddressIsAnsweredWithLinksFromTheHost() {
        site.write("content/a.md", "---\ntitle: a\n---\n").write("jbake.properties",
                "site.languages=zh-CN\nsite.title=t\nsite.description=d\nsite.host=https://example.org/blog\nrender.error404=true\n"
                        + "render.tagsindex=true\n");
        assertEquals(List.of(), site.bake());
        var style = Jsoup.parse(site.page("404.html")).selectFirst("link[rel=stylesheet]").attr("href");
        assertTrue(style.startsWith("/blog/css/site."), style);
        assertEquals(List.of("zh-CN"), Jsoup.parse(site.page("404.html")).select("section").eachAttr("lang"));
    }

    /** The reader of a missing address may read any language. */
    @Test
    void anUnknownAddressIsAnsweredInEveryLanguageOfTheSite() {
        site.post("a", "").write("content/en/posts/b.md", "---\ntitle: b\ndate: 2019-01-02\n---\n").bake();
        var answers = Jsoup.parse(site.page("404.html")).select("section");
        assertEquals(List.of("zh-CN", "en"), answers.eachAttr("lang"));
        assertEquals(List.of("没有这一页", "There is no such page"), answers.select("h1, h2").eachText());
        assertEquals(List.of("/", "/en/"), answers.select("a").eachAttr("href"));
    }

    @Test
    void aFailedBuildLeavesTheLastSite() {
        site.post("a", "good").bake();
        var before = site.output();
        site.post("a", "[bad](b.md)").fail();
        assertEquals(before, site.output());
        site.post("a", "better").bake();
        assertNotEquals(before, site.output());
    }

    @Test
    void aSwapThatWasInterruptedIsPutRight() throws IOException {
        site.post("a", "good").bake();
        var before = site.output();
        Files.move(folder.resolve("out/site"), folder.resolve("out/site.old"));
        Files.createDirectories(folder.resolve("out/site.next/half"));
        site.post("a", "[bad](b.md)").fail();
        assertEquals(before, site.output());
    }
}
