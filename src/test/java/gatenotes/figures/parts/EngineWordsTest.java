package gatenotes.figures.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gatenotes.engine.Engine;
import gatenotes.engine.Trouble;
import gatenotes.engine.Trouble.Reason;
import gatenotes.scene.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words for each reason, in both languages. */
class EngineWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WEBGL | MISSING | OffscreenCanvas | This browser's workers have no OffscreenCanvas, so no WebGL2. | 这个浏览器的 Worker 里没有 OffscreenCanvas，用不了 WebGL2。
            WEBGL | MISSING | WebGL2 | This browser offers no WebGL2. | 这个浏览器没有可用的 WebGL2。
            WEBGL | MISSING | EXT_color_buffer_float | This browser's WebGL2 cannot write 32-bit floats (EXT_color_buffer_float is missing). | 这个浏览器的 WebGL2 不能写入 32 位浮点数（缺少 EXT_color_buffer_float）。
            WEBGL | MISSING | MAX_DRAW_BUFFERS | This browser's WebGL2 cannot write to eight places at once (MAX_DRAW_BUFFERS is below 8). | 这个浏览器的 WebGL2 不能同时写八个地方（MAX_DRAW_BUFFERS 小于 8）。
            SIMD | MISSING | WebAssembly SIMD | This browser has no WebAssembly SIMD. | 这个浏览器没有 WebAssembly SIMD。
            SIMD | REFUSED | no eval | This browser refused WebAssembly: no eval | 这个浏览器拒绝了 WebAssembly：no eval
            WEBGL | REFUSED | too large | The WebGL2 engine cannot work here: too large. | WebGL2 引擎在这里跑不起来：too large。
            WEBGL | NETWORK | '' | The WebGL2 engine only knows one LSTM layer with a dense layer on top, Adam, and no dropout. | WebGL2 引擎只会算一层 LSTM 加一层全连接，只会用 Adam，不会 dropout。
            SIMD | NETWORK | '' | The WebAssembly SIMD engine does not know such a network. | WebAssembly SIMD 引擎不会算这样的网络。
            WEBGL | LOST | '' | The browser has taken the WebGL2 context away. | 浏览器收回了 WebGL2 的上下文。
            SIMD | NOT_FETCHED | '' | The engine simd could not be fetched. | 没能取到引擎 simd。
            """)
    void eachReasonIsASentence(Engine engine, Reason reason, String detail, String english, String chinese) {
        var trouble = new Trouble(engine, reason, detail);
        assertEquals(english, new EngineWords(Language.ENGLISH).trouble(trouble));
        assertEquals(chinese, new EngineWords(Language.CHINESE).trouble(trouble));
    }
}
