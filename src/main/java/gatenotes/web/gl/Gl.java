package gatenotes.web.gl;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.ArrayBufferView;
import org.teavm.jso.webgl.WebGL2RenderingContext;

/** WebGL2 with the functions that TeaVM's own interface lacks. */
interface Gl extends WebGL2RenderingContext {
    /** The format with four floats a texel. */
    int RGBA32F = 0x8814;

    /** Reads texels into a part of an array that begins at {@code offset}. */
    void readPixels(int x, int y, int width, int height, int format, int type, ArrayBufferView array, int offset);

    /** Reads texels into the bound pixel buffer, from byte {@code offset} on. */
    void readPixels(int x, int y, int width, int height, int format, int type, int offset);

    /** Is called when the browser has taken the context away, or given it back. */
    @JSFunctor
    interface ContextListener extends JSObject {
        void heard();
    }

    /** Whether a canvas for a context exists: a worker without OffscreenCanvas has none. */
    @JSBody(script = "return typeof OffscreenCanvas !== 'undefined' || typeof document !== 'undefined';")
    static boolean hasCanvas() {
        throw new IllegalStateException("runs in a browser only");
    }

    /** A new context on an invisible canvas, or null. */
    @JSBody(params = {"listener", "restored"}, script = ""
            + "var canvas = typeof OffscreenCanvas === 'undefined'"
            + "  ? document.createElement('canvas') : new OffscreenCanvas(1, 1);"
            + "canvas.addEventListener('webglcontextrestored', function() { restored(); });"
            + "canvas.addEventListener('webglcontextlost', function(event) {"
            + "  event.preventDefault();"
            + "  listener();"
            + "});"
            + "return canvas.getContext('webgl2', {alpha: false, antialias: false, depth: false, stencil: false,"
            + "  powerPreference: 'high-performance'});")
    static Gl create(ContextListener listener, ContextListener restored) {
        throw new IllegalStateException("runs in a browser only");
    }
}
