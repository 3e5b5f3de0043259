package gatenotes.web.gl;

import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.webgl.WebGLFramebuffer;

/** The textures that one draw writes, or that are read or copied from: one layer for each of the shader's outputs. */
final class GlTarget {
    private final GlContext context;
    private final WebGLFramebuffer framebuffer;

    /** @param layers how many outputs go to the texture of the same index, each to a layer of its own */
    GlTarget(GlContext context, GlTexture[] textures, int[] layers) {
        this.context = context;
        var gl = context.gl();
        framebuffer = gl.createFramebuffer();
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

    /** A target of all {@code layers} layers of one texture. */
    GlTarget(GlContext context, GlTexture texture, int layers) {
        this(context, new GlTexture[] {texture}, new int[] {layers});
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

    /** The texels of output {@code index} from the first on; waits until they are computed. */
    float[] read(int index, int width, int height) {
        return read(index, 0, width, height);
    }

    /** Columns of texels of output {@code index}; waits until they are computed. */
    float[] read(int index, int fromColumn, int width, int height) {
        var texels = new float[4 * width * height];
        bind();
        context.gl().readBuffer(Gl.COLOR_ATTACHMENT0 + index);
        context.gl().readPixels(fromColumn, 0, width, height, Gl.RGBA, Gl.FLOAT, Float32Array.fromJavaArray(texels), 0);
        return texels;
    }

    void close() {
        context.gl().deleteFramebuffer(framebuffer);
    }
}
