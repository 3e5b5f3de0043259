package gatenotes.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import gatenotes.browser.BrowserExtension;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures about the inside of a cell, used by keyboard only. */
@ExtendWith(BrowserExtension.class)
class CellFiguresIT {
    @RegisterExtension
    static final LivePage LIVE = new LivePage();

    /** The cell trained in the browser equals the one trained on the JVM, and nothing moves when the figure becomes live. */
    @ParameterizedTest
    @ValueSource(strings = {"chain", "valves", "gradients", "shapes", "units", "digit-rows", "tensor"})
    void theFirstLivePictureIsTheStaticOne(String name, Page page) throws IOException {
        for (var width : new int[] {360, 1280}) {
            page.setViewportSize(width, 900);
            open(page, name);
            assertEquals(page.evaluate(TEXTS, "#still"), page.evaluate(TEXTS, "live-demo"));
            assertEquals(page.evaluate(PLACES, "#still"), page.evaluate(PLACES, "live-demo"));
            assertEquals("", page.evaluate("moved.join('\\n')"));
        }
    }

    /** The positions of all elements of a figure, relative to its picture, to a tenth of a pixel. */
    private static final String PLACES = """
            place => {
              const figure = document.querySelector(place), pictures = [...figure.querySelectorAll('.scene > svg')];
              const seen = pictures.find(svg => svg.getClientRects().length), top = seen.getBoundingClientRect();
              const all = figure.querySelectorAll('.controls, .controls :not(option), .status, .numbers');
              return [seen, ...all].map(part => {
                const box = part.getBoundingClientRect();
                return [part.localName, box.x - top.x, box.y - top.y, box.width, box.height]
                  .map(n => typeof n === 'number' ? n.toFixed(1) : n).join(' ');
              }).join('\\n');
            }""";

    private static final String TEXTS = """
            place => [...[...document.querySelectorAll(place + ' .scene > svg')].find(svg => svg.getClientRects().length)
              .querySelectorAll('text, rect, circle, path')].map(mark => [mark.textContent, ...[...mark.attributes].map(a => a.name + '=' + a.value)].join(' ')).join('\\n')""";

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
        figure.locator("[data-control=cell][data-value=lstm]").focus();
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Enter");
        assertThat(figure.locator(".status")).containsText("24 个参数");
    }

    /**
     * There are at least four pictures between the two cells, because a frame advances by at most 0.1 s; with reduced motion
     * there are none.
     */
    @ParameterizedTest
    @CsvSource({"NO_PREFERENCE, 4, 100", "REDUCE, 1, 2"})
    void theCellChangesOverManyFrames(ReducedMotion motion, int fewest, int most, Page page) throws IOException {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(motion));
        var figure = open(page, "chain");
        page.evaluate("""
                () => {
                  const svg = document.querySelector('live-demo svg');
                  window.pictures = new Set();
                  new MutationObserver(() => pictures.add(svg.innerHTML))
                    .observe(svg, {subtree: true, childList: true, attributes: true, characterData: true});
                }""");
        figure.locator("[data-control=cell][data-value=rnn]").click();
        assertThat(figure.locator("svg")).not().containsText("σ",
                new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        var seen = ((Number) page.evaluate("pictures.size")).intValue();
        assertTrue(seen >= fewest && seen <= most, seen + " pictures");
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

    /**
     * The budget is 8 ms on an idle machine; the limit here is larger because the machine may be busy and the script checks
     * array bounds.
     */
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

    /** The layout shifts that the browser reports, with old and new positions. */
    private static final String SHIFTS = """
            <script>
            var moved = [];
            const box = at => [at.x, at.y, at.width, at.height].map(Math.round).join(' ');
            new PerformanceObserver(list => list.getEntries().forEach(entry => {
              moved.push(entry.value, ...entry.sources.map(source => {
                const node = source.node;
                const name = node ? node.nodeName + '.' + (node.className || '') + ' ' + (node.textContent || '').slice(0, 40) : '';
                return name + ': ' + box(source.previousRect) + ' -> ' + box(source.currentRect);
              }));
            })).observe({type: 'layout-shift', buffered: true});
            </script>""";

    private static Locator open(Page page, String name) throws IOException {
        return LIVE.open(page, name, Map.of(), SHIFTS + "<div id=\"still\">" + LivePage.still(name, Map.of()) + "</div>");
    }
}
