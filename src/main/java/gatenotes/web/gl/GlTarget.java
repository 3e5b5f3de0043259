package gatenotes.web.gl;

import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.webgl.WebGLFramebuffer;

/** The textures that one draw writes, or from which texels are read or copied: one layer for each of the shader's outputs. */
final class GlTarget implements GlContext.Held {
    private final GlContext context;
    private final GlTexture[] textures;
    private final WebGLFramebuffer framebuffer;

    /** @param layers how many outputs go to the texture of the same index, each to a separate layer */
    GlTarget(GlContext context, GlTexture[] textures, int... layers) {
        this.context = context;
        this.textures = textures;
        var gl = context.gl();
        framebuffer = gl.createFramebuffer();
        context.hold(this);
        gl.bindFramebuffer(Gl.FRAMEBUFFER, framebuffer);
        var count = 0;
        for (var i = 0; i < textures.length; i++) {
            for (var layer = 0; layer < layers[i]; layer++) {
                textures[i].attach(Gl.COLOR_ATTACHMENT0 + count++, layer);
            }
        }
        var buffers = new int[count];
        for (var i = 0; i < count; i++) {
            buffers[i] = Gl.COLOR_ATTACHMENT0 + i;
        }
        gl.drawBuffers(buffers);
        if (gl.checkFramebufferStatus(Gl.FRAMEBUFFER) != Gl.FRAMEBUFFER_COMPLETE) {
            context.requireAlive();
            throw new IllegalStateException("WebGL2: this browser cannot draw to " + count + " textures at once");
        }
    }

    /**
     * A target of new textures of one size.
     *
     * @param layers how many layers each texture has
     */
    static GlTarget create(GlContext context, int width, int height, int... layers) {
        var textures = new GlTexture[layers.length];
        for (var i = 0; i < layers.length; i++) {
            textures[i] = new GlTexture(context, width, height, layers[i]);
        }
        return new GlTarget(context, textures, layers);
    }

    /** The first of the textures. */
    GlTexture texture() {
        return textures[0];
    }

    GlTexture texture(int index) {
        return textures[index];
    }

    int width() {
        return textures[0].width();
    }

    int height() {
        return textures[0].height();
    }

    void bind() {
        context.gl().bindFramebuffer(Gl.FRAMEBUFFER, framebuffer);
    }

    /** Copies rows of output {@code index} into layer 0 of a texture of the same width. */
    void copy(int index, int fromRow, int rows, GlTexture to, int toRow) {
        bind();
        context.gl().readBuffer(Gl.COLOR_ATTACHMENT0 + index);
        to.copyIn(toRow, fromRow, rows);
    }

    /** All texels of output {@code index}; waits until they are computed. */
    float[] read(int index) {
        return read(index, width(), height());
    }

    /** The texels of output {@code index} in the rectangle that starts at the first texel; waits until they are computed. */
    float[] read(int index, int width, int height) {
        var texels = new float[4 * width * height];
        bind();
        context.gl().readBuffer(Gl.COLOR_ATTACHMENT0 + index);
        context.gl().readPixels(0, 0, width, height, Gl.RGBA, Gl.FLOAT, Float32Array.fromJavaArray(texels), 0);
        return texels;
    }

    @Override
    public void close() {
        context.letGo(this);
        context.gl().deleteFramebuffer(framebuffer);
    }
}
