package gatenotes.web.gl;

import gatenotes.engine.EngineLostException;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.scene.Language;
import org.teavm.jso.JSObject;

/**
 * The connection to the graphics processor: one WebGL2 context that computes with 32-bit floats.
 *
 * <p>Everything that lies on the processor belongs to one context and goes with it.
 */
public final class GlContext {
    private final Gl gl;
    private final Language language;
    private final int maxTextureSize;
    private boolean lost;
    private boolean restored;
    private int textures;

    private GlContext(Gl gl, Language language) {
        this.gl = gl;
        this.language = language;
        maxTextureSize = gl.getParameteri(Gl.MAX_TEXTURE_SIZE);
    }

    /**
     * Opens a context.
     *
     * @param language of what a reader is told when something fails
     * @throws EngineUnavailableException if this browser has no WebGL2 that computes with floats, saying which part is missing
     */
    public static GlContext open(Language language) throws EngineUnavailableException {
        if (!Gl.hasCanvas()) {
            throw new EngineUnavailableException(language.pick(
                    "这个浏览器的 Worker 里没有 OffscreenCanvas，用不了 WebGL2。",
                    "This browser's workers have no OffscreenCanvas, so no WebGL2."));
        }
        var opened = new GlContext[1];
        var gl = Gl.create(() -> {
            if (opened[0] != null) {
                opened[0].lost = true;
            }
        }, () -> {
            if (opened[0] != null) {
                opened[0].restored = true;
            }
        });
        if (gl == null) {
            throw new EngineUnavailableException(language.pick(
                    "这个浏览器没有可用的 WebGL2。", "This browser offers no WebGL2."));
        }
        if (gl.getExtension("EXT_color_buffer_float") == null) {
            throw new EngineUnavailableException(language.pick(
                    "这个浏览器的 WebGL2 不能写入 32 位浮点数（缺少 EXT_color_buffer_float）。",
                    "This browser's WebGL2 cannot write 32-bit floats (EXT_color_buffer_float is missing)."));
        }
        opened[0] = new GlContext(gl, language);
        return opened[0];
    }

    /** What a reader is told when something is too large for this browser, or does not compile in it. */
    static EngineUnavailableException cannotWork(RuntimeException reason, Language language) {
        return new EngineUnavailableException(language.pick("WebGL2 引擎在这里跑不起来：",
                "The WebGL2 engine cannot work here: ") + reason.getMessage() + language.pick("。", "."));
    }

    /** The largest width and height of a texture. */
    int maxTextureSize() {
        return maxTextureSize;
    }

    /** How many textures exist now. */
    public int textures() {
        return textures;
    }

    /** Whether the browser has taken the context away; nothing can be computed with it any more. */
    public boolean isLost() {
        return lost || gl.isContextLost();
    }

    /** Whether the browser has given the context back after it took it away; what lay there is gone, open another. */
    public boolean isRestored() {
        return restored;
    }

    /**
     * Makes sure that what was computed is worth something.
     *
     * @throws EngineLostException if the browser has taken the context away
     */
    public void requireAlive() {
        if (isLost()) {
            throw new EngineLostException(language.pick(
                    "浏览器收回了 WebGL2 的上下文。", "The browser has taken the WebGL2 context away."));
        }
    }

    /** Gives the whole context back to the browser, with everything that lies there. */
    public void dispose() {
        lost = true;
        var loseContext = (LoseContext) gl.getExtension("WEBGL_lose_context");
        if (loseContext != null) {
            loseContext.loseContext();
        }
    }

    /** The extension that gives a context back at once instead of at some later collection. */
    interface LoseContext extends JSObject {
        void loseContext();
    }

    Gl gl() {
        return gl;
    }

    void textureMade() {
        textures++;
    }

    void textureDeleted() {
        textures--;
    }
}
