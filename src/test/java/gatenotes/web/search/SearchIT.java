package gatenotes.web.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import gatenotes.browser.BrowserExtension;
import gatenotes.browser.Pages;
import gatenotes.browser.PublishedSite;
import gatenotes.shipped.FollowsContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches in the finished site, in both languages. */
@ExtendWith(BrowserExtension.class)
@FollowsContent(value = "content/posts/2018/lstm-questions.md", page = "search/")
class SearchIT {
    private static final String FIRST = ".search-results li:first-child";

    @RegisterExtension
    static final PublishedSite PUBLISHED = new PublishedSite();

    @ParameterizedTest
    @CsvSource({"search/, 记忆, LSTM相关的一些问题, 记忆", "search/, num_units, LSTM相关的一些问题, num",
        "search/, 忆, LSTM相关的一些问题, 忆", "en/search/, Forget GATE, Questions about LSTMs, gate",
        "en/search/, lstm quest, Questions about LSTMs, Questions"})
    void wordsAreFoundAndMarked(String address, String query, String title, String marked, Page page) {
        page.navigate(PUBLISHED.address(address));
        page.locator("#search input").pressSequentially(query);
        assertThat(page.locator(".search-results h2").filter(new FilterOptions()
                .setHasText(title))).hasCount(1);
        var result = page.locator(".search-results li").filter(new FilterOptions()
                .setHasText(title));
        assertThat(result.locator("mark").filter(new FilterOptions()
                .setHasText(marked)).first()).isVisible();
        assertTrue(page.url().contains("?q="), page.url());
    }

    @Test
    void theAddressCarriesTheQuery(Page page) {
        page.navigate(PUBLISHED.address("search/?q=%E8%AE%B0%E5%BF%86"));
        assertThat(page.locator("#search input")).hasValue("记忆");
        assertThat(page.locator(FIRST + " mark").first()).isVisible();
        page.locator("#search input").fill("");
        page.waitForURL(PUBLISHED.address("search/"));
        assertThat(page.locator(".search-results li")).hasCount(0);
    }

    @Test
    void keysLeadThroughTheResults(Page page) {
        page.navigate(PUBLISHED.address("search/?q=LSTM"));
        assertThat(page.locator(FIRST + " a")).isVisible();
        assertThat(page.locator("#search input")).isFocused();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(FIRST + " a")).isFocused();
        page.keyboard().press("/");
        assertThat(page.locator("#search input")).isFocused();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowUp");
        assertThat(page.locator("#search input")).isFocused();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("search"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"魑魅魍魉", "zzqqxx"})
    void whatIsNowhereIsSaid(String query, Page page) {
        page.navigate(PUBLISHED.address("search/?q=" + query));
        assertThat(page.locator(".search-status")).containsText("没有找到");
        assertThat(page.locator(".search-results li")).hasCount(0);
    }

    @Test
    void oddQueriesDoNoHarm(Page page) {
        page.navigate(PUBLISHED.address("en/search/"));
        var field = page.locator("#search input");
        var status = page.locator(".search-status");
        field.fill("?!… 。，");
        assertThat(status).containsText("Type a word");
        field.fill("<img src=x onerror=alert(1)> <b>gate</b>");
        assertThat(status).containsText("page");
        assertEquals(0, page.locator(".search-results img, .search-results b").count());
        page.navigate(PUBLISHED.address("en/search/?q=" + "gate%20".repeat(200) + "x".repeat(2000)));
        assertThat(status).not().isEmpty();
        page.navigate(PUBLISHED.address("en/search/?q=%3Cscript%3Ealert(1)%3C/script%3E&q=two"));
        assertThat(status).not().isEmpty();
        assertThat(field).hasValue("<script>alert(1)</script>");
    }

    @Test
    void anIndexThatCannotBeLoadedIsSaid(Pages pages) {
        var page = pages.open();
        page.route("**/search/index/**", route -> route.abort());
        page.navigate(PUBLISHED.address("en/search/?q=gate"));
        assertThat(page.locator(".search-status")).containsText("could not be loaded");
        pages.errors().clear();
    }

    @Test
    void withoutScriptsThePageSaysWhereAllPostsAre(Pages pages) {
        var page = pages.openWithoutScripts();
        page.navigate(PUBLISHED.address("search/"));
        assertThat(page.locator("noscript p")).containsText("搜索需要 JavaScript");
    }
}
