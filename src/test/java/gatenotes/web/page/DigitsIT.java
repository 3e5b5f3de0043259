package gatenotes.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse.MoveOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.BoundingBox;
import gatenotes.browser.BrowserExtension;
import gatenotes.browser.Finger;
import gatenotes.browser.Pages;
import gatenotes.figures.parts.DigitModel;
import gatenotes.figures.parts.DigitReading;
import gatenotes.math.Random;
import gatenotes.nn.Network;
import gatenotes.scene.Numbers;
import gatenotes.task.DigitImage;
import gatenotes.task.Drawing;
import gatenotes.task.HandDrawing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Digits drawn in a real page give the same answers there as on the JVM. */
@ExtendWith(BrowserExtension.class)
class DigitsIT {
    private static final Path FILE = Path.of("assets/models/digits.safetensors");
    private static final String READ = "读完了：";

    @RegisterExtension
    static final LivePage LIVE = new LivePage();

    private static Locator open(Page page) throws IOException {
        return LIVE.open(page, "digits", Map.of(), "");
    }

    /** The digit that was read and the entropy after each row, from the table. */
    private static String told(Locator figure) {
        var rows = figure.locator(".numbers table").first().locator("tbody tr");
        var text = new StringBuilder(figure.locator(".status").textContent().replaceAll(READ + "(\\d).*", "$1"));
        for (var row : rows.all()) {
            text.append(' ').append(row.locator("td").nth(10).textContent());
        }
        return text.toString();
    }

    private static String expected(Network network, Drawing drawing) {
        var reading = DigitReading.of(network, DigitImage.of(drawing));
        var text = new StringBuilder().append(reading.likeliest(27));
        for (int row = 0; row < 28; row++) {
            text.append(' ').append(Numbers.fixed(reading.entropy(row), 2));
        }
        return text.toString();
    }

    @Test
    void samplesAreReadAsOnTheJvm(Page page) throws IOException {
        var network = DigitModel.read("digits", Files.readAllBytes(FILE));
        var figure = open(page);
        int hand = 4;
        for (int digit = 0; digit < 10; digit++) {
            figure.locator("[data-control=sample]").selectOption(Integer.toString(digit));
            assertThat(figure.locator(".status")).containsText(READ);
            figure.locator("[data-control=another]").click();
            hand++;
            assertEquals(expected(network, HandDrawing.of(digit, new Random(hand))), told(figure), "digit " + digit);
        }
    }

    private static BoundingBox sheet(Locator figure) {
        var sheet = figure.locator("[data-part=sheet]");
        sheet.scrollIntoViewIfNeeded();
        return sheet.boundingBox();
    }

    @Test
    void theMouseDrawsAndTheLinkBringsItBack(Page page) throws IOException {
        var network = DigitModel.read("digits", Files.readAllBytes(FILE));
        var figure = open(page);
        var box = sheet(figure);
        page.mouse().move(box.x + 60, box.y + 40);
        page.mouse().down();
        page.mouse().move(box.x + 160, box.y + 40, new MoveOptions().setSteps(10));
        page.mouse().move(box.x + 110, box.y + 190, new MoveOptions().setSteps(10));
        assertThat(figure.locator("[data-part=sheet] path")).hasCount(1);
        page.mouse().up();
        assertThat(figure.locator(".status")).containsText(READ + "7");
        page.waitForFunction("location.search.includes('drawing')");
        var drawing = (String) page.evaluate("new URLSearchParams(location.search).get('digits.drawing')");
        assertEquals(expected(network, Drawing.parse(drawing)), told(figure));
        assertTrue(drawing.length() < 40, drawing);
        page.reload();
        assertThat(figure.locator("[data-part=sheet] path")).hasCount(1);
        figure.locator("[data-control=undo]").click();
        assertThat(figure.locator(".status")).containsText("纸是空的");
    }

    /** A finger on the sheet draws; on the rest of the figure it scrolls. */
    @Test
    void aFingerDraws(Pages pages) throws IOException {
        var page = pages.open(new NewContextOptions().setViewportSize(360, 700).setHasTouch(true));
        var figure = LIVE.open(page, "digits", Map.of(), "<div style=\"height: 3000px\"></div>");
        var box = sheet(figure);
        var before = page.evaluate("scrollY");
        var finger = new Finger(page);
        finger.down(box.x + 60, box.y + 20);
        for (int i = 1; i <= 12; i++) {
            finger.move(box.x + 60, box.y + 20 + 8 * i);
        }
        finger.up();
        assertThat(figure.locator(".status")).containsText(READ + "1");
        assertThat(figure.locator("[data-part=sheet] path")).hasCount(1);
        assertEquals(before, page.evaluate("scrollY"));
    }

    @Test
    void arrowKeysMoveAStroke(Page page) throws IOException {
        var figure = open(page);
        var sheet = figure.locator("[data-part=sheet]");
        sheet.focus();
        page.keyboard().press("Enter");
        assertThat(figure.locator(".status")).containsText("方向键挪动第 1 笔。");
        page.keyboard().press("ArrowDown");
        page.waitForFunction("location.search.includes('drawing')");
        page.keyboard().press("ArrowDown");
        assertThat(sheet).isFocused();
        assertThat(figure.locator(".status")).containsText(READ);
    }

    @Test
    void aPhoneSeesTheNarrowPictureAndAWideWindowTheWideOne(Pages pages) throws IOException {
        var page = pages.open(new NewContextOptions().setViewportSize(360, 700));
        var figure = open(page);
        var picture = figure.locator(".scene > svg");
        assertThat(picture).hasCount(1);
        assertThat(picture).hasAttribute("width", "340");
        assertEquals(true,
                page.evaluate("document.querySelector('.scene').scrollWidth <= document.querySelector('.scene').clientWidth"));
        figure.locator("[data-control=another]").click();
        assertThat(picture).hasAttribute("width", "340");
        page.setViewportSize(900, 700);
        assertThat(picture).hasAttribute("width", "600");
        page.setViewportSize(360, 700);
        assertThat(picture).hasAttribute("width", "340");
    }

    @Test
    void aTornFileIsOneLineAndIsFetchedAgain(Page page) throws IOException {
        byte[] half = Arrays.copyOf(Files.readAllBytes(FILE), 40_000);
        page.route("**/digits.safetensors", route -> route.fulfill(new FulfillOptions().setBodyBytes(half)));
        var figure = open(page);
        assertThat(figure.locator("svg")).containsText("下载的文件不完整，或者不是这幅图要的那个（40000 / 85504 字节）。换一个样字，就会重试。");
        page.unroute("**/digits.safetensors");
        figure.locator("[data-control=sample]").selectOption("2");
        assertThat(figure.locator("svg")).not().containsText("下载的文件不完整");
        figure.locator("[data-control=another]").click();
        assertThat(figure.locator(".status")).containsText(READ + "2");
    }
}
