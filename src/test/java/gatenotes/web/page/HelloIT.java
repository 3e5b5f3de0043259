package gatenotes.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import gatenotes.browser.BrowserExtension;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The "hello" figure as a reader uses it: trained, paused, and computed by any engine. */
@ExtendWith(BrowserExtension.class)
class HelloIT {
    @RegisterExtension
    static final LivePage LIVE = new LivePage();

    @Test
    void worksByKeyboardAlone(Page page) throws IOException {
        var figure = open(page, "lstm");
        var train = figure.locator("[data-control=train]");
        train.focus();
        page.keyboard().press("Space");
        assertThat(train).hasAttribute("aria-pressed", "true");
        assertThat(figure.locator(".status")).containsText("每个字母都猜对了");
        page.keyboard().press("Space");
        assertThat(train).hasAttribute("aria-pressed", "false");
        assertThat(figure.locator(".status")).containsText("4 个字母猜对 4 个");
        var before = stepNumber(figure);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertEquals(before + 1, stepNumber(figure));
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertEquals(0, stepNumber(figure));
    }

    /** From the printed numbers to a trained network without memory and with a weight set by the reader, without a pointer. */
    @Test
    void weightsAndMemoryByKeyboardAlone(Page page) throws IOException {
        var figure = open(page, "rnn");
        assertThat(figure.locator(".status")).containsText("第 0 步");
        figure.locator(".weights summary").focus();
        page.keyboard().press("Enter");
        var first = figure.locator("[data-control=k0]");
        assertThat(first).isVisible();
        page.keyboard().press("Tab");
        assertThat(first).isFocused();
        var before = Double.parseDouble(first.inputValue());
        page.keyboard().press("ArrowUp");
        assertEquals(before + 0.1, Double.parseDouble(first.inputValue()), 1e-6);
        assertThat(figure.locator(".status")).containsText("kernel [4, 3] 里的一个数改成了");
        assertThat(figure.locator("svg").first()).containsText("你的网络：简单 RNN，40 个参数，第 0 步");
        page.keyboard().press("Control+a");
        page.keyboard().type("-1.5");
        assertThat(first).hasValue("-1.5");
        assertThat(first).hasClass("below s4");
        assertThat(figure.locator(".status")).containsText("改成了 −1.50。");
        assertThat(first).isFocused();
        figure.locator("[data-control=memory][data-value=cut]").focus();
        page.keyboard().press("Space");
        assertThat(figure.locator(".status")).containsText("每一步都从 0 开始");
        page.locator("live-demo > .demo").focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        assertEquals(2, stepNumber(figure));
        page.keyboard().press("ArrowLeft");
        assertEquals(1, stepNumber(figure));
        page.keyboard().press("Escape");
        assertThat(figure.locator(".status")).containsText("第 0 步");
        assertThat(first).not().hasValue("-1.5");
    }

    @Test
    void nothingMovesWhileItGoesLiveAndTrains(Page page) throws IOException {
        page.addInitScript("window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach("
                + "entry => { if (!entry.hadRecentInput) { shift += entry.value; } }))"
                + ".observe({type: 'layout-shift', buffered: true})");
        var figure = open(page, "lstm");
        var place = placeAfter(page);
        for (var control : List.of("train", "step", "reset")) {
            figure.locator("[data-control=" + control + "]").click();
            assertEquals(place, placeAfter(page), control);
        }
        figure.locator("[data-control=units]").fill("8");
        assertEquals(place, placeAfter(page));
        figure.locator("[data-control=cell][data-value=rnn]").click();
        assertEquals(place, placeAfter(page));
        assertEquals(0, ((Number) page.evaluate("shift")).doubleValue());
    }

    /** The position of the text after the figure on the page, independent of scrolling. */
    private static double placeAfter(Page page) {
        return ((Number) page.evaluate("document.querySelector('#after').getBoundingClientRect().top + scrollY"))
                .doubleValue();
    }

    @ParameterizedTest
    @CsvSource({"simd, WebAssembly SIMD, lstm", "simd, WebAssembly SIMD, rnn", "webgl, WebGL2, lstm",
        "webgl, WebGL2, rnn"})
    void everyEngineLearnsWhatJavaLearns(String engine, String name, String cell, Page page) throws IOException {
        var figure = open(page, cell);
        var java = losses(figure, 100);
        figure.locator("[data-control=reset]").click();
        figure.locator("[data-control=engine]").selectOption(engine);
        assertThat(figure.locator(".status")).containsText("现在由 " + name + " 计算");
        assertClose(java, losses(figure, 100));
    }

    @Test
    void theEngineChangesUnderWay(Page page) throws IOException {
        var figure = open(page, "lstm");
        var java = losses(figure, 40);
        figure.locator("[data-control=reset]").click();
        var mixed = new ArrayList<>(losses(figure, 20));
        figure.locator("[data-control=engine]").selectOption("webgl");
        assertThat(figure.locator(".status")).containsText("现在由 WebGL2 计算");
        mixed.addAll(losses(figure, 20));
        assertClose(java, mixed);
    }

    private static void assertClose(List<Double> expected, List<Double> actual) {
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i), actual.get(i), 1e-3, "mean loss after step " + (i + 1));
        }
    }

    /** Presses "one step" {@code steps} times; returns the mean of the table's losses after each. */
    private static List<Double> losses(Locator figure, int steps) {
        var numbers = (List<?>) figure.evaluate("""
                (figure, steps) => {
                  const means = [];
                  for (let i = 0; i < steps; i++) {
                    figure.querySelector('[data-control=step]').click();
                    const cells = [...figure.querySelectorAll('.numbers:not(.weights) tbody td:last-child')];
                    means.push(cells.reduce((sum, cell) => sum + Number(cell.textContent), 0) / cells.length);
                  }
                  return means;
                }""", steps);
        var losses = new ArrayList<Double>();
        numbers.forEach(number -> losses.add(((Number) number).doubleValue()));
        assertTrue(losses.get(steps - 1) < losses.get(0), losses.toString());
        return losses;
    }

    private static int stepNumber(Locator figure) {
        var matcher = Pattern.compile("第 (\\d+) 步").matcher(figure.locator(".status").textContent());
        assertTrue(matcher.find());
        return Integer.parseInt(matcher.group(1));
    }

    /** Drawn, so that what is done to it is seen at once. */
    private static Locator open(Page page, String cell) throws IOException {
        var figure = LIVE.open(page, "hello", Map.of("cell", cell), "<p id=\"after\">其后</p>");
        assertThat(figure.locator(".demo")).hasAttribute("aria-keyshortcuts", Pattern.compile("."));
        return figure;
    }
}
