package gatenotes.web.worker;

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

/** Parameters, Adam's moments and the recurrent state move from engine to engine unchanged, and nothing is leaked. */
@ExtendWith(BrowserExtension.class)
class HandOverIT {
    private static StaticServer server;

    @BeforeAll
    static void serve() throws IOException {
        server = new StaticServer(TestScript.folder(HandOverProgram.class.getName()), "/");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"java, java", "java, simd", "java, webgl", "simd, java", "simd, webgl", "webgl, java", "webgl, simd",
        "webgl, webgl"})
    void aTrainingMovesWhole(String from, String to, @SharedPage Page page) {
        open(page);
        assertEquals("same", page.evaluate("engines => handOver(...engines)", new Object[] {from, to}));
    }

    /**
     * A browser gives a page 16 WebGL contexts and limited memory, so closed engines have to release theirs.
     * {@code mvn -Psoak} starts and stops 200 trainings.
     */
    @Test
    void manyEnginesLeaveNothing(Page page) {
        page.addInitScript("""
                window.alive = {textures: 0, programs: 0, framebuffers: 0, memories: 0};
                for (const [kind, counted] of [['Texture', 'textures'], ['Program', 'programs'],
                    ['Framebuffer', 'framebuffers']]) {
                  const prototype = WebGL2RenderingContext.prototype;
                  const make = prototype['create' + kind];
                  const remove = prototype['delete' + kind];
                  prototype['create' + kind] = function () { alive[counted]++; return make.call(this); };
                  prototype['delete' + kind] = function (one) { alive[counted]--; return remove.call(this, one); };
                }
                const gone = new FinalizationRegistry(() => alive.memories--);
                const Memory = WebAssembly.Memory;
                WebAssembly.Memory = function (given) {
                  const memory = new Memory(given);
                  alive.memories++;
                  gone.register(memory, null);
                  return memory;
                };
                """);
        open(page);
        page.evaluate("openAndClose('webgl', '2')");
        page.evaluate("openAndClose('simd', '2')");
        var before = heap(page);
        assertEquals("0 textures left, 20 steps", page.evaluate("openAndClose('webgl', '20')"));
        assertEquals("0 textures left, 20 steps", page.evaluate("openAndClose('simd', '20')"));
        var after = heap(page);
        assertTrue(after < before + 500_000, () -> "JS heap grew from " + before + " to " + after + " bytes");
        page.requestGC();
        page.waitForFunction("alive.memories <= 1");
        assertEquals("[0,0,0]", page.evaluate("JSON.stringify([alive.textures, alive.programs, alive.framebuffers])"));
    }

    private static double heap(Page page) {
        page.requestGC();
        return ((Number) page.evaluate("performance.memory.usedJSHeapSize")).doubleValue();
    }

    private static void open(Page page) {
        TestScript.start(page, server.address(""));
    }
}
