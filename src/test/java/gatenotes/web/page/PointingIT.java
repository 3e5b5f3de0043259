package gatenotes.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import gatenotes.browser.BrowserExtension;
import gatenotes.browser.StaticServer;
import gatenotes.browser.TestScript;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pointing at parts of a picture by mouse, and by keyboard only. */
@ExtendWith(BrowserExtension.class)
class PointingIT {
    private static StaticServer server;

    @BeforeAll
    static void serve() throws IOException {
        var folder = TestScript.folder(Entry.class.getName());
        TestScript.addModels(folder);
        for (var name : new String[] {"tensor", "units", "shapes", "digit-rows"}) {
            Files.writeString(folder.resolve("pointing-" + name + ".html"), TestScript.page("<button id='outside'>Outside</button>"
                    + "<live-demo style='display: block' lang='en' name='" + name + "'></live-demo>"));
        }
        server = new StaticServer(folder, "/blog/");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theMouseShowsAndAClickKeeps(Page page) {
        var figure = open(page, "tensor");
        cell(figure, 5).hover();
        assertThat(sum(figure)).containsText("= 5");
        page.locator("#outside").hover();
        assertThat(sum(figure)).containsText("= 20");
        cell(figure, 5).click();
        page.locator("#outside").hover();
        assertThat(sum(figure)).containsText("= 5");
        cell(figure, 7).focus();
        page.keyboard().press("Escape");
        assertThat(sum(figure)).containsText("= 20");
    }

    @Test
    void theKeyboardDoesAllOfIt(Page page) {
        var figure = open(page, "tensor");
        tabIntoThePicture(page);
        assertThat(part(figure, "rank-0")).isFocused();
        for (var step = 0; step < 4; step++) {
            page.keyboard().press("ArrowRight");
        }
        assertThat(part(figure, "rank-4")).isFocused();
        page.keyboard().press("Enter");
        assertThat(sum(figure)).containsText("= 72 values");
        page.keyboard().press("ArrowLeft");
        page.keyboard().press(" ");
        assertThat(sum(figure)).containsText("= 24 values");
        cell(figure, 0).focus();
        assertThat(sum(figure)).containsText("= 0");
        page.keyboard().press("ArrowDown");
        assertThat(cell(figure, 4)).isFocused();
        page.keyboard().press("ArrowRight");
        assertThat(sum(figure)).containsText("= 5");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(sum(figure)).containsText("= 5");
        assertThat(figure.locator(".status")).hasText("[0, 1, 1], offset 5");
        page.keyboard().press("Shift+Tab");
        assertThat(part(figure, "rank-0")).isFocused();
    }

    @Test
    void tabFindsAPartAgainWhenItsOwnIsGone(Page page) {
        var figure = open(page, "tensor");
        cell(figure, 20).focus();
        figure.locator("[data-control=rank]").fill("0");
        assertThat(sum(figure)).containsText("= 1 value");
        tabIntoThePicture(page);
        assertThat(part(figure, "rank-0")).isFocused();
    }

    @Test
    void unitsByKeyboard(Page page) {
        var figure = open(page, "units");
        tabIntoThePicture(page);
        assertThat(part(figure, "i-1")).isFocused();
        assertThat(figure.locator("svg")).containsText("unit 1: ");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertThat(part(figure, "i-3")).isFocused();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(figure.locator("svg")).containsText("unit 3: ");
        page.keyboard().press("Tab");
        page.keyboard().press("ArrowRight");
        assertThat(figure.locator("svg")).containsText("4 × 4 × (4 + 4 + 1) = 144 parameters");
    }

    @Test
    void shapesByKeyboard(Page page) {
        var figure = open(page, "shapes");
        tabIntoThePicture(page);
        page.keyboard().press("ArrowRight");
        assertThat(figure.locator("svg")).containsText("(2, 4, 4)");
        assertThat(figure.locator(".status")).hasText("(2, 4, 4) in, (2, 4, 4) out, 112 parameters.");
        figure.locator("[data-control=return-sequences][data-value=false]").click();
        assertThat(figure.locator(".status")).hasText("(2, 4, 4) in, (2, 4) out, 112 parameters.");
    }

    @Test
    void digitRowsByKeyboard(Page page) {
        var figure = open(page, "digit-rows");
        tabIntoThePicture(page);
        assertThat(figure.locator("svg")).containsText("step 1 of 28");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(figure.locator(".status")).containsText("After row 2 it looks most like ");
        page.keyboard().press("Tab");
        page.keyboard().press(" ");
        assertThat(figure.locator("svg")).containsText("step 28 of 28");
        assertThat(figure.locator("[data-control=play]")).hasAttribute("aria-pressed", "false");
    }

    /** Presses Tab twice, because the first stop is the whole figure. */
    private static void tabIntoThePicture(Page page) {
        page.locator("#outside").focus();
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
    }

    private static Locator open(Page page, String name) {
        page.navigate(server.address("pointing-" + name + ".html"));
        var figure = page.locator("live-demo");
        assertThat(figure).hasAttribute("data-state", "live");
        return figure;
    }

    private static Locator sum(Locator figure) {
        return part(figure, "sum");
    }

    private static Locator cell(Locator figure, int offset) {
        return part(figure, "cell-" + offset);
    }

    private static Locator part(Locator figure, String name) {
        return figure.locator("[data-part='" + name + "']");
    }
}
