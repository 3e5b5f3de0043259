package gatenotes.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.SelectOption;
import gatenotes.browser.BrowserExtension;
import gatenotes.browser.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Quatrains written in a real page by the shipped network. */
@ExtendWith(BrowserExtension.class)
class QuatrainIT {
    private static final Path FILE = Path.of("assets/models/quatrains.safetensors");
    private static final String DONE = "平均每个字";

    @RegisterExtension
    static final LivePage LIVE = new LivePage();

    /** The lines in the table, once the figure has stopped. */
    private static List<String> lines(Locator figure) {
        assertThat(figure.locator(".status")).containsText(DONE);
        return figure.locator(".numbers table").last().locator("tbody tr").all().stream()
                .map(row -> row.locator("td, th").first().textContent()).toList();
    }

    private static void requireForm(List<String> lines, int width) {
        assertEquals(4, lines.size());
        var uses = new HashMap<Integer, Integer>();
        for (var line : lines) {
            assertEquals(width, line.length(), line);
            line.codePoints().forEach(each -> assertTrue(Character.isIdeographic(each) && uses.merge(each, 1, Integer::sum) < 3,
                    lines.toString()));
        }
    }

    @Test
    void itWritesAndTheLinkBringsThePoemBack(Page page) throws IOException {
        var figure = LIVE.open(page, "quatrain", Map.of(), "");
        figure.locator("[data-control=another]").click();
        var lines = lines(figure);
        requireForm(lines, 5);
        page.waitForFunction("location.search.includes('poem')");
        page.reload();
        for (int i = 0; i < 20; i++) {
            assertThat(figure.locator("[data-part=char-" + (i + 1) + "]")).containsText(
                    lines.get(i / 5).substring(i % 5, i % 5 + 1));
        }
        // The link does not contain the shares, so the network is asked for them.
        figure.locator("[data-part=char-20]").click();
        assertThat(figure.locator("[data-part=candidate-0]")).isVisible();
    }

    @Test
    void wishesRulesAndOneLineAnew(Page page) throws IOException {
        var figure = LIVE.open(page, "quatrain", Map.of("form", "seven", "rules", "sounds", "acrostic", "春夏秋冬"), "");
        figure.locator("[data-control=write]").click();
        var lines = lines(figure);
        requireForm(lines, 7);
        assertEquals("春夏秋冬", "" + lines.get(0).charAt(0) + lines.get(1).charAt(0) + lines.get(2).charAt(0)
                + lines.get(3).charAt(0));
        assertThat(figure.locator(".status")).containsText("二、四句押韵");
        figure.locator("summary").filter(new FilterOptions().setHasText("重写一句")).click();
        figure.locator("[data-control=line-2]").click();
        assertThat(figure.locator("[data-control=line-2]")).isEnabled();
        var again = lines(figure);
        assertEquals(List.of(lines.get(0), lines.get(2), lines.get(3)), List.of(again.get(0), again.get(2), again.get(3)));
        assertThat(figure.locator(".status")).containsText("二、四句押韵");
    }

    @Test
    void theKeyboardTakesAnotherCandidate(Page page) throws IOException {
        var figure = LIVE.open(page, "quatrain", Map.of(), "");
        var before = figure.locator("[data-part=char-19]").textContent();
        figure.locator(".demo").focus();
        page.keyboard().press("ArrowLeft");
        assertThat(figure.locator(".status")).containsText("第 19 个字“" + before + "”");
        var choice = figure.locator("[data-control=candidate]");
        var taken = choice.locator("option").all().stream().map(Locator::textContent)
                .filter(text -> text.contains("%") && !text.startsWith(before)).findFirst().orElseThrow();
        choice.selectOption(new SelectOption().setLabel(taken));
        var lines = lines(figure);
        assertEquals(taken.substring(0, 1), lines.get(3).substring(3, 4));
    }

    @Test
    void itIsLookedUpWhetherALineIsCopied(Page page) throws IOException {
        var figure = LIVE.open(page, "quatrain", Map.of("poem", "白日依山尽黄河入海流欲穷千里目更上一层楼"), "");
        figure.locator("[data-control=look]").click();
        assertThat(figure.locator("svg")).containsText("第 1 句整句：");
        assertThat(figure.locator("svg")).containsText("另有 3 句也在");
    }

    @Test
    void aTornNetworkIsOneLineAndIsFetchedAgain(Page page) throws IOException {
        byte[] half = Arrays.copyOf(Files.readAllBytes(FILE), 700_000);
        page.route("**/quatrains.safetensors", route -> route.fulfill(new FulfillOptions().setBodyBytes(half)));
        var figure = LIVE.open(page, "quatrain", Map.of(), "");
        figure.locator("[data-control=another]").click();
        assertThat(figure.locator(".status")).containsText("下载的文件不完整，或者不是这幅图要的那个（700000 / ");
        page.unroute("**/quatrains.safetensors");
        figure.locator("[data-control=another]").click();
        requireForm(lines(figure), 5);
    }

    @Test
    void aPhoneSeesAllOfIt(Pages pages) throws IOException {
        var page = pages.open(new NewContextOptions().setViewportSize(360, 740));
        var figure = LIVE.open(page, "quatrain", Map.of("form", "seven"), "");
        assertEquals(true,
                page.evaluate("document.querySelector('.scene').scrollWidth <= document.querySelector('.scene').clientWidth"));
        var left = figure.locator("[data-part=char-1]").boundingBox();
        var right = figure.locator("[data-part=char-7]").boundingBox();
        assertTrue(left.x >= 0 && right.x + right.width <= 360, left.x + " to " + (right.x + right.width));
        assertTrue(left.width >= 38, "wide enough for a finger: " + left.width);
    }
}
