package gatenotes.web.gl;

import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.webgl.WebGLTexture;

/** A texture: layers of texels with four floats each, all zero at first. */
final class GlTexture implements GlContext.Held {
    private final GlContext context;
    private final WebGLTexture texture;
    private final int width;
    private final int height;
    private final int layers;

    /** @throws IllegalArgumentException if the texture is too large for this browser */
    GlTexture(GlContext context, int width, int height, int layers) {
        var limit = context.maxTextureSize();
        if (width > limit || height > limit) {
            throw new IllegalArgumentException("WebGL2: the texture is " + width + " by " + height
                    + ", expected at most " + limit + " (the texture limit of this browser)");
        }
        this.context = context;
        this.width = width;
        this.height = height;
        this.layers = layers;
        var gl = context.gl();
        texture = gl.createTexture();
        context.hold(this);
        gl.bindTexture(Gl.TEXTURE_2D_ARRAY, texture);
        gl.texStorage3D(Gl.TEXTURE_2D_ARRAY, 1, Gl.RGBA32F, width, height, layers);
        gl.texParameteri(Gl.TEXTURE_2D_ARRAY, Gl.TEXTURE_MIN_FILTER, Gl.NEAREST);
        gl.texParameteri(Gl.TEXTURE_2D_ARRAY, Gl.TEXTURE_MAG_FILTER, Gl.NEAREST);
        // WebGL guarantees zeros, but Chromium 150 sometimes clears a layer only after the first draw to it.
        write(new float[4 * width * height * layers]);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /**
     * Fills the texture.
     *
     * @param texels 4·width·height·layers numbers, row by row, layer by layer; not modified
     */
    void write(float[] texels) {
        context.gl().bindTexture(Gl.TEXTURE_2D_ARRAY, texture);
        context.gl().texSubImage3D(Gl.TEXTURE_2D_ARRAY, 0, 0, 0, 0, width, height, layers, Gl.RGBA, Gl.FLOAT,
                Float32Array.fromJavaArray(texels), 0);
    }

    /** Copies texels of the target that is bound for reading into layer 0 of this texture, from row {@code toRow} on. */
    void copyIn(int toRow, int fromRow, int rows) {
        context.gl().bindTexture(Gl.TEXTURE_2D_ARRAY, texture);
        context.gl().copyTexSubImage3D(Gl.TEXTURE_2D_ARRAY, 0, 0, toRow, 0, 0, fromRow, width, rows);
    }

    /** Makes samplers of a texture unit read this texture. */
    void bind(int unit) {
        context.gl().activeTexture(Gl.TEXTURE0 + unit);
        context.gl().bindTexture(Gl.TEXTURE_2D_ARRAY, texture);
    }

    void attach(int attachment, int layer) {
        context.gl().framebufferTextureLayer(Gl.FRAMEBUFFER, attachment, texture, 0, layer);
    }

    @Override
    public void close() {
        context.letGo(this);
        context.gl().deleteTexture(texture);
    }
}
