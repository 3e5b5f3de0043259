package gatenotes.site.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes in {@code jbake.properties} are reported with their line. */
class SettingsTest {
    private static final String GOOD = "site.title=t\nsite.host=http://localhost/\n";

    @TempDir
    private Path folder;
    private SmallSite site;

    @BeforeEach
    void lay() {
        site = new SmallSite(folder).post("a", "text");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "index.posts_per_page=lots | index.posts_per_page is 'lots', expected a whole number above 0",
        "index.posts_per_page=0 | index.posts_per_page is '0', expected a whole number above 0",
        "render.feed=ture | render.feed is 'ture', expected true or false",
        "freemarker.timezone=Asia/Shangai | freemarker.timezone is 'Asia/Shangai', expected a zone such as Europe/Berlin, "
                + "Asia/Shanghai or UTC",
        "check.images=maybe | check.images is 'maybe', expected warn or fail",
        "site.title=u | site.title comes twice, first on line 1, expected it once",
        "site.languages=en,en | site.languages has 'en' twice, expected each language once",
        "site.languages=deutsch_de | site.languages has 'deutsch_de', expected codes of languages such as en, zh-CN or de, joined "
                + "by commas, the site's first language first"})
    void aWrongValueIsAnError(String line, String message) {
        site.write("jbake.properties", GOOD + line + "\n");
        assertEquals(List.of("jbake.properties:3: " + message), site.fail());
    }

    @ParameterizedTest
    @CsvSource({"freemarker.timezone=GMT", "freemarker.timezone=UTC", "freemarker.timezone=Europe/London",
        "freemarker.timezone=GMT+8", "render.feed=false", "my.own.setting=x", "site.languages=pt-BR"})
    void aRightOneIsNot(String line) {
        site.write("jbake.properties", GOOD + line + "\n");
        assertTrue(site.bake().stream().noneMatch(warning -> warning.startsWith("jbake.properties")));
    }

    /** JBake's reader makes a list of a text with commas. */
    @Test
    void aTextMayHaveCommas() {
        site.write("jbake.properties", "site.title=Tide, pools: caf\\u00e9\nsite.host=http://localhost/\nsite.languages=zh-CN, en\n"
                + "site.description = One, \\\n    two\n")
                .write("templates/post.ftl", "<title>${site.title}</title><p>${site.description}");
        assertEquals(List.of(), site.bake());
        var page = Jsoup.parse(site.page("posts/a/index.html"));
        assertEquals("Tide, pools: café", page.title());
        assertEquals("One, two", page.selectFirst("p").text());
    }

    @Test
    void aMisspeltNameIsAWarning() {
        site.write("jbake.properties", GOOD + "rendre.feed=false\nsite.languages=zh-CN\nsite.title.en=T\n");
        assertEquals(List.of("jbake.properties:3: rendre.feed means nothing here; did you mean render.feed?"), site.bake());
    }

    @Test
    void aMarkBeforeTheTextIsNoPartOfIt() {
        site.write("jbake.properties", "\uFEFFsite.title=Tide\nsite.host=http://localhost/\nsite.languages=zh-CN\n")
                .write("templates/post.ftl", "\uFEFF<#ftl output_format=\"HTML\">\n<title>${site.title}</title>");
        assertEquals(List.of(), site.bake());
        assertEquals("Tide", Jsoup.parse(site.page("posts/a/index.html")).title());
    }

    @Test
    void otherBytesThanUtf8AreNamed() throws Exception {
        Files.write(folder.resolve("jbake.properties"),
                "site.host=http://localhost/\nsite.title=潮".getBytes(Charset.forName("GBK")));
        assertEquals(List.of("jbake.properties:2: found a byte that is not UTF-8 (0xB3), expected the file saved as UTF-8"),
                site.fail());
        site.with("base");
        Files.write(folder.resolve("templates/post.ftl"), "<p>\n\n潮".getBytes(Charset.forName("GBK")));
        assertEquals(List.of("templates/post.ftl:3: found a byte that is not UTF-8 (0xB3), expected the file saved as UTF-8"),
                site.fail());
    }

    @Test
    void aLanguageTheSiteHasNotIsAnErrorInAHeader() {
        site.write("content/posts/b.md", "---\ntitle: b\ndate: 2019-01-01\nlang: de\n---\n");
        assertEquals(List.of("content/posts/b.md:4: lang is 'de', a language the site does not have, expected one of zh-CN,en; "
                + "jbake.properties lists them as site.languages"), site.fail());
        site.write("content/posts/b.md", "---\ntitle: b\ndate: 2019-01-01\nlang: zh\n---\n");
        assertEquals(List.of(), site.bake());
    }

    @Test
    void dataThatIsNoYamlIsNamed() {
        site.write("content/data/social.yml", "- name: a\n  link: b\n- name: [c\n");
        assertTrue(site.fail().get(0).startsWith("content/data/social.yml:4: is not YAML: "), site.fail().toString());
    }
}
