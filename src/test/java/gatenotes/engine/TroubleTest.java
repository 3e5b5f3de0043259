package gatenotes.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gatenotes.engine.Trouble.Reason;
import org.junit.jupiter.api.Test;

/** Engines and their troubles, as texts that one script sends to another. */
class TroubleTest {
    @Test
    void aTroubleTravelsAsText() {
        for (var engine : Engine.values()) {
            for (var reason : Reason.values()) {
                for (var detail : new String[] {"", "WebGL2", "two words: 3 by 4"}) {
                    var trouble = new Trouble(engine, reason, detail);
                    assertEquals(trouble, Trouble.parse(trouble.toString()));
                }
            }
        }
    }

    @Test
    void idsAreWhatLinksSay() {
        assertEquals("java simd webgl", String.join(" ", Engine.ids()));
        assertEquals(Engine.SIMD, Engine.of("simd"));
        assertEquals("Engine: 'cuda', expected one of java, simd, webgl",
                assertThrows(IllegalArgumentException.class, () -> Engine.of("cuda")).getMessage());
    }
}
