package gatenotes.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import gatenotes.browser.BrowserExtension;
import gatenotes.browser.Pages;
import gatenotes.browser.PublishedSite;
import gatenotes.figures.Demos;
import gatenotes.shipped.FollowsContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The finished site in {@code target/site}, as readers get it from a static host, under a sub-path. */
@ExtendWith(BrowserExtension.class)
@FollowsContent(value = "content/posts/2018/lstm-questions.md", page = "posts/2018/lstm-questions/")
class SiteIT {
    private static final Path SITE = PublishedSite.FOLDER;
    private static final String POST = "posts/2018/lstm-questions/";

    @RegisterExtension
    static final PublishedSite PUBLISHED = new PublishedSite();

    @Test
    void everyPageOpensWithoutErrors(Page page) throws IOException {
        try (var files = Files.walk(SITE)) {
            for (var file : files.filter(path -> path.endsWith("index.html")).toList()) {
                var folder = SITE.relativize(file.getParent()).toString().replace('\\', '/');
                page.navigate(PUBLISHED.address(folder.isEmpty() ? "" : folder + "/"));
                assertThat(page.locator("h1, .post-list").first()).isVisible();
            }
        }
    }

    @Test
    void theHomePageLeadsToThePost(Page page) {
        page.navigate(PUBLISHED.address(""));
        page.getByText("LSTM相关的一些问题").first().click();
        assertEquals(PUBLISHED.address(POST), page.url());
        assertThat(page.locator("h1")).hasText("LSTM相关的一些问题");
    }

    @Test
    void theFigureTrainsAndPauses(Page page) {
        page.navigate(PUBLISHED.address(POST));
        var figure = hello(page);
        figure.locator("[data-control=train]").click();
        assertThat(figure.locator(".status")).containsText("每个字母都猜对了");
        figure.locator("[data-control=train]").click();
        assertThat(figure.locator("[data-control=train]")).hasAttribute("aria-pressed", "false");
        var paused = figure.innerHTML();
        page.evaluate("async () => { for (let i = 0; i < 5; i++) await new Promise(requestAnimationFrame); }");
        assertEquals(paused, figure.innerHTML());
    }

    @Test
    void withoutWebGlTheFigureSaysSoAndGoesOnByJava(Page page) {
        page.addInitScript("OffscreenCanvas.prototype.getContext = () => null");
        page.navigate(PUBLISHED.address(POST));
        var figure = hello(page);
        figure.locator("[data-control=engine]").selectOption("webgl");
        assertThat(figure.locator(".status")).hasText("这个浏览器没有可用的 WebGL2。");
        assertThat(figure.locator("[data-control=engine]")).hasValue("java");
        figure.locator("[data-control=step]").click();
        assertThat(figure.locator(".status")).containsText("第 1 步");
    }

    @Test
    void withoutScriptsTextAndFigureAreThere(Pages pages) {
        var page = pages.openWithoutScripts();
        page.navigate(PUBLISHED.address(POST));
        assertThat(page.locator("main")).containsText("num_units");
        var figure = page.locator("#figure-hello-2 live-demo");
        assertThat(page.locator("live-demo").first().locator("svg text").first()).isVisible();
        // One of four pictures is shown, the one for the column's width and the paper.
        assertThat(figure.locator(".scene img:visible")).hasCount(1);
        assertThat(figure.locator(".scene img.by-day:not(.narrow)")).isVisible();
        figure.scrollIntoViewIfNeeded();
        page.waitForFunction("document.querySelector('#figure-hello-2 live-demo .scene img.by-day:not(.narrow)').naturalWidth === 600");
        assertTrue(figure.locator(".controls").getAttribute("inert") != null);
    }

    /** A script that is missing, and one that is cut off. */
    @ParameterizedTest
    @ValueSource(strings = {"", "import {main} from './"})
    void withoutItsScriptAFigureSaysSoAndOffersNothingToPress(String script, Pages pages) {
        var page = pages.open();
        page.route("**/js/figures/*.js", route -> {
            if (script.isEmpty()) {
                route.abort();
            } else {
                route.fulfill(new Route.FulfillOptions().setContentType("text/javascript").setBody(script));
            }
        });
        page.navigate(PUBLISHED.address(POST));
        var figures = page.locator("live-demo");
        assertThat(page.locator("live-demo > .notice")).hasCount(figures.count());
        assertThat(page.locator("live-demo > .notice").first()).hasText("这幅图的脚本没能加载，只能静着看。刷新网页再试一次。");
        assertThat(page.locator("live-demo .controls:visible, live-demo .status:visible")).hasCount(0);
        pages.errors().clear();
    }

    @Test
    void openedAsAFileItSaysThatFiguresNeedAServer(Pages pages) {
        var page = pages.open();
        page.navigate(SITE.resolve(POST + "index.html").toUri().toString());
        assertThat(page.locator(".file-notice")).isVisible();
        assertThat(page.locator("#figure-hello-2 live-demo .scene img.by-day:not(.narrow)")).isVisible();
        // A browser does not load modules from files, and logs that; no other error is allowed.
        assertTrue(pages.errors().stream().allMatch(error -> error.contains("target/site/js/")), pages.errors()::toString);
        pages.errors().clear();
    }

    @Test
    void nothingIsWiderThanAPhone(Pages pages) {
        var page = pages.open(new NewContextOptions().setViewportSize(360, 740));
        for (var address : new String[] {"", POST, "bench/"}) {
            page.navigate(PUBLISHED.address(address));
            assertEquals(true, page.evaluate("document.documentElement.scrollWidth"
                    + " <= document.documentElement.clientWidth"), address);
        }
    }

    @Test
    void theBenchPageMeasures(Page page) {
        page.navigate(PUBLISHED.address("bench/?run=1&suite=matmul&repeats=1&largest=128"));
        page.waitForFunction("document.body.dataset.done === 'true'");
        // Two sizes: one row of Java, two of each other engine, with and without transfers.
        assertThat(page.locator("#bench tbody tr")).hasCount(10);
    }

    @Test
    void theFirstOutputIsMarkedAndTold(Page page) {
        page.navigate(PUBLISHED.address("bench/first/"));
        page.waitForFunction("performance.getEntriesByName('first-output').length === 1");
        // Near one in 65, because the network is untrained.
        assertThat(page.locator("#first")).containsText(Pattern.compile("概率是万分之 1[3-9]\\d。"));
    }

    @Test
    void aPageFetchesTheScriptOfItsOwnFigures(Page page) {
        var fetched = new ArrayList<String>();
        page.onRequest(request -> fetched.add(request.url()));
        page.navigate(PUBLISHED.address("archive/"));
        assertEquals(List.of(), fetched.stream().filter(address -> address.contains("/js/figures/")).toList());
        page.navigate(PUBLISHED.address(POST));
        hello(page);
        var scripts = fetched.stream().filter(address -> address.contains("/js/figures/")).toList();
        assertEquals(1, scripts.size(), scripts::toString);
        assertTrue(scripts.get(0).contains(".hello.") && !scripts.get(0).contains("pendulums"), scripts.get(0));
    }

    /** Another figure on the site does not add a byte for readers of other pages. */
    @Test
    void aScriptHoldsNothingOfOtherFigures() throws IOException {
        var folders = new TreeMap<String, String>();
        for (var demo : Demos.all()) {
            folders.put(demo.name(), demo.getClass().getPackageName() + ".");
        }
        try (var scripts = Files.newDirectoryStream(Path.of("target/script-cache/figures"), "*.js.made")) {
            for (var script : scripts) {
                var own = List.of(script.getFileName().toString().split("\\."));
                var foreign = Files.readAllLines(script).stream().filter(line -> folders.entrySet().stream().anyMatch(
                        demo -> line.startsWith(demo.getValue()) && !own.contains(demo.getKey()))).toList();
                assertEquals(List.of(), foreign, script.toString());
                assertTrue(Files.readString(script).contains(folders.get(own.get(0))), script.toString());
            }
        }
    }

    /** The first figure starts to learn by itself, and stops on request. */
    @Test
    void thePostArrivesInMotion(Page page) {
        page.navigate(PUBLISHED.address(POST));
        var figure = page.locator("#figure-hello live-demo");
        assertThat(figure.locator("[data-control=train]")).hasAttribute("aria-pressed", "true");
        assertThat(figure.locator(".status")).containsText("每个字母都猜对了");
        figure.locator("[data-control=train]").click();
        assertThat(figure.locator("[data-control=train]")).hasAttribute("aria-pressed", "false");
    }

    private static Locator hello(Page page) {
        var figure = page.locator("#figure-hello-2 live-demo");
        figure.scrollIntoViewIfNeeded();
        assertThat(figure).hasAttribute("data-state", "live");
        return figure;
    }
}
