package gatenotes.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import gatenotes.browser.BrowserExtension;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A long training in a reader's browser: measured, chosen, changed, paused. */
@ExtendWith(BrowserExtension.class)
class EnginesIT {
    /** The timeout in milliseconds: on a machine that compiles at the same time, one step of Java may take a second. */
    static final double PATIENCE = 90_000;

    @RegisterExtension
    static final LivePage LIVE = new LivePage();

    @Test
    void theFastestEngineTakesOver(Page page) throws IOException {
        page.setDefaultTimeout(PATIENCE);
        var figure = LIVE.open(page, "engines", Map.of("units", "32"), "");
        figure.locator("[data-control=train]").click();
        assertThat(figure.locator(".status")).containsText("这里最快的是");
        assertEquals(1, page.workers().size());
        figure.locator("[data-control=train]").click();
        assertThat(figure.locator(".status")).containsText("停在第");
        var millis = new double[3];
        for (int i = 0; i < 3; i++) {
            millis[i] = number(cell(figure, i, 1));
        }
        var fastest = millis[0] <= Math.min(millis[1], millis[2]) ? 0 : millis[1] <= millis[2] ? 1 : 2;
        assertEquals("正在用", cell(figure, fastest, 4), () -> figure.locator("table").innerText());
        assertEquals("基准", cell(figure, 0, 3));
        assertTrue(number(cell(figure, 1, 3)) < 1e-5, () -> cell(figure, 1, 3));
        assertTrue(number(cell(figure, 2, 3)) < 1e-4, () -> cell(figure, 2, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "simd", "webgl"})
    void theEngineOfALinkTrainsFromTheFirstStep(String engine, Page page) throws IOException {
        page.setDefaultTimeout(PATIENCE);
        var figure = LIVE.open(page, "engines", Map.of("units", "16", "engine", engine), "");
        figure.locator("[data-control=train]").click();
        waitForStep(page, 20);
        assertEquals("正在用", cell(figure, Map.of("java", 0, "simd", 1, "webgl", 2).get(engine), 4));
        // The loss of guessing is ln 261 = 5.56.
        assertTrue(loss(page) < 5.54, () -> "loss " + loss(page));
        assertThat(figure.locator("[data-part=writing]")).not().containsText("训练开始以后");
    }

    @Test
    void theReaderChangesTheEngineAndLosesNothing(Page page) throws IOException {
        page.setDefaultTimeout(PATIENCE);
        var figure = LIVE.open(page, "engines", Map.of("units", "16", "engine", "java"), "");
        figure.locator("[data-control=train]").click();
        waitForStep(page, 30);
        var before = loss(page);
        figure.locator("[data-control=engine]").selectOption("simd");
        assertThat(figure.locator("[data-part=engine-1] circle")).isVisible();
        waitForStep(page, 50);
        assertTrue(loss(page) < before + 0.3, () -> loss(page) + " after " + before);
        figure.locator("[data-control=engine]").selectOption("webgl");
        assertThat(figure.locator("[data-part=engine-2] circle")).isVisible();
        var step = step(page);
        waitForStep(page, step + 20);
        assertTrue(loss(page) < before + 0.3, () -> loss(page) + " after " + before);
    }

    @Test
    void itPausesOutOfSightAndResets(Page page) throws IOException {
        page.setDefaultTimeout(PATIENCE);
        var figure = LIVE.open(page, "engines", Map.of("units", "16", "engine", "simd"),
                "<div style=\"height: 5000px\"></div>");
        figure.locator("[data-control=train]").click();
        waitForStep(page, 20);
        page.evaluate("scrollTo(0, 5000)");
        var paused = settledStep(page);
        page.evaluate("scrollTo(0, 0)");
        waitForStep(page, paused + 20);
        // The browser never hides a test's page; this simulates what a page in a hidden tab sees.
        page.evaluate("hide = hidden => { Object.defineProperty(document, 'hidden', {value: hidden, configurable: true});"
                + "document.dispatchEvent(new Event('visibilitychange')); }; hide(true)");
        paused = settledStep(page);
        page.evaluate("hide(false)");
        waitForStep(page, paused + 20);
        figure.locator("[data-control=reset]").click();
        assertEquals(0, step(page));
        assertThat(figure.locator("[data-control=train]")).hasAttribute("aria-pressed", "false");
        page.waitForCondition(() -> page.workers().isEmpty());
        figure.locator("[data-control=units]").fill("32");
        assertThat(figure.locator(".value")).hasText("32");
        figure.locator("[data-control=train]").press("Space");
        waitForStep(page, 5);
    }

    /** The step at which a hidden training pauses. */
    private static int settledStep(Page page) {
        return ((Number) page.evaluate("""
                async () => {
                  const text = () => document.querySelector('[data-part=speed]').textContent;
                  for (let before = '';;) {
                    await new Promise(done => setTimeout(done, 600));
                    if (text() === before) {
                      return Number(/第 ([\\d,]+) 步/.exec(before)[1].replaceAll(',', ''));
                    }
                    before = text();
                  }
                }""")).intValue();
    }

    static String cell(Locator figure, int row, int column) {
        return figure.locator("tbody tr").nth(row).locator("th, td").nth(column).textContent();
    }

    /** A number as the figure writes it: 3.02·10⁻⁷, 0.0523, 12.4. */
    static double number(String text) {
        var parts = text.split("·10");
        var value = Double.parseDouble(parts[0].replace(",", ""));
        if (parts.length > 1) {
            var power = parts[1].chars().mapToObj(c -> c == '⁻' ? "-" : Integer.toString("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c)))
                    .reduce("", String::concat);
            value *= Math.pow(10, Integer.parseInt(power));
        }
        return value;
    }

    static void waitForStep(Page page, int step) {
        page.waitForFunction("step => Number(/第 ([\\d,]+) 步/.exec("
                + "document.querySelector('[data-part=speed]').textContent)[1].replaceAll(',', '')) >= step", step);
    }

    static int step(Page page) {
        return ((Number) page.evaluate("Number(/第 ([\\d,]+) 步/.exec("
                + "document.querySelector('[data-part=speed]').textContent)[1].replaceAll(',', ''))")).intValue();
    }

    static double loss(Page page) {
        return ((Number) page.evaluate("Number(/损失 ([\\d.]+)/.exec("
                + "document.querySelector('[data-part=speed]').textContent)[1])")).doubleValue();
    }
}
