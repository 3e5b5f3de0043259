package gatenotes.web.simd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import gatenotes.browser.BrowserExtension;
import gatenotes.browser.SharedPage;
import gatenotes.browser.StaticServer;
import gatenotes.browser.TestScript;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single kernels in a real browser, compared with the browser's functions in double precision and with plain Java. */
@ExtendWith(BrowserExtension.class)
class SimdKernelsIT {
    private static final String TRUE_VALUES = """
            const truth = {exp: Math.exp, tanh: Math.tanh, sigmoid: x => 1 / (1 + Math.exp(-x))}[name];
            """;
    private static StaticServer server;

    @BeforeAll
    static void serve() throws IOException {
        server = new StaticServer(TestScript.folder(SimdKernelsProgram.class.getName()), "/");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exp", "tanh", "sigmoid"})
    void curvesAreGoodToTwoInTenMillionOverAllFloats(String name, @SharedPage Page page) {
        start(page);
        // Every 8191st of all bit patterns; 8191 is prime, so that all exponents and low bits occur.
        var worst = page.evaluate("name => {" + TRUE_VALUES + """
                const bits = new Uint32Array(Math.floor(2 ** 32 / 8191));
                bits.forEach((_, i) => bits[i] = i * 8191);
                const x = new Float32Array(bits.buffer), y = new Float32Array(x.length);
                curve(name, x, y);
                let worst = 0;
                for (let i = 0; i < x.length; i++) {
                    const expected = truth(x[i]);
                    if (Number.isNaN(expected) || expected > 3.4028235e38) {
                        if (!Object.is(y[i], Math.fround(expected))) return `${x[i]}: ${y[i]}, expected ${expected}`;
                    } else if (Math.abs(expected) < 1.2e-38) {
                        // Below the normal floats there are no seven digits.
                        const allowed = name === 'sigmoid' ? 1e-38 : 1.5e-45;
                        if (!(Math.abs(y[i] - expected) <= allowed)) return `${x[i]}: ${y[i]}, expected ${expected}`;
                    } else {
                        const error = Math.abs(y[i] / expected - 1);
                        if (!(error <= worst)) worst = error;
                    }
                }
                return worst;
                }""", name);
        assertTrue(worst instanceof Number number && number.doubleValue() > 0 && number.doubleValue() < 2e-7, name + " " + worst);
    }

    @ParameterizedTest
    @CsvSource({"exp, 1 1 Infinity 0 NaN Infinity 0", "tanh, 0 -0 1 -1 NaN 1 -1"})
    void curvesKeepWhatIsSpecial(String name, String expected, @SharedPage Page page) {
        start(page);
        assertEquals(List.of(expected.split(" ")), page.evaluate("""
                name => {
                    const x = new Float32Array([0, -0, Infinity, -Infinity, NaN, 3e38, -3e38]);
                    const y = new Float32Array(x.length);
                    curve(name, x, y);
                    return Array.from(y, v => Object.is(v, -0) ? '-0' : String(v));
                }""", name));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 17, 64})
    void adamTakesTheSameSteps(int units, @SharedPage Page page) {
        start(page);
        var said = (String) page.evaluate("units => adam('', units)", units);
        assertTrue(said.startsWith("10 steps, slot adam/v/simple_rnn_1/kernel, "), said);
        assertTrue(Double.parseDouble(said.substring(said.lastIndexOf(' '))) < 2e-5, said);
    }

    @ParameterizedTest
    @CsvSource({"lstm, 1", "lstm, 30", "peepholes, 5", "gru, 29", "gru-before, 6", "rnn, 33"})
    void bothEnginesDrawTheSameClasses(String cell, int units, @SharedPage Page page) {
        start(page);
        assertEquals("the same", page.evaluate("([cell, units]) => drawn(cell, units)", new Object[] {cell, units}));
    }

    @ParameterizedTest
    @CsvSource({"noise 1, 1", "noise 2, 5", "noise 3, 27", "noise 8, 28", "noise 9, 29", "noise 33, 56", "noise 50, 65",
        "noise 131, 31", "outlier 64, 6", "flat 7, 4", "flat 1024, 3", "zero 5, 7"})
    void quantizedProductsAreRoundedAsByHand(String rows, int columns, @SharedPage Page page) {
        start(page);
        assertEquals("exact", page.evaluate("([rows, columns]) => quantized(rows, columns)", new Object[] {rows, columns}));
    }

    private static void start(Page page) {
        TestScript.start(page, server.address(""));
    }
}
