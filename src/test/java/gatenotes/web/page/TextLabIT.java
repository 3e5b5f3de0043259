package gatenotes.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.ReducedMotion;
import gatenotes.browser.BrowserExtension;
import gatenotes.browser.Pages;
import gatenotes.engine.ReadText.Part;
import gatenotes.engine.TextModel;
import gatenotes.engine.TextReader;
import gatenotes.engine.TextWriter;
import gatenotes.engine.WritingPlan;
import gatenotes.scene.Numbers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped network in a real page: its text and its numbers are the same as on the JVM. */
@ExtendWith(BrowserExtension.class)
class TextLabIT {
    private static final String FILE = "**/shakespeare.safetensors";

    @RegisterExtension
    static final LivePage LIVE = new LivePage();

    private final byte[] file = Files.readAllBytes(Path.of("assets/models/shakespeare.safetensors"));

    TextLabIT() throws IOException {
    }

    private static Locator open(Page page, String... values) throws IOException {
        // With reduced motion the whole text appears at once.
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(
                ReducedMotion.REDUCE));
        return LIVE.open(page, "text-lab", values.length == 0 ? Map.of() : Map.of(values[0], values[1]), "");
    }

    private static void write(Locator figure) {
        figure.locator("[data-control=write]").click();
        assertThat(figure.locator(".status")).containsText("写完了", new ContainsTextOptions().setTimeout(20_000));
    }

    /** The characters in the cells of the written text. */
    private static String written(Locator figure) {
        return String.join("", figure.locator("[data-part^=char-] text").allTextContents());
    }

    private String expected(WritingPlan plan) {
        var model = TextModel.read("shakespeare", file);
        var text = new StringBuilder();
        for (int codePoint : new TextWriter(model, plan, TextWriter.holding(model, plan)).next(plan.count()).codePoints()) {
            text.append(codePoint == '\n' ? "↵" : Character.toString(codePoint));
        }
        return text.toString();
    }

    private static WritingPlan plan(double temperature) {
        return new WritingPlan("", 300, temperature, 0.95, 1, List.of(), List.of());
    }

    /** At temperature 0 the fastest engine writes what Java writes on the JVM, except where shares are nearly equal. */
    @Test
    void writesWhatTheJvmWrites(Page page) throws IOException {
        var figure = open(page, "temperature", "0");
        write(figure);
        var all = expected(plan(0));
        var seen = written(figure);
        assertTrue(all.endsWith(seen) && seen.length() > 200, seen + " at the end of " + all);
    }

    @Test
    void anotherCandidateChangesTheRest(Page page) throws IOException {
        var figure = open(page);
        write(figure);
        figure.locator("[data-part^=char-]").last().click();
        var before = written(figure);
        var last = before.substring(before.length() - 1);
        var other = figure.locator("[data-part^=candidate-][role=button]").filter(new Locator.FilterOptions()
                .setHasNotText(last.equals("↵") ? "↵" : last)).first();
        other.click();
        assertThat(page).hasURL(Pattern.compile("picks=299"));
        assertThat(figure.locator(".status")).containsText("写完了");
        assertNotEquals(before, written(figure));
        // Escape removes the part with the focus.
        page.keyboard().press("Escape");
        assertThat(figure.locator(".status")).containsText("按“写”");
        assertThat(figure).hasAttribute("data-state", "live");
    }

    @Test
    void readsWhatTheJvmReads(Page page) throws IOException {
        var figure = open(page, "view", "inside");
        figure.locator("[data-control=text]").fill("ROMEO:\nIt is my lady.");
        figure.locator("[data-control=read]").click();
        var read = TextReader.read(TextModel.read("shakespeare", file), "ROMEO:\nIt is my lady.", 0, Part.C);
        double sum = 0;
        for (float nats : read.nats()) {
            sum += nats;
        }
        assertThat(figure.locator(".status")).hasText("读了 21 个字符，一共意外 " + Numbers.fixed(sum, 1) + " 奈特。");
        figure.locator("[data-control=unit]").fill("5");
        assertThat(figure.locator("[data-part=char-3]")).hasAttribute("aria-label", "E  c = "
                + Numbers.fixed(read.values()[3 * 336 + 4], 2) + "，意外 " + Numbers.fixed(read.nats()[3], 2) + " 奈特");
    }

    /** The second time the file comes from the browser's own store. */
    @Test
    void fetchesTheFileOnce(Pages pages) throws IOException {
        var page = pages.open();
        int[] fetched = {0};
        page.context().route(FILE, route -> {
            fetched[0]++;
            route.resume();
        });
        write(open(page));
        assertEquals(1, fetched[0]);
        write(open(page));
        assertEquals(1, fetched[0]);
    }

    @Tag("thorough")
    @ParameterizedTest
    @ValueSource(strings = {"caches.open = () => Promise.reject(new Error('no room'))", "delete self.caches",
        "Cache.prototype.put = () => Promise.reject(new Error('full'))"})
    void writesWithoutAStore(String lack, Page page) throws IOException {
        page.context().route("**/start-lab.js", route -> route.fulfill(new FulfillOptions()
                .setContentType("text/javascript").setBody("import {main} from './lab.js';\n" + lack
                        + ";\nmain([]);\n")));
        write(open(page));
    }

    @Tag("thorough")
    @Test
    void writesWithoutWorkers(Page page) throws IOException {
        page.addInitScript("delete window.Worker");
        write(open(page));
        assertEquals(0, page.workers().size());
    }

    @Tag("thorough")
    @Test
    void aStalledDownloadIsToldAndFetchedAgain(Page page) throws IOException {
        // Shortens the timeout of a stalled download.
        page.context().route("**/start-lab.js", route -> route.fulfill(new FulfillOptions().setContentType("text/javascript")
                .setBody("import {main} from './lab.js';\nconst later = setTimeout;\n"
                        + "self.setTimeout = (task, millis) => later(task, millis > 5000 ? 300 : millis);\nmain([]);\n")));
        int[] fetched = {0};
        page.context().route(FILE, route -> {
            // The first request is never answered.
            if (fetched[0]++ > 0) {
                route.resume();
            }
        });
        var figure = open(page);
        figure.locator("[data-control=write]").click();
        assertThat(figure.locator(".status")).containsText("网络没能下载（15 s without a byte）");
        write(figure);
        assertEquals(2, fetched[0]);
    }

    @Test
    void aTornFileIsToldAndFetchedAgain(Page page) throws IOException {
        int[] fetched = {0};
        page.context().route(FILE, route -> route.fulfill(new FulfillOptions().setBodyBytes(
                fetched[0]++ == 0 ? Arrays.copyOf(file, 1000) : file)));
        var figure = open(page);
        figure.locator("[data-control=write]").click();
        assertThat(figure.locator(".status")).hasText("下载的文件不完整，或者不是这幅图要的那个（1000 / " + file.length
                + " 字节）。再按一次就重试。");
        write(figure);
    }

    @Test
    void anotherFileIsRefused(Page page) throws IOException {
        var other = file.clone();
        other[other.length / 2] ^= 1;
        page.context().route(FILE, route -> route.fulfill(new FulfillOptions().setBodyBytes(other)));
        var figure = open(page);
        figure.locator("[data-control=write]").click();
        assertThat(figure.locator(".status")).containsText("不是这幅图要的那个");
        assertThat(figure).hasAttribute("data-state", "live");
    }

    @Test
    void aMissingFileIsTold(Pages pages) throws IOException {
        var page = pages.open();
        page.context().route(FILE, route -> route.fulfill(new FulfillOptions().setStatus(404)));
        var figure = open(page);
        figure.locator("[data-control=write]").click();
        assertThat(figure.locator(".status")).hasText("网络没能下载（HTTP 404）。再按一次就重试。");
        pages.errors().removeIf(error -> error.contains("shakespeare"));
    }

    @Test
    void theShippedNetworkIsTakenHome(Page page) throws IOException {
        var figure = open(page);
        figure.locator(".fold summary").click();
        var program = download(page, figure.locator("[data-control=pytorch]"));
        var model = TextModel.read("shakespeare", file);
        assertTrue(new String(program, StandardCharsets.UTF_8).contains("shakespeare.safetensors"));
        var saved = TextModel.read("saved", download(page, figure.locator("[data-control=save]")));
        assertThat(figure.locator(".status")).containsText("存好了：shakespeare.safetensors，");
        assertEquals(model.vocabulary().symbols(), saved.vocabulary().symbols());
        for (int i = 0; i < model.network().parameters().list().size(); i++) {
            assertArrayEquals(model.network().parameters().list().get(i).values(),
                    saved.network().parameters().list().get(i).values());
        }
    }

    private static byte[] download(Page page, Locator button) throws IOException {
        return Files.readAllBytes(page.waitForDownload(button::click).path());
    }
}
