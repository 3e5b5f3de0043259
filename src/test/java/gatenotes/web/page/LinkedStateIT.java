package gatenotes.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import gatenotes.browser.BrowserExtension;
import gatenotes.browser.StaticServer;
import gatenotes.demo.Stage;
import gatenotes.demo.Values;
import gatenotes.figures.hello.HelloDemo;
import gatenotes.math.JavaMatMul;
import gatenotes.scene.Language;
import gatenotes.shipped.FollowsContent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A figure's state in the page's address: what a link brings back, and what a reader's acts write there. */
@ExtendWith(BrowserExtension.class)
@FollowsContent(value = "content/posts/2018/lstm-questions.md", page = "posts/2018/lstm-questions/")
class LinkedStateIT {
    private static final String POST = "posts/2018/lstm-questions/";

    private static StaticServer server;

    @BeforeAll
    static void serve() throws IOException {
        server = new StaticServer(Path.of("target/site"), "/blog/");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aLinkOpensTheFigureAsItsSenderSawIt(Page page) {
        var figure = open(page, "?hello.units=2&hello.seed=9&hello.cell=rnn&hello.step=120#前言");
        var session = new HelloDemo().start(
                Values.parse(new HelloDemo(), Map.of("units", "2", "seed", "9", "cell", "rnn", "step", "120")),
                new Stage(Language.CHINESE, name -> new JavaMatMul()));
        assertThat(figure.locator(".status")).hasText(session.status());
        assertThat(figure.locator("[data-control=units]")).hasValue("2");
        var numbers = session.tables().get(0).rows().get(0);
        assertThat(figure.locator(".numbers:not(.weights) tbody tr").first().locator("td, th")).hasText(numbers.toArray(new String[0]));
    }

    @Test
    void whatTheReaderDoesStandsInTheAddress(Page page) {
        var figure = open(page, "?from=a-friend#前言");
        figure.locator("[data-control=units]").fill("5");
        assertThat(page).hasURL(Pattern.compile("\\?from=a-friend&hello\\.units=5&hello\\.show=network#"));
        figure.locator("[data-control=step]").click();
        figure.locator("[data-control=step]").click();
        assertThat(page).hasURL(Pattern.compile("\\?from=a-friend&hello\\.units=5&hello\\.step=2&hello\\.show=network#"));
        figure.locator("[data-control=units]").fill("3");
        assertThat(page).hasURL(Pattern.compile("\\?from=a-friend&hello\\.show=network#"));
        figure.locator("[data-control=show][data-value=printed]").click();
        assertThat(page).hasURL(Pattern.compile("\\?from=a-friend#"));
        assertEquals(2, ((Number) page.evaluate("history.length")).intValue());
    }

    /** Weights set by hand and a memory cut under way come back bit for bit. */
    @Test
    void aLinkBringsBackWhatTheReaderDidToTheNetwork(Page page) {
        var figure = open(page, "");
        figure.locator("[data-control=step]").click();
        figure.locator(".weights summary").click();
        figure.locator("[data-control=k6]").fill("-1.25");
        figure.locator("[data-control=step]").click();
        figure.locator("[data-control=memory][data-value=cut]").click();
        figure.locator("[data-control=step]").click();
        assertThat(page).hasURL(Pattern.compile("hello\\.step=3&hello\\.edits=1k6\\*-1\\.25_2m&hello\\.show=network"));
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
        var figure = open(page, "?hello.edits=0k99*1");
        assertThat(figure.locator(".notice")).containsText("edits has '0k99*1'");
        assertThat(figure.locator("[data-control=show][data-value=printed]")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void aBadLinkGivesTheAuthorsFigureAndSaysSo(Page page) {
        var figure = open(page, "?hello.units=99");
        assertThat(figure.locator(".notice")).containsText("units is '99', expected a whole number from 1 to 8");
        assertThat(figure.locator("[data-control=units]")).hasValue("3");
    }

    private static Locator open(Page page, String rest) {
        page.navigate(server.address(POST) + rest);
        var figure = page.locator("live-demo[name=hello]");
        figure.scrollIntoViewIfNeeded();
        assertThat(figure).hasAttribute("data-state", "live");
        return figure;
    }
}
