package gatenotes.web.simd;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import gatenotes.browser.BrowserExtension;
import gatenotes.browser.SharedPage;
import gatenotes.browser.StaticServer;
import gatenotes.browser.TestScript;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Training with SIMD compared with training in plain Java, in a real browser. */
@ExtendWith(BrowserExtension.class)
class SimdTrainerIT {
    private static StaticServer server;

    @BeforeAll
    static void serve() throws IOException {
        server = new StaticServer(TestScript.folder(SimdTrainerProgram.class.getName()), "/");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
            "lstm, 16, 1, 50, 3", "lstm, 1, 1, 1, 1", "lstm, 5, 2, 7, 1", "lstm, 33, 1, 4, 17", "last, 6, 2, 5, 3",
            "bare, 7, 2, 5, 4", "peepholes, 5, 1, 6, 2", "gru, 16, 1, 50, 3", "gru, 3, 2, 7, 5", "gru-before, 6, 2, 9, 2",
            "gru-before, 1, 1, 2, 1", "gru-bare, 9, 1, 5, 2", "rnn, 17, 2, 50, 3", "rnn, 1, 1, 1, 1", "relu, 6, 2, 5, 3"})
    void everyValueOfAPassAgrees(String cell, int units, int layers, int timeSteps, int batchSize, @SharedPage Page page) {
        assertBelow(1e-5, ask(page, "comparePass", cell, units, layers, timeSteps, batchSize));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lstm", "gru", "rnn"})
    void lossesOfFiftyStepsAgree(String cell, @SharedPage Page page) {
        assertBelow(1e-4, ask(page, "compareLosses", cell, 24, 1, 10, 4));
    }

    private static String ask(Page page, String function, Object... arguments) {
        TestScript.start(page, server.address(""));
        return (String) page.evaluate("([name, arguments]) => window[name](...arguments, 50)",
                new Object[] {function, arguments});
    }

    private static void assertBelow(double limit, String said) {
        assertTrue(said.matches("[0-9].*") && Double.parseDouble(said.split(" ")[0]) < limit, said);
    }
}
