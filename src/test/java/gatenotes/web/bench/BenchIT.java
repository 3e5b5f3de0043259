package gatenotes.web.bench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import gatenotes.browser.BrowserExtension;
import gatenotes.browser.Pages;
import gatenotes.browser.StaticServer;
import gatenotes.browser.TestScript;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bench page measures, checks and publishes. */
@ExtendWith(BrowserExtension.class)
class BenchIT {
    private static StaticServer server;

    @BeforeAll
    static void serve() throws IOException {
        var folder = TestScript.folder(BenchEntry.class.getName());
        Files.writeString(folder.resolve("bench.html"), TestScript.page("<div id='bench'></div>"));
        server = new StaticServer(folder, "/");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void itMultipliesOnEachEngineAndComparesThem(Page page) {
        var rows = run(page, "bench.html?run=1&suite=matmul&repeats=1&largest=256");
        var seen = new HashSet<String>();
        for (var row : rows) {
            var object = row.getAsJsonObject();
            assertEquals(Set.of("suite", "engine", "shape", "cold", "medianMs", "bestMs", "perSecond", "unit",
                    "maxDiff"), object.keySet());
            seen.add(object.get("engine").getAsString() + " " + object.get("shape").getAsString() + " "
                    + object.get("cold").getAsBoolean());
            assertTrue(object.get("perSecond").getAsDouble() > 0, object::toString);
            assertTrue(object.get("bestMs").getAsDouble() <= object.get("medianMs").getAsDouble(), object::toString);
            var difference = object.get("maxDiff").getAsDouble();
            assertTrue(object.get("engine").getAsString().equals("java") ? difference == 0
                    : difference > 0 && difference < 1e-5, object::toString);
        }
        // Java transfers nothing, so it has one row for each shape; the other engines have two.
        assertEquals(15, rows.size());
        assertEquals(15, seen.size());
        assertThat(page.locator("tbody tr")).hasCount(15);
        // Rows with transfers are only in the table.
        assertThat(page.locator("#bench svg rect")).hasCount(9);
        assertThat(page.locator(".notice")).isHidden();
    }

    @Test
    void itHasSquaresAndTheProductsOfAnLstm() {
        assertEquals("64×64·64×64 128×128·128×128 256×256·256×256 512×512·512×512 1024×1024·1024×1024 "
                + "32×256·256×1024 1×512·512×2048", MatMulSuite.ALL.stream().map(MatMulSuite.Shape::text).collect(joining(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"generate", "train"})
    void itRunsANetworkOnEachEngineAndComparesThem(String suite, Page page) {
        var rows = run(page, "bench.html?run=1&repeats=1&largest=128&suite=" + suite);
        var engines = new ArrayList<String>();
        for (var row : rows) {
            var object = row.getAsJsonObject();
            engines.add(object.get("engine").getAsString());
            assertEquals(suite, object.get("suite").getAsString());
            assertEquals("128", object.get("shape").getAsString());
            assertEquals("characters", object.get("unit").getAsString());
            assertTrue(object.get("perSecond").getAsDouble() > 0, object::toString);
            // SIMD writes with 16-bit weights, which gives a difference of 0.0002 for this network.
            var rounded = suite.equals("generate") && object.get("engine").getAsString().equals("simd");
            assertTrue(object.get("maxDiff").getAsDouble() < (rounded ? 1e-3 : 1e-4), object::toString);
        }
        assertEquals(List.of("java", "simd", "webgl"), engines);
        assertThat(page.locator("tbody tr")).hasCount(3);
    }

    @Test
    void withoutWebGlItSaysSoAndMeasuresJava(Page page) {
        page.addInitScript("OffscreenCanvas.prototype.getContext = () => null");
        var rows = run(page, "bench.html?run=1&repeats=1&suite=matmul&engine=java,webgl&largest=256");
        assertEquals(3, rows.size());
        for (JsonElement row : rows) {
            assertEquals("java", row.getAsJsonObject().get("engine").getAsString());
        }
        assertThat(page.locator(".notice")).hasText("webgl: This browser offers no WebGL2.");
    }

    /** The bench does not know this engine, which is only in the list given to the page. */
    @Test
    void itListsAnEngineOfTheTestsOwn(Page page) throws IOException {
        var folder = TestScript.folder(OwnEngineProgram.class.getName());
        Files.writeString(folder.resolve("bench.html"), TestScript.page("<div id='bench'></div>"));
        try (var own = new StaticServer(folder, "/")) {
            var rows = run(page, own.address("bench.html?run=1&repeats=1&suite=matmul,generate&largest=128"));
            var engines = new ArrayList<String>();
            for (var row : rows) {
                var object = row.getAsJsonObject();
                engines.add(object.get("suite").getAsString() + " " + object.get("engine").getAsString());
                var difference = object.get("maxDiff").getAsDouble();
                assertTrue(object.get("engine").getAsString().equals("java") ? difference == 0
                        : difference < 1e-5, object::toString);
            }
            assertEquals(List.of("matmul java", "matmul webgl", "matmul java", "matmul webgl", "generate java",
                    "generate webgl"), engines);
        }
    }

    @Test
    void whatTheAddressMayNotAskForIsTold(Page page) {
        var rows = run(page, "bench.html?run=1&repeats=few&suite=matmul&engine=java,wasm&largest=64");
        assertEquals(1, rows.size());
        assertThat(page.locator(".notice")).hasText(
                "The address has engine 'wasm', expected something like java, simd, webgl. "
                        + "The address has repeats 'few', expected something like 5.");
    }

    @Test
    void theButtonStartsIt(Pages pages) {
        var page = pages.open();
        page.navigate(server.address("bench.html?suite=matmul&engine=webgl&repeats=1&largest=64"));
        assertThat(page.locator("table")).hasCount(0);
        page.getByText("Start measuring").click();
        assertThat(page.locator(".status")).hasText("Done.");
        assertThat(page.getByText("Measure again")).isEnabled();
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.getByText("Copy the results").click();
        assertThat(page.locator(".status")).hasText("Copied; a spreadsheet takes it.");
        var lines = ((String) page.evaluate("navigator.clipboard.readText()")).split("\n");
        assertEquals(3, lines.length);
        assertEquals("suite\tengine\tshape\tcold\tmedianMs\tbestMs\tperSecond\tunit\tmaxDiff", lines[0]);
        assertTrue(lines[2].startsWith("matmul\twebgl\t64×64·64×64\ttrue\t"), lines[2]);
        assertThat(page.locator("tbody tr")).hasCount(2);
    }

    private static JsonArray run(Page page, String address) {
        page.navigate(address.startsWith("http") ? address : server.address(address));
        page.waitForFunction("document.body.dataset.done === 'true'", null,
                new Page.WaitForFunctionOptions().setTimeout(120_000));
        return JsonParser.parseString(page.locator("#bench-results").textContent()).getAsJsonArray();
    }
}
