package gatenotes.web.gl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import gatenotes.browser.BrowserExtension;
import gatenotes.browser.SharedPage;
import gatenotes.browser.StaticServer;
import gatenotes.browser.TestScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Training and generating on the graphics processor against the same in plain Java, in a real browser. */
@ExtendWith(BrowserExtension.class)
class GlTrainerIT {
    private static StaticServer server;

    @BeforeAll
    static void serve() throws IOException {
        server = new StaticServer(TestScript.folder(GlTrainerProgram.class.getName()), "/");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"16, 7, 50, 3", "1, 1, 1, 1", "5, 2, 7, 1", "33, 65, 4, 17", "8, 4, 6, 4", "6, 9, 5, 5", "128, 65, 50, 16"})
    void everyGradientOfAPassAgrees(int units, int classes, int timeSteps, int batchSize, @SharedPage Page page) {
        assertBelow(1e-4, ask(page, "comparePass", units, classes, timeSteps, batchSize));
    }

    /** Six steps that TensorFlow.js made: 3 sequences, 5 units and 7 classes, none of which fills the fours they are laid in. */
    @Test
    void aRunIsThatOfTheOtherProgram(@SharedPage Page page) throws IOException {
        TestScript.start(page, server.address(""));
        var file = JsonParser.parseString(Files.readString(Path.of("src/test/resources/vectors/train_adam.json")))
                .getAsJsonObject();
        var steps = file.getAsJsonArray("steps");
        var ids = new ArrayList<Double>();
        var expected = new ArrayList<Double>();
        for (var step : steps) {
            numbers(step.getAsJsonObject().get("ids"), ids);
            expected.add(step.getAsJsonObject().get("loss").getAsDouble());
        }
        numbers(steps.get(5).getAsJsonObject().get("weights"), expected);
        var weights = new ArrayList<Double>();
        numbers(file.get("initialWeights"), weights);
        var found = (List<?>) page.evaluate("([weights, ids]) => window.trainOutside(weights, ids)", List.of(weights, ids));
        assertEquals(expected.size(), found.size());
        for (int i = 0; i < found.size(); i++) {
            assertEquals(expected.get(i), ((Number) found.get(i)).doubleValue(), 5e-5, "number " + i);
        }
    }

    /** All numbers of a list, or of the data of tensors. */
    private static void numbers(JsonElement from, List<Double> into) {
        if (from.isJsonArray()) {
            from.getAsJsonArray().forEach(each -> numbers(each, into));
        } else if (from.isJsonObject()) {
            numbers(from.getAsJsonObject().get("data"), into);
        } else {
            into.add(from.getAsDouble());
        }
    }

    @Test
    void lossesOfFiftyStepsAgree(@SharedPage Page page) {
        assertBelow(1e-3, ask(page, "compareLosses", 24, 7, 10, 4));
    }

    @ParameterizedTest
    @CsvSource({"16, 7, 300, 10", "33, 65, 257, 5", "5, 4, 20, 0", "128, 65, 60, 10", "3, 3, 1, 20"})
    void theSameClassesAreDrawn(int units, int classes, int count, int tenths, @SharedPage Page page) {
        assertEquals("0 textures are left", ask(page, "compareDraws", units, classes, count, tenths));
    }

    @Test
    void aBrowserThatDrawsToFewTexturesIsTold(Page page) {
        page.addInitScript("WebGL2RenderingContext.prototype.checkFramebufferStatus = () => 0");
        var said = ask(page, "comparePass", 4, 4, 2, 1);
        assertTrue(said.contains("EngineUnavailableException") && said.contains("cannot draw to"), said);
    }

    private static String ask(Page page, String function, Object... arguments) {
        TestScript.start(page, server.address(""));
        return (String) page.evaluate("([name, arguments]) => window[name](...arguments, 50)",
                new Object[] {function, arguments});
    }

    private static void assertBelow(double limit, String said) {
        assertTrue(said.matches("[0-9].*") && !said.contains("textures")
                && Double.parseDouble(said.split(" ")[0]) < limit, said);
    }
}
