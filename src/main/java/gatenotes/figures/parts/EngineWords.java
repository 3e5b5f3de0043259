package gatenotes.figures.parts;

import gatenotes.engine.Engine;
import gatenotes.engine.Trouble;
import gatenotes.scene.Language;

/** Texts about engines and their troubles, in the reader's language. */
public record EngineWords(Language language) {
    /** The label of an engine in a choice. */
    public String option(Engine engine, boolean works) {
        return works ? engine.title() : unavailable(engine.title());
    }

    /** The label of a choice that is not available here. */
    public String unavailable(String title) {
        return title + language.pick("（此处不可用）", " (not available here)");
    }

    /** One sentence on why an engine cannot work. */
    public String trouble(Trouble trouble) {
        var title = trouble.engine().title();
        var detail = trouble.detail();
        return switch (trouble.reason()) {
            case MISSING -> missing(detail);
            case REFUSED -> trouble.engine() == Engine.SIMD
                    ? language.pick("这个浏览器拒绝了 WebAssembly：", "This browser refused WebAssembly: ") + detail
                    : language.pick(title + " 引擎在这里跑不起来：" + detail + "。",
                            "The " + title + " engine cannot work here: " + detail + ".");
            case NETWORK -> trouble.engine() == Engine.WEBGL
                    ? language.pick("WebGL2 引擎只会算一层 LSTM 加一层全连接，只会用 Adam，不会 dropout。",
                            "The WebGL2 engine only knows one LSTM layer with a dense layer on top, Adam, and no dropout.")
                    : language.pick(title + " 引擎不会算这样的网络。", "The " + title + " engine does not know such a network.");
            case LOST -> language.pick("浏览器收回了 " + title + " 的上下文。",
                    "The browser has taken the " + title + " context away.");
            case NOT_FETCHED -> language.pick("没能取到引擎 " + trouble.engine().id() + "。",
                    "The engine " + trouble.engine().id() + " could not be fetched.");
        };
    }

    private String missing(String feature) {
        return switch (feature) {
            case "OffscreenCanvas" -> language.pick("这个浏览器的 Worker 里没有 OffscreenCanvas，用不了 WebGL2。",
                    "This browser's workers have no OffscreenCanvas, so no WebGL2.");
            case "WebGL2" -> language.pick("这个浏览器没有可用的 WebGL2。", "This browser offers no WebGL2.");
            case "EXT_color_buffer_float" -> language.pick(
                    "这个浏览器的 WebGL2 不能写入 32 位浮点数（缺少 EXT_color_buffer_float）。",
                    "This browser's WebGL2 cannot write 32-bit floats (EXT_color_buffer_float is missing).");
            case "MAX_DRAW_BUFFERS" -> language.pick("这个浏览器的 WebGL2 不能同时写八个地方（MAX_DRAW_BUFFERS 小于 8）。",
                    "This browser's WebGL2 cannot write to eight places at once (MAX_DRAW_BUFFERS is below 8).");
            default -> language.pick("这个浏览器没有 " + feature + "。", "This browser has no " + feature + ".");
        };
    }
}
