package gatenotes.web.gl;

import org.teavm.jso.JSBody;

/** Counts the textures of the page's WebGL contexts. */
public final class TextureCount {
    private TextureCount() {
    }

    /** Starts to count. */
    @JSBody(script = """
            window.textures = 0;
            var prototype = WebGL2RenderingContext.prototype;
            var make = prototype.createTexture, remove = prototype.deleteTexture;
            prototype.createTexture = function() { window.textures++; return make.call(this); };
            prototype.deleteTexture = function(one) { window.textures--; return remove.call(this, one); };
            """)
    public static native void start();

    /** The present number of textures. */
    @JSBody(script = "return window.textures;")
    public static native int now();
}
