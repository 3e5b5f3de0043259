package gatenotes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import gatenotes.browser.BrowserExtension;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures about the inside of a cell, worked by keyboard alone. */
@ExtendWith(BrowserExtension.class)
class CellFiguresIT {
    private static LivePage live;

    @BeforeAll
    static void serve() throws IOException {
        live = new LivePage();
    }

    @AfterAll
    static void stop() {
        live.close();
    }

    /** The cell trained in the browser is the one trained on the JVM, and going live moves nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"chain", "valves", "gradients"})
    void theFirstLivePictureIsTheStaticOne(String name, Page page) throws IOException {
        var figure = open(page, name);
        var view = page.locator("#still").innerHTML();
        assertEquals(page.evaluate(TEXTS, "#still"), page.evaluate(TEXTS, "live-demo"));
        assertTrue(view.contains("<svg"));
        assertEquals(page.evaluate("document.querySelector('#still .scene').getBoundingClientRect().height"),
                figure.evaluate("figure => figure.querySelector('.scene').getBoundingClientRect().height"));
    }

    private static final String TEXTS = """
            place => [...document.querySelector(place).querySelectorAll('text, rect, circle, path')].map(mark =>
              [mark.textContent, ...[...mark.attributes].map(a => a.name + '=' + a.value)].join(' ')).join('\\n')""";

    @Test
    void aPartOfTheCellLightsByKeyboard(Page page) throws IOException {
        var figure = open(page, "chain");
        figure.locator("[data-control=layer]").focus();
        figure.locator("[data-part=box-1-1]").focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(figure.locator(".status")).containsText("第 3 步，第 1 层");
        figure.locator("[data-part=f]").first().focus();
        page.keyboard().press("Enter");
        assertThat(figure.locator(".status")).containsText("f = ");
        page.keyboard().press("Escape");
        figure.locator("[data-control=cell]").focus();
        page.keyboard().press("ArrowUp");
        assertThat(figure.locator(".status")).containsText("24 个参数");
    }

    @Test
    void aValveIsTurnedAndLetGoByKeyboard(Page page) throws IOException {
        var figure = open(page, "valves");
        figure.locator("[data-control=f]").focus();
        page.keyboard().press("Home");
        assertThat(figure.locator(".status")).containsText("f 拧到 0.00");
        assertThat(figure.locator(".status")).containsText("8 个字母说对 7 个");
        figure.locator("[data-control=let-go]").focus();
        page.keyboard().press("Enter");
        assertThat(figure.locator(".status")).containsText("8 个字母说对 8 个");
    }

    @Test
    void theGradientFollowsTheSliders(Page page) throws IOException {
        var figure = open(page, "gradients");
        figure.locator("[data-control=inputs]").focus();
        page.keyboard().press("Home");
        figure.locator("[data-control=forget-bias]").focus();
        page.keyboard().press("End");
        assertThat(figure.locator(".scene")).containsText("∏ f = 0.829");
        figure.locator("[data-part=lstm-1]").focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(figure.locator(".status")).containsText("传回第 2 步");
    }

    /** The budget is 8 ms on a quiet machine; this one may be busy and the script checks every bound. */
    @ParameterizedTest
    @CsvSource({"chain, step, 1, 4", "valves, o, 0, 1", "gradients, time-steps, 30, 40"})
    void anEventIsDrawnAtOnce(String name, String control, String low, String high, Page page) throws IOException {
        open(page, name);
        var median = ((Number) page.evaluate("""
                ([control, low, high]) => {
                  const input = document.querySelector(`live-demo [data-control=${control}]`);
                  const times = [];
                  for (let k = 0; k < 60; k++) {
                    input.value = k % 2 ? low : high;
                    const start = performance.now();
                    input.dispatchEvent(new Event('input', {bubbles: true}));
                    times.push(performance.now() - start);
                  }
                  return times.sort((a, b) => a - b)[30];
                }""", new String[] {control, low, high})).doubleValue();
        assertTrue(median < 60, name + ": " + median + " ms");
    }

    private static Locator open(Page page, String name) throws IOException {
        return live.open(page, name, Map.of(), "<div id=\"still\">" + LivePage.still(name, Map.of()) + "</div>");
    }
}
