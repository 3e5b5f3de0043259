package gatenotes.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import gatenotes.browser.BrowserExtension;
import gatenotes.browser.Pages;
import gatenotes.browser.StaticServer;
import gatenotes.browser.TestScript;
import gatenotes.demo.FigureKeys;
import gatenotes.demo.FigureView;
import gatenotes.demo.Session;
import gatenotes.demo.Stage;
import gatenotes.demo.Values;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.Trouble.Reason;
import gatenotes.scene.Language;
import gatenotes.scene.MarkupText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The life of a figure in a page, with a simple predictable demo. */
@ExtendWith(BrowserExtension.class)
class LiveDemoIT {
    private static final Pattern ATTRIBUTE = Pattern.compile(" [\\w-]+=\"[^\"]*\"");

    private static Path folder;
    private static StaticServer server;

    @BeforeAll
    static void serve() throws IOException {
        folder = TestScript.folder(FigureProgram.class.getName());
        server = new StaticServer(folder, "/blog/");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void goingLiveKeepsThePrerenderedElements(Page page) throws IOException {
        write("live.html", element("name='valve' start='4' lang='en' id='x' data-x='y'", 4));
        page.addInitScript("new MutationObserver(list => { window.before ??= document.querySelector('svg'); })"
                + ".observe(document, {childList: true, subtree: true})");
        page.navigate(server.address("live.html"));
        var figure = page.locator("live-demo");
        assertThat(figure).hasAttribute("data-state", "live");
        assertThat(figure.locator(".demo")).hasAttribute("aria-roledescription", "live figure");
        assertEquals(true, page.evaluate("before !== undefined && before === document.querySelector('svg')"));
        assertEquals(ordered(MarkupText.of(FigureKeys.open(FigureView.live(session(4), "A valve", false), "A valve", session(4),
                        Language.ENGLISH))),
                ordered((String) figure.evaluate("element => element.innerHTML.replaceAll('></rect>', '/>')")));
    }

    /** Figures in view start without waiting for an observer, which the browser calls only after it has painted the page. */
    @Test
    void whatIsBeforeTheReaderStartsWithTheScript(Page page) throws IOException {
        write("seen.html", element("name='valve'", 0) + "<div style='height: 5000px'></div>" + element("name='valve'", 0));
        page.addInitScript("window.IntersectionObserver = class { observe() {} disconnect() {} }");
        page.navigate(server.address("seen.html"));
        assertThat(page.locator("live-demo").first()).hasAttribute("data-state", "live");
        frames(page, 5);
        assertThat(page.locator("live-demo").last()).hasAttribute("data-state", "static");
    }

    @Test
    void anActIsAnsweredBeforeTheFigureIsDrawn(Page page) throws IOException {
        idleOnDemand(page);
        var figure = open(page);
        assertThat(figure.locator(".demo")).hasAttribute("tabindex", "0");
        assertThat(figure.locator("[data-part=box-0]")).hasAttribute("tabindex", "0");
        assertThat(figure.locator("[data-part=box-0]")).hasAttribute("role", "button");
        assertEquals(false, isDrawn(figure));
        figure.getByText("Step").click();
        assertThat(figure.locator("svg")).containsText("1 litres, lstm, 7");
        assertEquals(true, isDrawn(figure));
        idle(page);
        assertThat(figure.locator("svg")).containsText("1 litres, lstm, 7");
    }

    @Test
    void whatIsTypedBeforeTheFigureIsDrawnStays(Page page) throws IOException {
        idleOnDemand(page);
        var figure = open(page);
        typeWrongSeed(figure);
    }

    /** When a reader returns to a page, the browser restores typed values; the figure starts anew. */
    @Test
    void whatWasTypedOnAnEarlierVisitGoes(Page page) throws IOException {
        write("again.html", element("name='valve' lang='en'", 0)
                + "<script>document.querySelector('[data-control=seed]').value = 55</script>");
        idleOnDemand(page);
        page.navigate(server.address("again.html"));
        assertThat(page.locator("live-demo")).hasAttribute("data-state", "live");
        assertThat(page.locator("[data-control=seed]")).hasValue("7");
    }

    @Test
    void aFigureIsDrawnWhenTheBrowserIsIdleAndTheReaderNear(Page page) throws IOException {
        write("passed.html", element("name='valve' lang='en'", 0) + "<div style='height: 5000px'></div>");
        idleOnDemand(page);
        page.navigate(server.address("passed.html"));
        var figure = page.locator("live-demo");
        assertThat(figure).hasAttribute("data-state", "live");
        page.waitForFunction("waiting.length === 1");
        page.evaluate("scrollTo(0, 4000)");
        frames(page, 5);
        idle(page);
        assertEquals(0, page.evaluate("waiting.length"));
        page.evaluate("scrollTo(0, 0)");
        page.waitForFunction("waiting.length === 1");
        for (var task : List.of("what it starts with", "what it draws")) {
            idle(page);
            assertEquals(false, isDrawn(figure), task);
        }
        idle(page);
        assertEquals(true, isDrawn(figure));
    }

    @Test
    void itPlaysByItselfWhereItsAuthorWantsIt(Page page) throws IOException {
        write("plays.html", element("name='valve' lang='en' autoplay", 0) + element("name='valve' lang='en'", 0));
        page.navigate(server.address("plays.html"));
        assertThat(page.locator("live-demo").first().locator(".status")).hasText("open");
        page.waitForFunction("parseInt(document.querySelector('live-demo svg').textContent) > 3");
        assertThat(page.locator("live-demo").last().locator(".status")).hasText("0 litres");
    }

    @Test
    void itStandsForAReaderWhoWouldRatherHaveNothingMove(Page page) throws IOException {
        write("calm.html", element("name='valve' lang='en' autoplay", 0));
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.navigate(server.address("calm.html"));
        assertThat(page.locator("[data-state=live] .status")).hasText("0 litres");
        frames(page, 30);
        assertThat(page.locator(".status")).hasText("0 litres");
    }

    /** A figure does not play by itself after a link has set its state, or after an action of the reader. */
    @Test
    void itDoesNotPlayOverWhatTheReaderChose(Page page) throws IOException {
        write("chosen.html", element("name='valve' lang='en' autoplay", 0));
        idleOnDemand(page);
        page.navigate(server.address("chosen.html"));
        page.getByText("Step").click();
        idle(page);
        frames(page, 30);
        assertThat(page.locator(".status")).hasText("1 litres");
    }

    @Test
    void theControlsWork(Page page) throws IOException {
        var figure = open(page);
        figure.getByText("Step").click();
        figure.getByText("Step").click();
        assertThat(figure.locator("svg")).containsText("2 litres, lstm, 7");
        assertThat(figure.locator(".status")).hasText("2 litres");
        figure.locator("[data-control=width]").fill("5");
        assertThat(figure.locator("rect")).hasCount(5);
        assertThat(figure.locator(".value")).hasText("5");
        figure.locator("[data-control=width]").fill("1");
        assertThat(figure.locator("rect")).hasCount(1);
        figure.locator("[data-control=cell][data-value=rnn]").click();
        assertThat(figure.locator("svg")).containsText("2 litres, rnn, 7");
        assertThat(figure.locator("[data-control=cell][aria-pressed=true]")).hasText("RNN");
    }

    @Test
    void partsOfThePictureCanBePointedAt(Page page) throws IOException {
        var figure = open(page);
        var text = figure.locator("svg text");
        figure.locator("[data-part=box-1]").hover();
        assertThat(text).containsText("7 box-1");
        figure.locator("[data-part=box-2]").click();
        assertThat(text).containsText("7!box-2");
        page.mouse().move(900, 700);
        assertThat(text).containsText("7 none");
        figure.locator("[data-part=box-0]").focus();
        assertThat(text).containsText("7 box-0");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        assertThat(figure.locator("[data-part=box-2]")).isFocused();
        assertThat(figure.locator("svg [tabindex='0']")).hasAttribute("data-part", "box-2");
        assertThat(text).containsText("7 box-2");
        page.keyboard().press("Enter");
        assertThat(text).containsText("7!box-2");
        page.keyboard().press("Escape");
        assertThat(text).hasText("0 litres, lstm, 7");
        page.keyboard().press("Tab");
        assertThat(figure.locator("[data-control=open]")).isFocused();
        assertThat(figure.locator("svg [tabindex='0']")).hasAttribute("data-part", "box-0");
    }

    @Test
    void focusStaysWhereItIs(Page page) throws IOException {
        var figure = open(page);
        figure.getByText("Step").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        assertThat(figure.locator("svg")).containsText("2 litres");
        assertThat(figure.getByText("Step")).isFocused();
    }

    @Test
    void aWrongNumberIsExplainedAndKept(Page page) throws IOException {
        var figure = open(page);
        var seed = typeWrongSeed(figure);
        assertThat(figure.locator("svg")).containsText("lstm, 7");
        seed.fill("12");
        seed.press("Tab");
        assertThat(figure.locator(".notice")).hasCount(0);
        assertThat(figure.locator("svg")).containsText("lstm, 12");
    }

    @Test
    void itRunsUntilPausedAndSleepsOutOfSight(Page page) throws IOException {
        write("tall.html", element("name='valve' lang='en'", 0) + "<div style='height: 5000px'></div>");
        page.navigate(server.address("tall.html"));
        var figure = page.locator("live-demo");
        figure.locator("[data-control=open]").click();
        assertThat(figure.locator("[data-control=open]")).hasAttribute("aria-pressed", "true");
        page.waitForFunction("parseInt(document.querySelector('svg').textContent) > 5");
        page.evaluate("scrollTo(0, 4000)");
        frames(page, 5);
        var asleep = litres(page);
        frames(page, 10);
        assertEquals(asleep, litres(page));
        page.evaluate("scrollTo(0, 0)");
        page.waitForFunction("before => parseInt(document.querySelector('svg').textContent) > before", asleep);
        figure.locator("[data-control=open]").click();
        var paused = litres(page);
        frames(page, 5);
        assertEquals(paused, litres(page));
    }

    @Test
    void itWakesOnlyWhenTheReaderComesNear(Page page) throws IOException {
        var figure = openFar(page);
        page.evaluate("scrollTo(0, 5000)");
        assertThat(figure).hasAttribute("data-state", "live");
    }

    @Test
    void theTabKeyLeadsToAFigureThatIsFarAway(Page page) throws IOException {
        var figure = openFar(page);
        page.keyboard().press("Tab");
        assertThat(page.getByText("before")).isFocused();
        page.keyboard().press("Tab");
        assertThat(figure.locator(".demo")).isFocused();
    }

    @Test
    void figuresOnOnePageAreIndependent(Page page) throws IOException {
        write("two.html", element("name='valve' start='1' lang='en'", 1) + element("name='valve' start='5'", 5));
        page.navigate(server.address("two.html"));
        var first = page.locator("live-demo").first();
        var second = page.locator("live-demo").last();
        second.getByText("Step").click();
        assertThat(second.locator("svg")).containsText("6 litres");
        assertThat(first.locator("svg")).containsText("1 litres");
        first.getByText("Break").click();
        assertThat(first).hasAttribute("data-state", "failed");
        second.getByText("Step").click();
        assertThat(second.locator("svg")).containsText("7 litres");
    }

    @Test
    void whatFailsKeepsThePictureAndSaysSo(Page page) throws IOException {
        var figure = open(page);
        figure.getByText("Step").click();
        figure.getByText("Break").click();
        assertThat(figure).hasAttribute("data-state", "failed");
        assertThat(figure.locator(".notice")).hasText("Something went wrong, and this figure has stopped. Start again");
        assertThat(figure.locator(".notice button")).hasAttribute("title", "a pipe burst");
        assertThat(figure.locator("svg")).containsText("0 litres");
        assertEquals(true, figure.locator(".controls").evaluate("element => element.inert"));
        figure.getByText("Start again").click();
        assertThat(figure).hasAttribute("data-state", "live");
        assertThat(figure.locator(".notice")).hasCount(0);
        figure.getByText("Step").click();
        assertThat(figure.locator("svg")).containsText("1 litres");
    }

    @Test
    void aWrongParameterKeepsTheStaticFigure(Page page) throws IOException {
        write("wrong.html", "<div lang='zh-CN'>" + element("name='valve' start='77'", 4) + "</div>");
        page.navigate(server.address("wrong.html"));
        var figure = page.locator("live-demo");
        assertThat(figure).hasAttribute("data-state", "failed");
        assertThat(figure.locator(".notice")).hasText("这幅图出了错，停下了。 重新开始");
        assertThat(figure.locator("svg")).containsText("4 litres");
    }

    @Test
    void leavingThePageStopsTheFigure(Page page) throws IOException {
        var figure = open(page);
        figure.locator("[data-control=open]").click();
        page.evaluate("window.gone = document.querySelector('live-demo'); gone.remove()");
        assertEquals("static", page.evaluate("gone.dataset.state"));
        page.evaluate("document.body.append(gone)");
        assertThat(figure).hasAttribute("data-state", "live");
        assertThat(figure.locator("svg")).containsText("0 litres");
    }

    @Test
    void withoutScriptsTheStaticFigureIsThere(Pages pages) throws IOException {
        write("plain.html", element("name='valve' start='4'", 4));
        var page = pages.openWithoutScripts();
        page.navigate(server.address("plain.html"));
        assertThat(page.locator("svg")).containsText("4 litres");
        assertTrue(page.locator("svg").boundingBox().width > 100);
    }

    private static Locator typeWrongSeed(Locator figure) {
        var seed = figure.locator("[data-control=seed]");
        seed.fill("123");
        seed.press("Tab");
        assertThat(figure.locator(".notice")).hasText("seed is '123', expected 0 to 99");
        assertThat(seed).hasValue("123");
        return seed;
    }

    /** Makes the browser idle only when the test says so. */
    private static void idleOnDemand(Page page) {
        page.addInitScript("window.waiting = []; window.requestIdleCallback = called => waiting.push(called)");
    }

    private static void idle(Page page) {
        page.evaluate("waiting.splice(0).forEach(called => called())");
    }

    private static boolean isDrawn(Locator figure) {
        return (Boolean) figure.locator(".demo").evaluate("element => element.hasAttribute('aria-keyshortcuts')");
    }

    /** Markup with each element's attributes in alphabetical order. */
    private static String ordered(String markup) {
        return Pattern.compile("(<[\\w-]+)((?: [\\w-]+=\"[^\"]*\")+)").matcher(markup)
                .replaceAll(tag -> Matcher.quoteReplacement(tag.group(1) + ATTRIBUTE.matcher(tag.group(2)).results()
                        .map(MatchResult::group).sorted().collect(Collectors.joining())));
    }

    private static Locator open(Page page) throws IOException {
        write("figure.html", element("name='valve' lang='en'", 0));
        page.navigate(server.address("figure.html"));
        var figure = page.locator("live-demo");
        assertThat(figure).hasAttribute("data-state", "live");
        return figure;
    }

    /** A figure far below a button. */
    private static Locator openFar(Page page) throws IOException {
        write("far.html", "<button>before</button><div style='height: 5000px'></div>" + element("name='valve'", 0));
        page.navigate(server.address("far.html"));
        frames(page, 5);
        var figure = page.locator("live-demo");
        assertThat(figure).hasAttribute("data-state", "static");
        return figure;
    }

    private static void write(String name, String body) throws IOException {
        Files.writeString(folder.resolve(name), TestScript.page(body));
    }

    private static String element(String attributes, int litres) {
        return "<live-demo style='display: block' " + attributes + ">"
                + MarkupText.of(FigureView.still(session(litres), "A valve")) + "</live-demo>";
    }

    private static Session session(int litres) {
        var demo = new ValveDemo();
        return demo.start(Values.parse(demo, Map.of("start", Integer.toString(litres))),
                new Stage(Language.ENGLISH, name -> {
                    throw new EngineUnavailableException(name, Reason.NOT_FETCHED, "");
                }));
    }

    private static int litres(Page page) {
        return (Integer) page.evaluate("parseInt(document.querySelector('svg').textContent)");
    }

    private static void frames(Page page, int count) {
        page.evaluate("async count => { while (count-- > 0) await new Promise(requestAnimationFrame); }", count);
    }
}
