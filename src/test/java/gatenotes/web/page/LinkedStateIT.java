package gatenotes.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import gatenotes.browser.BrowserExtension;
import gatenotes.browser.PublishedSite;
import gatenotes.demo.Stage;
import gatenotes.demo.Values;
import gatenotes.figures.hello.HelloDemo;
import gatenotes.math.JavaMatMul;
import gatenotes.scene.Language;
import gatenotes.shipped.FollowsContent;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A figure's state in the page's address: what a link restores, and what a reader's actions write. */
@ExtendWith(BrowserExtension.class)
@FollowsContent(value = "content/posts/2018/lstm-questions.md", page = "posts/2018/lstm-questions/")
class LinkedStateIT {
    private static final String POST = "posts/2018/lstm-questions/";

    @RegisterExtension
    static final PublishedSite PUBLISHED = new PublishedSite();

    @Test
    void aLinkOpensTheFigureAsItsSenderSawIt(Page page) {
        var figure = open(page, "?hello-2.units=2&hello-2.seed=9&hello-2.cell=rnn&hello-2.step=120#前言");
        var session = new HelloDemo().start(
                Values.parse(new HelloDemo(), Map.of("units", "2", "seed", "9", "cell", "rnn", "step", "120")),
                new Stage(Language.CHINESE, name -> new JavaMatMul()));
        assertThat(figure.locator(".status")).hasText(session.status());
        assertThat(figure.locator("[data-control=units]")).hasValue("2");
        var numbers = session.tables().get(0).rows().get(0);
        assertThat(figure.locator(".numbers:not(.weights) tbody tr").first().locator("td, th"))
                .hasText(numbers.toArray(new String[0]));
    }

    @Test
    void whatTheReaderDoesStandsInTheAddress(Page page) {
        var figure = open(page, "?from=a-friend#前言");
        figure.locator("[data-control=units]").fill("5");
        assertThat(page).hasURL(Pattern.compile("\\?from=a-friend&hello-2\\.units=5#"));
        figure.locator("[data-control=step]").click();
        figure.locator("[data-control=step]").click();
        assertThat(page).hasURL(Pattern.compile("\\?from=a-friend&hello-2\\.units=5&hello-2\\.step=2#"));
        figure.locator("[data-control=units]").fill("3");
        assertThat(page).hasURL(Pattern.compile("\\?from=a-friend#"));
        figure.locator("[data-control=show][data-value=printed]").click();
        assertThat(page).hasURL(Pattern.compile("\\?from=a-friend&hello-2\\.show=printed#"));
        assertEquals(2, ((Number) page.evaluate("history.length")).intValue());
    }

    /** Weights set by hand and a memory cut during training are restored bit for bit. */
    @Test
    void aLinkBringsBackWhatTheReaderDidToTheNetwork(Page page) {
        var figure = open(page, "");
        figure.locator("[data-control=step]").click();
        figure.locator(".weights summary").click();
        figure.locator("[data-control=k6]").fill("-1.25");
        figure.locator("[data-control=step]").click();
        figure.locator("[data-control=memory][data-value=cut]").click();
        figure.locator("[data-control=step]").click();
        assertThat(page).hasURL(Pattern.compile("hello-2\\.step=3&hello-2\\.edits=1k6\\*-1\\.25_2m"));
        var picture = figure.locator("svg").first().textContent();
        var table = figure.locator(".numbers:not(.weights)").textContent();
        page.reload();
        figure.scrollIntoViewIfNeeded();
        assertThat(figure).hasAttribute("data-state", "live");
        assertEquals(picture, figure.locator("svg").first().textContent());
        assertEquals(table, figure.locator(".numbers:not(.weights)").textContent());
    }

    @Test
    void aBadListOfEditsGivesTheAuthorsFigureAndSaysSo(Page page) {
        var figure = open(page, "?hello-2.edits=0k99*1");
        assertThat(figure.locator(".notice")).containsText("edits是“0k99*1”，这幅图读不懂。");
        assertThat(figure.locator("[data-control=show][data-value=network]")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void aBadLinkGivesTheAuthorsFigureAndSaysSo(Page page) {
        var figure = open(page, "?hello-2.units=99");
        assertThat(figure.locator(".notice")).containsText("units是“99”，应为 1 到 8 的整数。");
        assertThat(figure.locator("[data-control=units]")).hasValue("3");
    }

    @Test
    void aSettingGivenTwiceIsRefused(Page page) {
        var figure = open(page, "?hello-2.units=2&hello-2.units=5");
        assertThat(figure.locator(".notice")).containsText("units 写了两次，应当只写一次。");
        assertThat(figure.locator("[data-control=units]")).hasValue("3");
    }

    /** Back leads to the sentence whose link was clicked, Forward to the figure in the link's state. */
    @Test
    void backLeadsToTheLinkAndForwardToTheFigure(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.setViewportSize(360, 640);
        page.navigate(PUBLISHED.address(POST));
        // Until the script listens, a link is the browser's.
        assertThat(page.locator("live-demo").first()).hasAttribute("data-state", "live");
        var link = page.locator("a.figure-link[href*='hello-2.step=100']").first();
        link.scrollIntoViewIfNeeded();
        var place = page.evaluate("scrollY");
        link.click();
        var figure = page.locator("#figure-hello-2 live-demo");
        assertThat(figure.locator(".status")).containsText("第 100 步");
        assertThat(figure.locator("[data-part=step-1] [data-part=target]")).isInViewport();
        page.goBack();
        assertThat(link).isFocused();
        page.waitForFunction("place => Math.abs(scrollY - place) < 2", place);
        assertThat(figure.locator(".status")).containsText("第 0 步");
        page.goForward();
        assertThat(figure.locator(".status")).containsText("第 100 步");
        assertThat(figure.locator(".demo")).isFocused();
        assertThat(figure.locator("[data-part=step-1] [data-part=target]")).isInViewport();
    }

    /** Even for a distant figure that has not been drawn, the part that the link changes comes into view. */
    @Test
    void aLinkLeadsToWhatItChanges(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.setViewportSize(360, 420);
        page.navigate(PUBLISHED.address(POST));
        page.waitForFunction("customElements.get('live-demo')");
        assertThat(page.locator("live-demo[name=chain] .scene > img:visible")).hasCount(1);
        page.locator("a.figure-link[href*='chain.lit=o']").first().evaluate("link => link.click()");
        assertThat(page.locator("live-demo[name=chain] .scene [data-part=o]").first()).isInViewport();
    }

    private static Locator open(Page page, String rest) {
        page.navigate(PUBLISHED.address(POST) + rest);
        var figure = page.locator("#figure-hello-2 live-demo");
        figure.scrollIntoViewIfNeeded();
        assertThat(figure).hasAttribute("data-state", "live");
        return figure;
    }
}
