package gatenotes.web.gl;

import gatenotes.engine.Engine;
import gatenotes.engine.EngineLostException;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.Trouble;
import gatenotes.engine.Trouble.Reason;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSObject;

/**
 * The connection to the graphics processor: one WebGL2 context that computes with 32-bit floats.
 *
 * <p>All data on the processor belongs to one context and is lost with it.
 */
public final class GlContext {
    /** How many outputs our widest shaders have; WebGL2 guarantees only four. */
    private static final int DRAW_BUFFERS = 8;
    private final Gl gl;
    private final int maxTextureSize;
    private final List<Held> held = new ArrayList<>();
    private boolean lost;
    private boolean restored;

    private GlContext(Gl gl) {
        this.gl = gl;
        maxTextureSize = gl.getParameteri(Gl.MAX_TEXTURE_SIZE);
    }

    /**
     * Opens a context.
     *
     * @throws EngineUnavailableException if this browser's WebGL2 lacks something we need, saying which part is missing
     */
    public static GlContext open() throws EngineUnavailableException {
        if (!Gl.hasCanvas()) {
            throw missing("OffscreenCanvas");
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
            throw missing("WebGL2");
        }
        if (gl.getExtension("EXT_color_buffer_float") == null) {
            throw missing("EXT_color_buffer_float");
        }
        if (gl.getParameteri(Gl.MAX_DRAW_BUFFERS) < DRAW_BUFFERS) {
            throw missing("MAX_DRAW_BUFFERS");
        }
        opened[0] = new GlContext(gl);
        return opened[0];
    }

    private static EngineUnavailableException missing(String feature) {
        return new EngineUnavailableException(Engine.WEBGL, Reason.MISSING, feature);
    }

    /** The exception for something that is too large for this browser, or does not compile in it. */
    static EngineUnavailableException refused(RuntimeException reason) {
        return new EngineUnavailableException(Engine.WEBGL, Reason.REFUSED, reason.getMessage());
    }

    /** The largest width and height of a texture. */
    int maxTextureSize() {
        return maxTextureSize;
    }

    /** Whether the browser has taken the context away; after that it can compute nothing. */
    public boolean isLost() {
        return lost || gl.isContextLost();
    }

    /**
     * Whether the browser has given the context back after taking it away. Its data is lost, so another context has to be
     * opened.
     */
    public boolean isRestored() {
        return restored;
    }

    /**
     * Checks that the computed values are valid.
     *
     * @throws EngineLostException if the browser has taken the context away
     */
    public void requireAlive() {
        if (isLost()) {
            throw new EngineLostException(new Trouble(Engine.WEBGL, Reason.LOST));
        }
    }

    /** Something on the processor that stays until it is closed, alone or with its context. */
    interface Held {
        void close();
    }

    void hold(Held one) {
        held.add(one);
    }

    void letGo(Held one) {
        for (var i = held.size() - 1; i >= 0; i--) {
            if (held.get(i) == one) {
                held.remove(i);
            }
        }
    }

    /** Gives the context back to the browser with everything in it; nothing has to be closed before. */
    public void close() {
        while (!held.isEmpty()) {
            held.get(held.size() - 1).close();
        }
        lost = true;
        var loseContext = (LoseContext) gl.getExtension("WEBGL_lose_context");
        if (loseContext != null) {
            loseContext.loseContext();
        }
    }

    /** The extension that releases a context at once, not at a later garbage collection. */
    interface LoseContext extends JSObject {
        void loseContext();
    }

    Gl gl() {
        return gl;
    }
}
