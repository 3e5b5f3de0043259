package gatenotes.web.simd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import gatenotes.browser.BrowserExtension;
import gatenotes.browser.SharedPage;
import gatenotes.browser.StaticServer;
import gatenotes.browser.TestScript;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The SIMD products compared with a plain loop, in a real browser. */
@ExtendWith(BrowserExtension.class)
class SimdMatMulIT {
    /** Makes the browser act as one without the relaxed multiply-add: it refuses probes that end in it. */
    private static final String WITHOUT_RELAXED = """
            const validate = WebAssembly.validate;
            WebAssembly.validate = bytes => validate(bytes) && !new Uint8Array(bytes.buffer).join().includes('253,133,2');
            """;
    private static StaticServer server;

    @BeforeAll
    static void serve() throws IOException {
        server = new StaticServer(TestScript.folder(SimdMatMulProgram.class.getName()), "/");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"0,true", "1,true", "2,true", "0,false", "1,false", "2,false"})
    void everySizeAgreesWithAPlainLoop(int form, boolean resident, @SharedPage Page page) {
        start(page);
        // All 8·8·8 sizes; every second product is added to existing values.
        assertEquals("512 products, wrong: ", page.evaluate("""
                ([form, resident]) => {
                    const sizes = [1, 3, 4, 5, 17, 64, 100, 255];
                    let count = 0;
                    let wrong = '';
                    for (const m of sizes) for (const k of sizes) for (const n of sizes) {
                        wrong ||= compare(form, m, k, n, count++ % 2 === 1, resident);
                    }
                    return `${count} products, wrong: ${wrong}`;
                }""", new Object[] {form, resident}));
    }

    @Test
    void blocksOfEveryKindAgree(@SharedPage Page page) {
        start(page);
        for (var form = 0; form < 3; form++) {
            assertEquals("", page.evaluate("form => compare(form, 131, 259, 521, true, true)", form));
            assertEquals("", page.evaluate("form => compare(form, 2, 600, 1030, false, false)", form));
        }
    }

    @Test
    void aBrowserWithoutRelaxedMultiplyAddWillDo(Page page) {
        page.addInitScript(WITHOUT_RELAXED);
        start(page);
        assertEquals("plain", page.evaluate("openEngine()"));
        assertEquals("", page.evaluate("compare(0, 17, 100, 64, true, true)"));
    }

    @Test
    void aBrowserWithoutVectorsIsTold(Page page) {
        page.addInitScript("WebAssembly.validate = () => false");
        start(page);
        assertEquals("This browser has no WebAssembly SIMD.", page.evaluate("openEngine()"));
    }

    @Test
    void aRefusalIsTold(Page page) {
        page.addInitScript("WebAssembly.Module = function() { throw new Error('not allowed'); }");
        start(page);
        var said = (String) page.evaluate("openEngine()");
        assertTrue(said.startsWith("This browser refused WebAssembly: ") && said.contains("not allowed"), said);
    }

    @Test
    void memoriesNobodyUsesAreGivenBack(@SharedPage Page page) {
        start(page);
        // If no memory were released, they would take 20 GB.
        assertEquals("", page.evaluate("""
                async () => {
                    for (let i = 0; i < 1700; i++) {
                        const said = openLarge();
                        if (said) return `${i}: ${said}`;
                        if (i % 20 === 0) await new Promise(resolve => requestAnimationFrame(resolve));
                    }
                    return '';
                }"""));
    }

    @Test
    void aFullMemorySaysSo(@SharedPage Page page) {
        start(page);
        assertTrue(((String) page.evaluate("overfill()")).startsWith("SimdMemory: 1200 bytes wanted, "));
    }

    private static void start(Page page) {
        TestScript.start(page, server.address(""));
    }
}
