package gatenotes.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static gatenotes.web.page.EnginesIT.loss;
import static gatenotes.web.page.EnginesIT.step;
import static gatenotes.web.page.EnginesIT.waitForStep;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import gatenotes.browser.BrowserExtension;
import gatenotes.browser.Pages;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Features that a browser may lack or take away: training continues on the next engine, and a sentence tells the reader. */
@ExtendWith(BrowserExtension.class)
class EngineFaultsIT {
    @RegisterExtension
    static final LivePage LIVE = new LivePage();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            delete self.OffscreenCanvas                                                 | 没有 OffscreenCanvas
            OffscreenCanvas.prototype.getContext = () => null                           | 没有可用的 WebGL2
            WebGL2RenderingContext.prototype.getExtension = () => null                  | 缺少 EXT_color_buffer_float
            WebGL2RenderingContext.prototype.getParameter = () => 7                     | MAX_DRAW_BUFFERS 小于 8
            WebGL2RenderingContext.prototype.getParameter = () => 8                     | expected at most 8
            WebGL2RenderingContext.prototype.shaderSource = function () {}              | the shader does not compile
            """)
    void whatWebGlLacksIsToldAndSimdGoesOn(String lack, String told, Page page) throws IOException {
        inWorker(page, lack);
        var figure = train(page, "webgl");
        assertThat(figure.locator(".status")).containsText(told);
        assertThat(figure.locator(".status")).containsText("由 WebAssembly SIMD 接着算");
        waitForStep(page, 10);
        assertThat(figure.locator("[data-part=engine-2]")).containsText("这里用不了");
    }

    @Test
    void whereAContentPolicyForbidsWebAssemblyJavaGoesOn(Pages pages) throws IOException {
        var page = pages.open();
        page.route("**", route -> {
            var response = route.fetch();
            var headers = new HashMap<>(response.headers());
            headers.put("content-security-policy", "default-src 'self' 'unsafe-inline' data:");
            route.fulfill(new FulfillOptions().setResponse(response).setHeaders(headers));
        });
        var figure = train(page, "simd");
        assertThat(figure.locator(".status")).containsText("这个浏览器拒绝了 WebAssembly");
        assertThat(figure.locator(".status")).containsText("由 Java 接着算");
        waitForStep(page, 5);
        pages.errors().removeIf(error -> error.contains("WebAssembly"));
    }

    @Tag("thorough")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            delete window.Worker
            window.Worker = class { constructor() { throw new Error('no') } }
            """)
    void withoutWorkersItTrainsInThePage(String lack, Page page) throws IOException {
        page.addInitScript(lack);
        var figure = train(page, "auto");
        waitForStep(page, 3);
        assertThat(figure.locator(".status")).containsText("这里用不了 Worker");
        assertEquals(0, page.workers().size());
        figure.locator("[data-control=reset]").click();
        assertEquals(0, step(page));
    }

    @Tag("thorough")
    @Test
    void aWorkerThatCannotStartIsReplacedByThePage(Pages pages) throws IOException {
        var page = pages.open();
        page.route("**/start-engines.js", route -> route.fulfill(new FulfillOptions().setStatus(404)));
        var figure = train(page, "auto");
        waitForStep(page, 3);
        assertThat(figure.locator(".status")).containsText("这里用不了 Worker");
        pages.errors().removeIf(error -> error.contains("start-engines.js"));
    }

    @Tag("thorough")
    @ParameterizedTest
    @CsvSource({"true, 2, 从第 (\\d+) 步接着算", "false, 1, 退回到第 (\\d+) 步。由 WebAssembly SIMD 接着算"})
    void aLostContextCostsASecondAtMost(boolean returns, int engine, String told, Page page) throws IOException {
        inWorker(page, """
                self.contexts = [];
                const getContext = OffscreenCanvas.prototype.getContext;
                OffscreenCanvas.prototype.getContext = function (...given) {
                  const context = getContext.apply(this, given);
                  contexts.push(context);
                  return context;
                };
                """);
        var figure = train(page, "webgl");
        waitForStep(page, 30);
        page.waitForFunction("!/训练开始以后/.test(document.querySelector('[data-part=writing]').textContent)");
        var worker = page.workers().get(0);
        var known = step(page);
        page.evaluate("new Promise(done => setTimeout(done, 1000))");
        // A state is kept once a second; waits for the first steps after that, whatever a step takes on this machine.
        waitForStep(page, step(page) + 4);
        var lossBefore = loss(page);
        // The training's context is the last that was opened; the contexts of measurements are closed.
        worker.evaluate("contexts.filter(gl => !gl.isContextLost()).forEach(gl => {"
                + " self.taken = gl.getExtension('WEBGL_lose_context'); taken.loseContext(); })");
        if (returns) {
            worker.evaluate("new Promise(done => setTimeout(() => { taken.restoreContext(); done(); }, 200))");
        }
        var status = figure.locator(".status");
        assertThat(status).containsText(Pattern.compile(told));
        var matcher = Pattern.compile(told).matcher(status.textContent());
        assertTrue(matcher.find());
        var from = Integer.parseInt(matcher.group(1));
        assertTrue(from >= known, () -> "goes on from step " + from + ", stood at " + known + " a second earlier");
        assertThat(figure.locator("[data-part=engine-" + engine + "] circle")).isVisible();
        waitForStep(page, from + 10);
        assertTrue(loss(page) < lossBefore + 0.5, () -> loss(page) + " after " + lossBefore);
    }

    @Test
    void anExplodedLossStopsAndSaysWhatToChange(Page page) throws IOException {
        var figure = train(page, "simd");
        waitForStep(page, 50);
        var good = loss(page);
        figure.locator("[data-control=learning-rate]").selectOption("100");
        assertThat(figure.locator(".status")).containsText("损失爆炸了，训练停下");
        assertThat(figure.locator(".status")).containsText("把学习率从 100 调小，比如 0.03");
        assertThat(figure.locator("[data-control=train]")).hasAttribute("aria-pressed", "false");
        figure.locator("[data-control=learning-rate]").selectOption("0.001");
        assertThat(figure.locator("[data-control=train]")).hasAttribute("aria-pressed", "true");
        var from = step(page);
        waitForStep(page, from + 50);
        assertTrue(loss(page) < good + 0.3, () -> loss(page) + " after " + good);
    }

    @Test
    void withoutTheModuleNothingBegins(Pages pages) throws IOException {
        var page = pages.open();
        page.route("**/{start-engines,engines}.js", route -> route.fulfill(new FulfillOptions().setStatus(404)));
        var figure = train(page, "auto");
        assertThat(figure.locator(".status")).hasText("引擎没能下载，训练没有开始。");
        assertThat(figure.locator("[data-control=train]")).hasAttribute("aria-pressed", "false");
        pages.errors().removeIf(error -> error.contains("start-engines.js") || error.contains("engines.js"));
    }

    private static Locator train(Page page, String engine) throws IOException {
        page.setDefaultTimeout(EnginesIT.PATIENCE);
        var figure = LIVE.open(page, "engines", Map.of("units", "16", "engine", engine), "");
        figure.locator("[data-control=train]").click();
        return figure;
    }

    /** Runs a script in the worker before it starts. */
    private static void inWorker(Page page, String script) {
        page.route("**/start-engines.js", route -> route.fulfill(new FulfillOptions().setContentType("text/javascript")
                .setBody("import {main} from './engines.js';\n" + script + ";\nmain([]);\n")));
    }
}
