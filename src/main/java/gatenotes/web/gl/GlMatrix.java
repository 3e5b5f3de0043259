package gatenotes.web.gl;

import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.webgl.WebGLFramebuffer;
import org.teavm.jso.webgl.WebGLTexture;

/**
 * A matrix on the graphics processor, in blocks of 4×4 floats.
 *
 * <p>Blocks that stick out at the right and at the bottom hold anything there: every program leaves those out.
 */
final class GlMatrix {
    private final GlContext context;
    private final int blockRows;
    private final int blockColumns;
    private final WebGLTexture texture;
    private WebGLFramebuffer framebuffer;

    /**
     * Makes room for a matrix.
     *
     * @throws IllegalArgumentException if it is too large for this browser's textures
     */
    GlMatrix(GlContext context, int rows, int columns) {
        var limit = context.maxDimension();
        if (rows > limit || columns > limit) {
            throw new IllegalArgumentException("WebGL2: the matrix is [" + rows + ", " + columns
                    + "], expected at most " + limit + " rows and columns (the texture limit of this browser)");
        }
        this.context = context;
        blockRows = blocks(rows);
        blockColumns = blocks(columns);
        var gl = context.gl();
        texture = gl.createTexture();
        context.textureMade();
        gl.bindTexture(Gl.TEXTURE_2D_ARRAY, texture);
        gl.texStorage3D(Gl.TEXTURE_2D_ARRAY, 1, Gl.RGBA32F, blockColumns, blockRows, 4);
        gl.texParameteri(Gl.TEXTURE_2D_ARRAY, Gl.TEXTURE_MIN_FILTER, Gl.NEAREST);
        gl.texParameteri(Gl.TEXTURE_2D_ARRAY, Gl.TEXTURE_MAG_FILTER, Gl.NEAREST);
    }

    /** How many blocks cover that many rows or columns. */
    static int blocks(int size) {
        return (size + 3) / 4;
    }

    int blockRows() {
        return blockRows;
    }

    int blockColumns() {
        return blockColumns;
    }

    /**
     * Copies a row-major matrix here.
     *
     * <p>Nothing is shuffled: rows r, r + 4, r + 8… of the array are 4·columns floats, that is {@code columns}
     * texels, apart, and just so WebGL is told to read them into layer r.
     *
     * @param array holds the matrix from {@code offset} on; not modified
     */
    void write(float[] array, int offset, int rows, int columns) {
        var gl = context.gl();
        var source = Float32Array.fromJavaArray(array);
        gl.bindTexture(Gl.TEXTURE_2D_ARRAY, texture);
        gl.pixelStorei(Gl.UNPACK_ROW_LENGTH, columns);
        for (var layer = 0; layer < 4 && layer < rows; layer++) {
            var height = (rows - layer + 3) / 4;
            var start = offset + layer * columns;
            var last = start + (height - 1) * 4 * columns;
            // The last texel of a row may reach beyond it, and in the last row beyond the array.
            var fits = last + 4 * blocks(columns) <= array.length;
            var direct = fits ? height : height - 1;
            if (direct > 0) {
                gl.texSubImage3D(Gl.TEXTURE_2D_ARRAY, 0, 0, 0, layer, blocks(columns), direct, 1,
                        Gl.RGBA, Gl.FLOAT, source, start);
            }
            if (!fits) {
                var row = new float[4 * blocks(columns)];
                System.arraycopy(array, last, row, 0, columns);
                gl.texSubImage3D(Gl.TEXTURE_2D_ARRAY, 0, 0, height - 1, layer, blocks(columns), 1, 1,
                        Gl.RGBA, Gl.FLOAT, Float32Array.fromJavaArray(row), 0);
            }
        }
        gl.pixelStorei(Gl.UNPACK_ROW_LENGTH, 0);
    }

    /**
     * Copies the matrix from here into a row-major array, waiting until it is computed.
     *
     * @param array gets the matrix from {@code offset} on
     * @param add whether the matrix is added to what the array holds
     */
    void read(float[] array, int offset, int rows, int columns, boolean add) {
        var gl = context.gl();
        bindAsTarget();
        var direct = !add && columns % 4 == 0;
        var width = 4 * blocks(columns);
        var target = Float32Array.fromJavaArray(direct ? array : new float[blocks(rows) * width]);
        for (var layer = 0; layer < 4 && layer < rows; layer++) {
            var height = (rows - layer + 3) / 4;
            gl.readBuffer(Gl.COLOR_ATTACHMENT0 + layer);
            if (direct) {
                gl.pixelStorei(Gl.PACK_ROW_LENGTH, columns);
                gl.readPixels(0, 0, width / 4, height, Gl.RGBA, Gl.FLOAT, target, offset + layer * columns);
                gl.pixelStorei(Gl.PACK_ROW_LENGTH, 0);
            } else {
                gl.readPixels(0, 0, width / 4, height, Gl.RGBA, Gl.FLOAT, target, 0);
                for (var i = 0; i < height; i++) {
                    var to = offset + (4 * i + layer) * columns;
                    for (var j = 0; j < columns; j++) {
                        var value = target.get(i * width + j);
                        array[to + j] = add ? array[to + j] + value : value;
                    }
                }
            }
        }
    }

    /** Makes this what samplers read at that texture unit. */
    void bind(int unit) {
        var gl = context.gl();
        gl.activeTexture(Gl.TEXTURE0 + unit);
        gl.bindTexture(Gl.TEXTURE_2D_ARRAY, texture);
    }

    /** Makes the four layers the four draw buffers. */
    void bindAsTarget() {
        var gl = context.gl();
        if (framebuffer != null) {
            gl.bindFramebuffer(Gl.FRAMEBUFFER, framebuffer);
            return;
        }
        framebuffer = gl.createFramebuffer();
        gl.bindFramebuffer(Gl.FRAMEBUFFER, framebuffer);
        var buffers = new int[4];
        for (var layer = 0; layer < 4; layer++) {
            buffers[layer] = Gl.COLOR_ATTACHMENT0 + layer;
            gl.framebufferTextureLayer(Gl.FRAMEBUFFER, buffers[layer], texture, 0, layer);
        }
        gl.drawBuffers(buffers);
    }

    void delete() {
        var gl = context.gl();
        gl.deleteTexture(texture);
        gl.deleteFramebuffer(framebuffer);
        context.textureDeleted();
    }
}
