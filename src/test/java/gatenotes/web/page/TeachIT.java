package gatenotes.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import gatenotes.browser.BrowserExtension;
import gatenotes.browser.Pages;
import gatenotes.engine.Engine;
import gatenotes.engine.Learning;
import gatenotes.engine.Measure;
import gatenotes.engine.RunReport;
import gatenotes.engine.TextModel;
import gatenotes.engine.TextRun;
import gatenotes.engine.TextSource;
import gatenotes.nn.CellKind;
import gatenotes.scene.Numbers;
import gatenotes.store.NetworkFile;
import gatenotes.store.PyTorchProgram;
import gatenotes.store.SafeTensors;
import gatenotes.store.SafeTensorsWriter;
import gatenotes.store.StoredType;
import gatenotes.store.Tensor;
import gatenotes.train.Clipping;
import gatenotes.train.OptimizerKind;
import gatenotes.web.worker.JvmRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** One that trains for minutes. */
    private static Locator openLong(Page page) throws IOException {
        return open(page, "steps", "50000", "units", "128", "time-steps", "16", "batch-size", "8", "engine", "simd");
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

    @Tag("thorough")
    @ParameterizedTest
    @CsvSource({"simd, lstm, 1", "simd, gru, 2", "simd, rnn, 1", "webgl, lstm, 1"})
    void everyEngineLearns(String engine, String cell, String layers, Page page) throws IOException {
        var figure = open(page, "engine", engine, "cell", cell, "layers", layers, "learning-rate", "0.01");
        trainAll(figure);
        assertTrue(Double.parseDouble(lastMeasure(figure).get(2)) < 1.2, lastMeasure(figure)::toString);
        assertThat(figure.locator("[data-part=numbers]")).containsText(engine.equals("simd") ? "SIMD" : "WebGL2");
        page.waitForCondition(() -> written(figure).length() > 100);
    }

    @ParameterizedTest
    @CsvSource({"gru, 0, adam", "lstm, 0.3, adam", "lstm, 0, sgd"})
    void whatAnEngineCannotDoIsSaid(String cell, String dropout, String optimizer, Page page) throws IOException {
        var figure = open(page, "engine", "webgl", "cell", cell, "dropout", dropout, "optimizer", optimizer,
                "steps", "50000");
        train(figure);
        assertSays(figure, "WebGL2 引擎只会算一层 LSTM 加一层全连接，只会用 Adam，不会 dropout。由 WebAssembly SIMD 接着算。");
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
        // At temperature 0 two networks may well write the same.
        var figure = open(page, "engine", "java", "temperature", "1", "units", "32");
        trainAll(figure);
        var end = written(figure);
        var plane = figure.locator("[data-part=plane]");
        plane.click(new Locator.ClickOptions().setPosition(2, 60));
        assertSays(figure, "步的网络");
        page.waitForCondition(() -> {
            var now = written(figure);
            return now.length() > 100 && !now.equals(end);
        });
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

    @Tag("thorough")
    @Test
    void largeNetworksNeverBeginOnJava(Page page) throws IOException {
        var figure = open(page, "units", "512", "time-steps", "64", "batch-size", "16");
        figure.locator("[data-control=own]").fill(SMALL.repeat(20));
        figure.locator("[data-control=train]").click();
        assertThat(figure.locator("[data-part=numbers]")).containsText(Pattern.compile("第 [1-9]"),
                new ContainsTextOptions().setTimeout(WAIT));
        assertThat(figure.locator("[data-part=numbers]")).containsText("WebAssembly SIMD");
    }

    // What is kept, and files.

    private static List<List<String>> measures(Locator figure) {
        var all = new ArrayList<List<String>>();
        for (var row : figure.locator(".numbers tbody tr").all()) {
            all.add(row(figure, row));
        }
        return all;
    }

    private static byte[] save(Locator figure, Page page, String control) throws IOException {
        if (!figure.locator("[data-control=save]").isVisible()) {
            figure.locator(".fold summary").last().click();
        }
        return Files.readAllBytes(page.waitForDownload(() -> figure.locator("[data-control=" + control + "]").click()).path());
    }

    @Test
    void aRunSurvivesAReload(Page page) throws IOException {
        var figure = open(page, "engine", "java", "steps", "500", "units", "32");
        train(figure);
        // Soon, while there is still something to learn.
        waitForMeasures(page, 1);
        figure.locator("[data-control=train]").click();
        assertSays(figure, "停在第");
        var before = measures(figure);
        waitForKept(page);
        // Else SIMD might take over in the midst of it.
        var again = open(page, "engine", "java");
        assertSays(again, "这个浏览器留着上次的训练");
        again.locator("[data-control=kept]").click();
        waitForMeasures(page, before.size());
        assertEquals(before, measures(again).subList(0, before.size()));
        assertThat(again.locator("[data-control=own]")).hasValue(SMALL);
        assertThat(again.locator("[data-control=units]")).hasValue("32");
        assertSays(again, "练完了");
        // On Java it ends where it would have ended.
        var whole = new ArrayList<Measure>();
        new JvmRun(new TextRun(TextSource.own(SMALL), 0.1, new TextRun.Shape(CellKind.LSTM, 1, 32, 8, 2),
                new Learning(OptimizerKind.ADAM, 0.03, true, Clipping.byNorm(1), 0), 500, 1, Engine.JAVA),
                report -> whole.addAll(report.measures())).work(100_000);
        assertEquals(Numbers.fixed(whole.get(whole.size() - 1).heldOut(), 3), lastMeasure(again).get(2));
    }

    /** Waits until the reader's own run was measured so often. */
    private static void waitForMeasures(Page page, int count) {
        page.waitForFunction("count => / 步，读了/.test(document.querySelector('[data-part=numbers]').textContent)"
                + " && document.querySelectorAll('.numbers tbody tr').length >= count", count,
                new Page.WaitForFunctionOptions().setTimeout(WAIT));
    }

    private static void waitForKept(Page page) {
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate("""
                () => new Promise(done => { const ask = indexedDB.open('gate-notes', 1);
                  ask.onupgradeneeded = () => ask.transaction.abort();
                  ask.onerror = () => done(false);
                  ask.onsuccess = () => { const get = ask.result.transaction('runs').objectStore('runs').get('text-lab');
                    get.onsuccess = () => { ask.result.close(); done(!!get.result); }; }; })""")));
    }

    @Tag("thorough")
    @Test
    void theSecondOfTwoTabsSaysThatItsRunIsNotKept(Pages pages) throws IOException {
        var first = pages.open();
        train(openLong(first));
        waitForKept(first);
        var second = first.context().newPage();
        var figure = openLong(second);
        train(figure);
        assertSays(figure, "另一个标签页留着它的训练");
        assertThat(figure).hasAttribute("data-state", "live");
    }

    @Tag("thorough")
    @ParameterizedTest
    @ValueSource(strings = {"delete self.indexedDB; Object.defineProperty(self, 'indexedDB', {value: undefined})",
        "IDBObjectStore.prototype.put = () => { throw new DOMException('no room', 'QuotaExceededError'); }"})
    void whereNothingCanBeKeptItSaysSo(String lack, Page page) throws IOException {
        page.context().route("**/start-lab.js", route -> route.fulfill(new FulfillOptions()
                .setContentType("text/javascript").setBody("import {main} from './lab.js';\n" + lack + ";\nmain([]);\n")));
        page.addInitScript(lack);
        var figure = openLong(page);
        train(figure);
        assertSays(figure, "浏览器没能把训练留下来");
        assertThat(figure).hasAttribute("data-state", "live");
    }

    @Test
    void aSavedRunOpensAgainAndAsAProgram(Page page) throws IOException {
        var figure = open(page, "engine", "java", "cell", "gru", "temperature", "0");
        trainAll(figure);
        var file = save(figure, page, "save");
        var saved = SafeTensors.read("network.safetensors", file);
        assertEquals("200", saved.metadata().get("step"));
        assertTrue(saved.tensors().stream().anyMatch(tensor -> tensor.name().equals("adam/m/gru_1/kernel")));
        var program = new String(save(figure, page, "pytorch"), StandardCharsets.UTF_8);
        var model = TextModel.read("network.safetensors", file);
        var passage = SMALL.substring(SMALL.length() - SMALL.length() / 10);
        assertEquals(PyTorchProgram.write(model.network().spec(), model.vocabulary().symbols(), "network.safetensors",
                passage.substring(0, 1), passage), program);
        assertTrue(new String(save(figure, page, "keras"), StandardCharsets.UTF_8).contains("import keras"));
        var end = written(figure);

        var again = open(page, "temperature", "0");
        again.locator("[data-control=own]").fill(SMALL);
        again.locator("[data-control=file]").setInputFiles(new FilePayload("network.safetensors", "", file));
        assertSays(again, "network.safetensors：1 层，每层 16 个单元，认识 13 个字符");
        assertThat(again.locator("[data-part^=char-]").nth(100)).isAttached();
        assertEquals(end, written(again));
        again.locator("[data-control=train]").click();
        assertSays(again, "练完了");
    }

    /** Our own story is in the page; the network knows too little of it. */
    @Tag("thorough")
    @Test
    void aNetworkOfOtherSymbolsCannotGoOn(Page page) throws IOException {
        var figure = open(page, "engine", "java");
        trainAll(figure);
        var file = save(figure, page, "save");
        var again = open(page);
        again.locator("[data-control=file]").setInputFiles(new FilePayload("n.safetensors", "", file));
        assertSays(again, "认识 13 个字符");
        again.locator("[data-control=train]").click();
        assertSays(again, "网络认识的字符，文字里有");
        assertThat(again).hasAttribute("data-state", "live");
        // It still writes, and goes on once there is a text that it knows.
        assertThat(again.locator("[data-part^=char-]").nth(100)).isAttached();
        again.locator("[data-control=own]").fill(SMALL);
        again.locator("[data-control=train]").click();
        assertSays(again, "练完了");
    }

    static List<Arguments> damaged() {
        var tensor = new Tensor("lstm_1/kernel", new int[] {1}, new float[] {1});
        return List.of(Arguments.of("no network", "what is this".getBytes(StandardCharsets.UTF_8), "the header's length is"),
                Arguments.of("empty", new byte[0], "0 bytes, expected at least the 8"),
                Arguments.of("cut", Arrays.copyOf(new SafeTensorsWriter().add(tensor, StoredType.F32).toBytes(), 90), ""),
                Arguments.of("another kind", new SafeTensorsWriter().add(new Tensor("conv/kernel", new int[] {1}, new float[] {1}),
                        StoredType.F32).toBytes(), "there is no recurrent layer"));
    }

    @Tag("thorough")
    @ParameterizedTest(name = "{0}")
    @MethodSource("damaged")
    void aFileThatIsNoNetworkIsTold(String name, byte[] file, String told, Page page) throws IOException {
        var figure = open(page);
        figure.locator("[data-control=file]").setInputFiles(new FilePayload("x.safetensors", "", file));
        assertSays(figure, "这个文件用不了：x.safetensors: " + told);
        // Nothing else is lost: it trains.
        trainAll(figure);
    }

    @Tag("thorough")
    @Test
    void whatIsNoNumberIsNoNetwork(Page page) throws IOException {
        var figure = open(page, "engine", "java");
        trainAll(figure);
        var file = save(figure, page, "save");
        for (int i = file.length - 4; i < file.length; i++) {
            file[i] = (byte) 0xff;
        }
        var again = open(page);
        again.locator("[data-control=file]").setInputFiles(new FilePayload("x.safetensors", "", file));
        assertSays(again, "这个文件用不了：x.safetensors: ");
        assertThat(again.locator(".status")).containsText("NaN");
    }

    /** A state dict says no symbols: the text it learnt does. */
    @Tag("thorough")
    @Test
    void aNetworkWithoutItsSymbolsTakesThoseOfTheText(Page page) throws IOException {
        var figure = open(page, "engine", "java");
        trainAll(figure);
        var saved = SafeTensors.read("x", save(figure, page, "save"));
        var bare = new SafeTensorsWriter();
        for (var tensor : saved.tensors()) {
            if (!NetworkFile.isTrainers(tensor.name())) {
                bare.add(tensor, StoredType.F32);
            }
        }
        var file = new FilePayload("bare.safetensors", "", bare.toBytes());
        var again = open(page);
        again.locator("[data-control=file]").setInputFiles(file);
        assertSays(again, "vocabulary is missing, expected the network's 13 symbols, or the text it learnt");
        again.locator("[data-control=own]").fill(SMALL);
        again.locator("[data-control=file]").setInputFiles(file);
        assertSays(again, "bare.safetensors：1 层");
        again.locator("[data-control=train]").click();
        assertSays(again, "练完了");
    }

    /** A graphics processor is taken away while the reader goes back to an earlier moment. */
    @Tag("thorough")
    @Test
    void aLostContextInMidRewindIsSurvived(Page page) throws IOException {
        page.context().route("**/start-lab.js", route -> route.fulfill(new FulfillOptions().setContentType("text/javascript")
                .setBody("import {main} from './lab.js';\n" + """
                        self.contexts = [];
                        const getContext = OffscreenCanvas.prototype.getContext;
                        OffscreenCanvas.prototype.getContext = function (...given) {
                          const context = getContext.apply(this, given);
                          contexts.push(context);
                          return context;
                        };
                        main([]);
                        """)));
        var figure = open(page, "engine", "webgl", "steps", "2000");
        train(figure);
        waitForMeasures(page, 2);
        figure.locator("[data-control=moment]").fill("1");
        page.workers().get(0).evaluate("contexts.filter(gl => !gl.isContextLost())"
                + ".forEach(gl => gl.getExtension('WEBGL_lose_context').loseContext())");
        figure.locator("[data-control=branch]").click();
        assertThat(figure.locator("[data-part=numbers]")).containsText("WebAssembly SIMD",
                new ContainsTextOptions().setTimeout(WAIT));
        assertSays(figure, "练完了");
    }
}
