package gatenotes.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

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

/** The figures of the guides, which have no network and whose state is their settings. */
@ExtendWith(BrowserExtension.class)
class GuideFiguresIT {
    @RegisterExtension
    static final LivePage LIVE = new LivePage();

    /** The browser draws the same picture as the JVM. */
    @ParameterizedTest
    @ValueSource(strings = {"pendulums", "descent", "tiles"})
    void theFirstLivePictureIsTheStaticOne(String name, Page page) throws IOException {
        LIVE.open(page, name, Map.of(), "<div id=\"still\">" + LivePage.still(name, Map.of()) + "</div>");
        assertEquals(marks(page.locator("#still svg:not(.narrow)")), marks(page.locator("live-demo svg")));
    }

    private static Object marks(Locator svg) {
        return svg.evaluate("""
                svg => [...svg.querySelectorAll('text, rect, circle, path, line')].map(mark =>
                  [mark.tagName, mark.textContent, ...[...mark.attributes].map(a => a.name + '=' + a.value).sort()]
                  .join(' ')).join('\\n')""");
    }

    @Test
    void thePendulumOfTheGuideSwings(Page page) throws IOException {
        var figure = LIVE.open(page, "pendulums", Map.of(), "");
        var before = figure.locator("svg").innerHTML();
        figure.locator("[data-control=play]").click();
        page.waitForFunction("before => document.querySelector('live-demo svg').innerHTML !== before", before);
        figure.locator("[data-control=play]").click();
        figure.locator("[data-control=count]").focus();
        page.keyboard().press("Home");
        assertThat(figure.locator("circle")).hasCount(2);
    }

    /** On a phone the map is smaller and in another place. */
    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void aWalkStartsWhereTheReaderPresses(int width, Page page) throws IOException {
        page.setViewportSize(width, 900);
        var figure = LIVE.open(page, "descent", Map.of(), "");
        var before = figure.locator("[data-control=start-x]").inputValue();
        figure.locator("[data-part=plane]").click();
        assertThat(figure.locator("[data-control=start-x]")).hasValue("0");
        assertThat(figure.locator("[data-control=start-y]")).hasValue("0");
        assertNotEquals(before, figure.locator("[data-control=start-x]").inputValue());
        page.waitForURL(url -> url.contains("descent.start-x=0") && url.contains("descent.start-y=0"));
    }

    @Test
    void aWalkIsSetByKeyboardAlone(Page page) throws IOException {
        var figure = LIVE.open(page, "descent", Map.of(), "");
        figure.locator("[data-control=learning-rate]").focus();
        page.keyboard().press("End");
        assertThat(figure.locator(".scene")).containsText("步飞了出去");
        figure.locator("[data-control=start-x]").focus();
        page.keyboard().press("End");
        assertThat(figure.locator("[data-control=start-x]")).hasValue("2.4");
    }
}
