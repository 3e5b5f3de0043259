package gatenotes.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import gatenotes.browser.BrowserExtension;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures used by keyboard only: arrow keys step, Space plays, Escape restores the author's state. */
@ExtendWith(BrowserExtension.class)
class FigureKeysIT {
    private static final String ROOT = "live-demo > .demo";

    @RegisterExtension
    static final LivePage LIVE = new LivePage();

    /** From the button before the figure, Tab leads to the figure; no key but Tab and these is needed. */
    @ParameterizedTest
    @CsvSource({
        "chain, step, 3", "valves, step, 4", "gradients, time-steps, 29", "tensor, rank, 4", "units, unit, 3",
        "shapes, time-steps, 5", "digit-rows, step, 13"})
    void arrowsStepAndEscapeGoesBack(String name, String stepper, String next, Page page) throws IOException {
        var figure = LIVE.open(page, name, Map.of(), "");
        var before = figure.locator("svg").textContent();
        var control = figure.locator("[data-control=" + stepper + "]");
        var first = control.inputValue();
        page.keyboard().press("Tab");
        assertThat(page.locator(ROOT)).isFocused();
        assertEquals("solid", page.locator(ROOT).evaluate("root => getComputedStyle(root).outlineStyle"));
        page.keyboard().press("ArrowRight");
        assertThat(control).hasValue(next);
        page.keyboard().press("ArrowLeft");
        assertThat(control).hasValue(first);
        page.keyboard().press("ArrowLeft");
        assertThat(control).not().hasValue(first);
        page.keyboard().press("Escape");
        assertThat(control).hasValue(first);
        assertEquals(before, figure.locator("svg").textContent());
        assertThat(figure.locator(".notice")).hasText("回到了作者的设置。");
        page.keyboard().press("Alt+ArrowRight");
        assertThat(control).hasValue(first);
    }

    /** The page's clock is stopped between keys, so that the figure takes the same steps at any speed of the machine. */
    @Test
    void spacePlaysAndPauses(Page page) throws IOException {
        page.clock().install();
        var figure = LIVE.open(page, "digit-rows", Map.of(), "");
        page.clock().pauseAt(System.currentTimeMillis() + 60_000);
        page.locator(ROOT).focus();
        page.keyboard().press("Space");
        assertThat(figure.locator("[data-control=play]")).hasAttribute("aria-pressed", "true");
        page.clock().runFor(200);
        assertThat(figure.locator("[data-control=step]")).hasValue("13");
        page.keyboard().press("Space");
        assertThat(figure.locator("[data-control=play]")).hasAttribute("aria-pressed", "false");
        page.clock().runFor(3_000);
        assertThat(figure.locator("[data-control=step]")).hasValue("13");
        assertEquals(0, page.evaluate("scrollY"));
    }

    @Test
    void controlsKeepTheirOwnKeys(Page page) throws IOException {
        var figure = LIVE.open(page, "digit-rows", Map.of(), "");
        figure.locator("[data-control=digit]").focus();
        page.keyboard().press("ArrowDown");
        assertThat(figure.locator("[data-control=digit]")).hasValue("4");
        assertThat(figure.locator("[data-control=step]")).hasValue("12");
        page.keyboard().press("Escape");
        assertThat(figure.locator("[data-control=digit]")).hasValue("4");
        figure.locator("[data-control=step]").focus();
        page.keyboard().press("Space");
        assertThat(figure.locator("[data-control=play]")).hasAttribute("aria-pressed", "false");
    }

    @Test
    void itSaysWhichKeysItTakes(Page page) throws IOException {
        LIVE.open(page, "digit-rows", Map.of(), "");
        assertThat(page.locator(ROOT)).hasAttribute("aria-keyshortcuts", "ArrowLeft ArrowRight Space Escape");
        assertThat(page.locator(ROOT)).hasAttribute("aria-description",
                "← → 走一步　空格 播放/暂停　Esc 复原");
        LIVE.open(page, "units", Map.of(), "");
        assertThat(page.locator(ROOT)).hasAttribute("aria-keyshortcuts", "ArrowLeft ArrowRight Escape");
    }

    /** A link in the text sets the figure, live or not, and scrolls to it. */
    @Test
    void aLinkSetsTheFigure(Page page) throws IOException {
        var figure = LIVE.open(page, "digit-rows", Map.of("digit", "5"), "<div style=\"height: 4000px\"></div>"
                + "<a class=\"figure-link\" id=\"go\" href=\"?digit-rows.step=20#figure-digit-rows\">第 20 步</a>");
        figure.locator("[data-control=digit]").selectOption("7");
        page.locator("#go").focus();
        page.keyboard().press("Enter");
        assertThat(figure.locator("[data-control=step]")).hasValue("20");
        assertThat(figure.locator("[data-control=digit]")).hasValue("5");
        assertThat(page.locator(ROOT)).isFocused();
        assertThat(figure.locator(".notice")).hasText("照文中的链接设好了：第 20 步");
        assertThat(figure.locator("svg")).isInViewport();
        page.waitForFunction("location.search === '?digit-rows.step=20'");
        page.reload();
        assertThat(figure.locator("[data-control=step]")).hasValue("20");
    }

    @Test
    void anOpenTableStaysOpen(Page page) throws IOException {
        page.addInitScript("new MutationObserver(() => { const table = document.querySelector('details');"
                + " if (table && !window.seen) { window.seen = table.open = true; } })"
                + ".observe(document, {childList: true, subtree: true})");
        var figure = LIVE.open(page, "digit-rows", Map.of(), "");
        assertEquals(true, page.evaluate("window.seen"));
        assertThat(figure.locator("details").first()).hasAttribute("open", "");
        figure.locator("[data-control=step]").fill("9");
        assertThat(figure.locator("details").first()).hasAttribute("open", "");
    }
}
