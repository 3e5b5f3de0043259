package gatenotes.site.bake.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.site.bake.SmallSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every language has a search page and an index of the texts in that language. */
class SearchPageTest {
    @TempDir
    private Path folder;

    @Test
    void eachLanguageSearchesItsOwnTexts() {
        var site = new SmallSite(folder).post("a", "长短期记忆").write("content/about.md", "---\ntitle: 关于\n---\n门")
                .write("content/en/posts/b.md", "---\ntitle: B\ndate: 2019-01-02\n---\nA gate.")
                .write("content/posts/draft.md", "---\ntitle: D\ndate: 2019-01-02\nstatus: draft\n---\n草稿");
        assertEquals(0, site.bake().size());
        var page = Jsoup.parse(site.page("en/search/index.html")).getElementById("search");
        assertEquals("../../search/index/", page.attr("data-index"));
        assertEquals("../../", page.attr("data-root"));
        assertEquals("zh-CN", Jsoup.parse(site.page("search/index.html")).selectFirst("html").attr("lang"));
        var chinese = site.page("search/index/zh-CN.txt");
        assertTrue(chinese.endsWith(" 1 2\n"), chinese);
        assertTrue(site.page("search/index/en.txt").endsWith(" 1 1\n"));
        var shown = site.page("search/index/" + chinese.substring(0, 10) + "/d0.txt");
        assertTrue(shown.startsWith("posts/a/\t2019-01-02\t") && shown.contains("\nabout/\t\t"), shown);
        var tokens = site.page("search/index/" + chinese.substring(0, 10) + "/s0.txt");
        assertTrue(tokens.contains("\n短期 ") && !tokens.contains("草稿"), tokens);
    }

    @Test
    void aSiteWithoutTheTemplateHasNoSearch() throws IOException {
        var site = new SmallSite(folder).post("a", "长短期记忆");
        site.write("jbake.properties", Files.readString(folder.resolve("jbake.properties"))
                .replaceAll("(?m)^template.search.file=.*$", ""));
        assertEquals(0, site.bake().size());
        assertFalse(site.page("index.html").contains("search/"));
        assertFalse(Files.exists(folder.resolve("out/site/search")));
    }
}
