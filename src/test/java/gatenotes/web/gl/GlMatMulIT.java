package gatenotes.web.gl;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.junit.jupiter.params.provider.ValueSource;

/** The WebGL2 kernel compared with a plain loop, in a real browser. */
@ExtendWith(BrowserExtension.class)
class GlMatMulIT {
    private static StaticServer server;

    @BeforeAll
    static void serve() throws IOException {
        server = new StaticServer(TestScript.folder(GlMatMulProgram.class.getName()), "/");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void everySizeAgreesWithAPlainLoop(int form, @SharedPage Page page) {
        start(page);
        assertEquals("", page.evaluate("openEngine()"));
        // All 8·8·8 sizes; every second product is added to existing values.
        assertEquals("512 products, wrong: ", page.evaluate("""
                form => {
                    const sizes = [1, 3, 4, 5, 17, 64, 100, 255];
                    let count = 0;
                    let wrong = '';
                    for (const m of sizes) for (const k of sizes) for (const n of sizes) {
                        wrong ||= compare(form, m, k, n, count++ % 2 === 1);
                    }
                    return `${count} products, wrong: ${wrong}`;
                }""", form));
    }

    @Test
    void texturesAreKeptForTheSameShapeAndFreedAtTheEnd(Page page) {
        start(page);
        page.evaluate("openEngine()");
        for (var i = 0; i < 5; i++) {
            assertEquals("", page.evaluate("compare(0, 17, 5, 9, false)"));
        }
        assertEquals("0 textures", page.evaluate("dispose()"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void whatIsLargerThanATextureIsDoneInTiles(int form, @SharedPage Page page) {
        start(page);
        assertEquals("", page.evaluate("openTiled()"));
        // Tiles of 12: whole tiles, parts, and sums over several tiles.
        for (var size : new int[][] {{12, 12, 12}, {25, 12, 7}, {5, 50, 5}, {13, 37, 26}, {1, 25, 40}, {40, 1, 1}}) {
            for (var add : new boolean[] {false, true}) {
                assertEquals("", page.evaluate("([form, m, k, n, add]) => compare(form, m, k, n, add)",
                        new Object[] {form, size[0], size[1], size[2], add}));
            }
        }
    }

    @Test
    void aDimensionBeyondTheTextureLimitIsDoneInTiles(@SharedPage Page page) {
        start(page);
        page.evaluate("openEngine()");
        assertEquals("", page.evaluate("compare(0, 1, 1, 200000, false)"));
    }

    @Test
    void whatLiesThereIsMultipliedAgain(Page page) {
        start(page);
        page.evaluate("openEngine()");
        assertEquals("", page.evaluate("compareResident()"));
        assertEquals("0 textures", page.evaluate("dispose()"));
    }

    @Test
    void aLostContextIsSaid(Page page) {
        page.addInitScript("""
                const get = OffscreenCanvas.prototype.getContext;
                OffscreenCanvas.prototype.getContext = function(...args) { return window.taken = get.apply(this, args); };
                """);
        start(page);
        page.evaluate("openEngine()");
        page.evaluate("taken.getExtension('WEBGL_lose_context').loseContext()");
        assertEquals("The browser has taken the WebGL2 context away.", page.evaluate("compare(0, 3, 3, 3, false)"));
    }

    @Test
    void aBrowserWithoutWebGl2IsTold(Page page) {
        page.addInitScript("OffscreenCanvas.prototype.getContext = () => null");
        start(page);
        assertEquals("This browser offers no WebGL2.", page.evaluate("openEngine()"));
    }

    @Test
    void aBrowserThatCannotWriteFloatsIsTold(Page page) {
        page.addInitScript("WebGL2RenderingContext.prototype.getExtension = () => null");
        start(page);
        assertEquals("This browser's WebGL2 cannot write 32-bit floats (EXT_color_buffer_float is missing).",
                page.evaluate("openEngine()"));
    }

    @Test
    void aBrowserThatWritesToFewerThanEightPlacesIsTold(Page page) {
        page.addInitScript("WebGL2RenderingContext.prototype.getParameter = () => 4");
        start(page);
        assertEquals("This browser's WebGL2 cannot write to eight places at once (MAX_DRAW_BUFFERS is below 8).",
                page.evaluate("openEngine()"));
    }

    private static void start(Page page) {
        TestScript.start(page, server.address(""));
    }
}
