package gatenotes.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import gatenotes.browser.BrowserExtension;
import gatenotes.engine.Engine;
import gatenotes.engine.Learning;
import gatenotes.engine.Measure;
import gatenotes.engine.RunReport;
import gatenotes.engine.TextRun;
import gatenotes.engine.TextSource;
import gatenotes.nn.CellKind;
import gatenotes.scene.Numbers;
import gatenotes.train.Clipping;
import gatenotes.train.OptimizerKind;
import gatenotes.web.worker.JvmRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Teaching a network in a real page: what it learns there is what it learns on the JVM. */
@ExtendWith(BrowserExtension.class)
class TeachIT {
    private static final String SMALL = "the cat sat on the mat and the rat sat on the cat; ".repeat(8);
    private static final double WAIT = 30_000;

    @RegisterExtension
    static final LivePage LIVE = new LivePage();

    private static Locator open(Page page, String... values) throws IOException {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        var all = new HashMap<>(Map.of("view", "teach", "units", "16", "time-steps", "8", "batch-size", "2", "steps", "200",
                "learning-rate", "0.03"));
        for (int i = 0; i < values.length; i += 2) {
            all.put(values[i], values[i + 1]);
        }
        return LIVE.open(page, "text-lab", all, "");
    }

    private static void train(Locator figure) {
        figure.locator("[data-control=own]").fill(SMALL);
        figure.locator("[data-control=train]").click();
    }

    private static void trainAll(Locator figure) {
        train(figure);
        assertSays(figure, "练完了");
    }

    private static void assertSays(Locator figure, String sentence) {
        assertThat(figure.locator(".status")).containsText(sentence, new ContainsTextOptions().setTimeout(WAIT));
    }

    private static String written(Locator figure) {
        return String.join("", figure.locator("[data-part^=char-] text").allTextContents());
    }

    /** A row of the table of measures. */
    private static List<String> row(Locator figure, Locator row) {
        return row.locator("th, td").allTextContents();
    }

    private static List<String> lastMeasure(Locator figure) {
        return row(figure, figure.locator(".numbers tbody tr").last());
    }

    @ParameterizedTest
    @CsvSource({"lstm, LSTM, adam, ADAM, 0", "gru, GRU, rmsprop, RMS_PROP, 0.2", "rnn, SIMPLE_RNN, sgd, SGD, 0"})
    void itLearnsWhatTheJvmLearns(String cell, CellKind kind, String word, OptimizerKind optimizer, double dropout, Page page)
            throws IOException {
        var figure = open(page, "engine", "java", "cell", cell, "optimizer", word, "dropout", Numbers.fixed(dropout, 1),
                "temperature", "0");
        trainAll(figure);
        var measures = new ArrayList<Measure>();
        var reports = new ArrayList<RunReport>();
        var run = new JvmRun(new TextRun(TextSource.own(SMALL), 0.1, new TextRun.Shape(kind, 1, 16, 8, 2),
                new Learning(optimizer, 0.03, true, Clipping.byNorm(1), dropout), 200, 1, Engine.JAVA), report -> {
                    reports.add(report);
                    measures.addAll(report.measures());
                });
        run.work(100_000);
        var last = measures.get(measures.size() - 1);
        var seen = lastMeasure(figure);
        assertEquals("200", seen.get(0));
        assertEquals(Numbers.fixed(last.heldOut(), 3), seen.get(2));
    }

    @ParameterizedTest
    @CsvSource({"simd, lstm, 1", "simd, gru, 2", "simd, rnn, 1", "webgl, lstm, 1"})
    void everyEngineLearns(String engine, String cell, String layers, Page page) throws IOException {
        var figure = open(page, "engine", engine, "cell", cell, "layers", layers, "learning-rate", "0.01");
        trainAll(figure);
        assertTrue(Double.parseDouble(lastMeasure(figure).get(2)) < 1.2, lastMeasure(figure)::toString);
        assertThat(figure.locator("[data-part=numbers]")).containsText(engine.equals("simd") ? "SIMD" : "WebGL2");
        assertTrue(written(figure).length() > 100);
    }

    @ParameterizedTest
    @CsvSource({"gru, 0, adam", "lstm, 0.3, adam", "lstm, 0, sgd"})
    void whatAnEngineCannotDoIsSaid(String cell, String dropout, String optimizer, Page page) throws IOException {
        var figure = open(page, "engine", "webgl", "cell", cell, "dropout", dropout, "optimizer", optimizer,
                "steps", "50000");
        train(figure);
        assertSays(figure, "WebGL2 引擎只会算一层 LSTM 加一层全连接，用 Adam，不会 dropout。由 WebAssembly SIMD 接着算。");
    }

    @Test
    void theFastestTakesOver(Page page) throws IOException {
        var figure = open(page, "units", "128", "steps", "50000", "time-steps", "16", "batch-size", "8");
        train(figure);
        assertThat(figure.locator("[data-part=numbers]")).containsText("WebAssembly SIMD",
                new ContainsTextOptions().setTimeout(WAIT));
        assertThat(figure.locator("[data-part=numbers]")).containsText("没学的部分：每字符",
                new ContainsTextOptions().setTimeout(WAIT));
        assertThat(figure.locator("[data-part=text] text").nth(40)).isAttached();
    }

    @Test
    void earlierMomentsWriteAndTheCurveBranches(Page page) throws IOException {
        var figure = open(page, "engine", "java", "temperature", "0", "units", "32");
        trainAll(figure);
        var end = written(figure);
        var plane = figure.locator("[data-part=plane]");
        plane.click(new Locator.ClickOptions().setPosition(2, 60));
        assertSays(figure, "步的网络");
        page.waitForFunction("end => { const now = [...document.querySelectorAll('[data-part^=char-] text')]"
                + ".map(each => each.textContent).join(''); return now.length > 100 && now !== end; }", end);
        int before = figure.locator(".numbers tbody tr").count();
        var left = lastMeasure(figure).get(2);
        figure.locator("[data-control=branch]").click();
        assertSays(figure, "练完了");
        assertTrue(figure.locator(".numbers tbody tr").count() > before);
        assertEquals(left, lastMeasure(figure).get(2), "the same settings on Java: the same numbers");
    }

    @Test
    void itReadsWithOneOfItsUnits(Page page) throws IOException {
        var figure = open(page, "engine", "java", "show", "read");
        trainAll(figure);
        assertThat(figure.locator("[data-part^=char-]").first()).isAttached();
        assertTrue(SMALL.endsWith(written(figure)), written(figure));
        figure.locator("[data-part=char-3]").hover();
        assertThat(figure.locator("svg")).containsText("h = ");
    }

    @Test
    void aFileIsOpenedAndDropped(Page page) throws IOException {
        var figure = open(page);
        figure.locator("[data-control=file]").setInputFiles(new FilePayload("cats.txt", "text/plain",
                SMALL.replace(" ", "\r\n").getBytes(StandardCharsets.UTF_8)));
        assertSays(figure, "换成了你的文字，408 个字符。");
        assertThat(figure.locator("[data-control=own]")).hasValue(SMALL.replace(' ', '\n'));
        var dropped = page.evaluateHandle("text => { const all = new DataTransfer();"
                + " all.items.add(new File([text], 'drop.txt')); return all; }", "abc".repeat(50));
        figure.locator("svg").first().dispatchEvent("drop", Map.of("dataTransfer", dropped));
        assertSays(figure, "换成了你的文字，150 个字符。");
        figure.locator("[data-control=file]").setInputFiles(new FilePayload("x.bin", "text/plain", new byte[] {1, -1}));
        assertThat(figure.locator(".notice")).containsText("x.bin: byte 1: found 0xFF");
        assertThat(figure.locator("[data-control=own]")).hasValue("abc".repeat(50));
        page.evaluate("document.querySelector('input[type=file]').dataset.most = '3'");
        figure.locator("[data-control=file]").setInputFiles(new FilePayload("y.txt", "text/plain", "abcd".getBytes(
                StandardCharsets.UTF_8)));
        assertThat(figure.locator(".notice")).containsText("y.txt 超过 16 MB");
    }

    @Test
    void aTextThatIsTooShortIsTold(Page page) throws IOException {
        var figure = open(page);
        figure.locator("[data-control=own]").fill("ab");
        figure.locator("[data-control=train]").click();
        assertThat(figure.locator(".notice")).containsText("至少要 34 个");
        assertThat(figure).hasAttribute("data-state", "live");
        assertFalse(Boolean.parseBoolean(figure.locator("[data-control=train]").getAttribute("aria-pressed")));
    }

    @Test
    void itTeachesWithoutWorkers(Page page) throws IOException {
        page.addInitScript("delete window.Worker");
        var figure = open(page, "engine", "simd");
        trainAll(figure);
        assertEquals(0, page.workers().size());
    }

    @Test
    void largeNetworksNeverBeginOnJava(Page page) throws IOException {
        var figure = open(page, "units", "512", "layers", "3", "time-steps", "64", "batch-size", "16");
        figure.locator("[data-control=own]").fill(SMALL.repeat(20));
        figure.locator("[data-control=train]").click();
        assertThat(figure.locator("[data-part=numbers]")).containsText(Pattern.compile("第 [1-9]"),
                new ContainsTextOptions().setTimeout(WAIT));
        assertThat(figure.locator("[data-part=numbers]")).containsText("WebAssembly SIMD");
    }
}
