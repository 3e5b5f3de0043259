package gatenotes.site.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The address of a page, by its header or the site's setting. */
class PermalinkTest {
    @TempDir
    private Path folder;
    private SmallSite site;

    @BeforeEach
    void lay() {
        site = new SmallSite(folder);
    }

    private SmallSite post(String path, String header) {
        return site.write("content/" + path, "---\ntitle: Tide Pools\ndate: 2019-03-05 22:07:09 -0800\n" + header + "\n---\n");
    }

    private void setting(String line) throws IOException {
        site.write("jbake.properties",
                Files.readString(Path.of("src/test/resources/sites/base/jbake.properties")) + "\n" + line + "\n");
    }

    /** The HTML files of the site, except those that the program makes. */
    private Set<String> pages() {
        var pages = new TreeSet<String>();
        for (var file : site.output().keySet()) {
            if (file.endsWith(".html") && !file.matches("site/((en/)?(index|404|(archive|search|tags(/.*)?)/index)\\.html)")) {
                pages.add(file.substring("site/".length()));
            }
        }
        return pages;
    }

    /** Each placeholder as Jekyll, Hexo and Hugo document it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/:year/:month/:day/:title/                    | 2019/03/05/Low-Tide",
        "/:short_year/:i_month/:i_day/:y_day           | 19/3/5/064",
        "/:short_month-:long_month/:short_day/:long_day| Mar-March/Tue/Tuesday",
        "/:w_year/W:week/:w_day/                       | 2019/W10/2",
        "/:hour:minute:second/                         | 220709",
        "/:categories/:slug/                           | sea shore/rock/low-tide",
        "/:slugified_categories/:slug/                 | sea-shore/rock/low-tide",
        "/:category/:name/                             | Sea-Shore/rock/Low-Tide",
        "/:section/:filename/                          | posts/2019-03-05-Low-Tide",
        "/:sections/:slugorfilename/                   | posts/a/2019-03-05-Low-Tide",
        "/:monthname/:weekday/:weekdayname/:yearday    | March/2/Tuesday/64",
        "/p/:abbrlink/                                 | p/4a17b156",
        "/:post_title/                                 | Tide-Pools",
        "pretty                                        | sea shore/rock/2019/03/05/Low-Tide",
        "/a/:year                                      | a/2019"})
    void placeholders(String pattern, String address) {
        post("posts/a/2019-03-05-Low-Tide.md", "categories: [Sea Shore, rock]\nabbrlink: 4a17b156\npermalink: " + pattern);
        assertEquals(List.of(), site.bake());
        assertEquals(Set.of(address + "/index.html"), pages());
    }

    @Test
    void aSettingForAllPosts() throws IOException {
        setting("permalink=/:year/:title/");
        post("posts/2019-03-05-a.md", "");
        post("posts/b.md", "slug: own");
        post("posts/c.md", "permalink: /c/");
        post("en/posts/d.md", "");
        post("about.md", "");
        assertEquals(List.of(), site.bake());
        assertEquals(Set.of("2019/a/index.html", "2019/own/index.html", "c/index.html", "en/2019/d/index.html",
                "about/index.html"), pages());
    }

    @Test
    void jekyllsStylesSayHowPagesEnd() throws IOException {
        setting("permalink=date");
        post("posts/2019-03-05-a.md", "categories: x");
        post("about.md", "");
        site.write("content/notes/index.md", "---\ntitle: n\n---\n[a](/about) [b](../about.md) [c](/about.html)");
        assertEquals(List.of(), site.bake());
        assertEquals(Set.of("x/2019/03/05/a.html", "about.html", "notes/index.html"), pages());
    }

    @Test
    void aSlugIsTheLastPart() {
        post("posts/a.md", "slug: low tide");
        post("posts/b/index.md", "slug: c");
        site.bake();
        assertEquals(Set.of("posts/low-tide/index.html", "posts/c/index.html"), pages());
        post("posts/a.md", "slug: ../x");
        assertEquals(List.of("content/posts/a.md:4: the slug is '../x', expected the last part of an address, such as lstm"),
                site.fail());
    }

    @Test
    void placeholdersWithoutAValue() throws IOException {
        post("posts/a.md", "permalink: /:hash/");
        site.write("content/b.md", "---\ntitle: b\npermalink: /:year/\n---\n");
        assertEquals(List.of("content/b.md:3: the permalink is '/:year/', whose ':year' needs a date, expected "
                + "'date: 2018-03-01' in the header",
                "content/posts/a.md:4: the permalink is '/:hash/', whose ':hash' means nothing here and is no entry of the "
                + "header, expected names such as :year, :month, :day, :title, :slug and :categories"), site.fail());
        setting("permalink=/:hash/");
        var line = Files.readAllLines(Path.of("src/test/resources/sites/base/jbake.properties")).size() + 2;
        assertEquals(List.of("jbake.properties:" + line
                + ": permalink is '/:hash/', whose ':hash' only Hexo knows; expected names such as "
                + ":year, :month, :day and :title, and for older posts their address as 'permalink: …' in each header"),
                site.fail());
    }

    @Test
    void addressesWhereTheProgramHasAPage() {
        post("posts/a.md", "permalink: /archive/");
        post("posts/b.md", "redirect_from: [/tags/x/, /tags/, /b/]");
        post("posts/c.md", "check: warn\npermalink: /en/search/");
        assertEquals(List.of(
                "content/posts/a.md:4: its address is /archive/, where the program has the list of all posts, expected another "
                        + "one, or the text as content/archive.md, which takes that page's place",
                "content/posts/b.md:4: redirect_from has /tags/x/, where the program has the page of a tag, expected an "
                        + "address that nothing else has",
                "content/posts/b.md:4: redirect_from has /tags/, where the program has the list of all tags, expected an "
                        + "address that nothing else has",
                "content/posts/c.md:5: its address is /en/search/, where the program has the search, expected another "
                        + "one, or the text as content/en/search.md, which takes that page's place"), site.fail());
        post("archive.md", "");
        post("posts/a.md", "");
        post("posts/b.md", "");
        assertEquals(1, site.bake().size());
        assertEquals("Tide Pools", Jsoup.parse(site.page("archive/index.html")).selectFirst("h1").text());
    }

    @Test
    void aliasesAsHugoHasThem() {
        post("posts/a.md", "aliases: [/old/, beside, ../up, /posts/a/]");
        assertEquals(List.of(), site.bake());
        assertEquals(Set.of("old/index.html", "posts/beside/index.html", "up/index.html", "posts/a/index.html"), pages());
        assertTrue(site.page("posts/beside/index.html").contains("url=../../posts/a/"));
    }

    /** A name with an accent can be written in two ways; systems, editors and browsers differ. */
    @Test
    void namesMeetHoweverTheirAccentsAreWritten() throws IOException {
        var composed = "café-ガ";
        var apart = Normalizer.normalize(composed, Normalizer.Form.NFD);
        site.post(apart, "![p](" + composed + ".svg)").post("a", "[a](" + composed + ".md) [b](/posts/" + composed + "/) "
                + "[c](" + apart + ".md) {% post_url " + composed + " %}").write("content/posts/" + apart + ".svg",
                        "<svg viewBox='0 0 2 1'/>").write("assets/images/" + apart + ".svg", "<svg viewBox='0 0 3 1'/>")
                .post("b", "![p](/images/" + composed + ".svg) ![q](/images/" + apart + ".svg)");
        assertEquals(List.of(), site.bake());
        assertEquals(Set.of("posts/" + composed + "/index.html", "posts/a/index.html", "posts/b/index.html"), pages());
        assertTrue(Files.exists(folder.resolve("out/site/posts/" + composed + ".svg")));
        assertEquals("2", Jsoup.parse(site.page("posts/" + composed + "/index.html")).selectFirst("article img").attr("width"));
        assertEquals(List.of("3", "3"), Jsoup.parse(site.page("posts/b/index.html")).select("article img").eachAttr("width"));
        site.post(composed, "");
        assertEquals(List.of("content/posts/" + composed + ".md:1: its address is /posts/" + composed + "/, which content/posts/"
                + apart + ".md has already, expected one of its own"), site.fail());
    }
}
