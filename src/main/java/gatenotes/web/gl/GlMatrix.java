package gatenotes.web.gl;

import org.teavm.jso.typedarrays.Float32Array;

/**
 * A matrix on the graphics processor, in blocks of 8×4 floats.
 *
 * <p>Blocks that extend beyond the right or bottom edge hold arbitrary values there, which all programs ignore.
 */
final class GlMatrix {
    /** Rows of a block, one in each layer. */
    static final int ROWS = 8;
    /** Columns of a block, the floats of a texel. */
    static final int COLUMNS = 4;

    private final GlContext context;
    private final GlTexture texture;
    private GlTarget target;

    /**
     * Allocates textures for a matrix.
     *
     * @throws IllegalArgumentException if the matrix is too large for this browser's textures
     */
    GlMatrix(GlContext context, int rows, int columns) {
        this.context = context;
        texture = new GlTexture(context, blocks(columns), blockRows(rows), ROWS);
    }

    /** How many texels cover {@code size} columns. */
    static int blocks(int size) {
        return (size + COLUMNS - 1) / COLUMNS;
    }

    private static int blockRows(int rows) {
        return (rows + ROWS - 1) / ROWS;
    }

    /** Whether it has exactly as many blocks as a matrix of that size needs. */
    boolean fits(int rows, int columns) {
        return texture.height() == blockRows(rows) && texture.width() == blocks(columns);
    }

    GlTexture texture() {
        return texture;
    }

    /** Its layers as the outputs of a draw. */
    GlTarget target() {
        if (target == null) {
            target = new GlTarget(context, new GlTexture[] {texture}, ROWS);
        }
        return target;
    }

    /**
     * Copies a row-major matrix here.
     *
     * <p>Nothing is shuffled: rows r, r + 8, r + 16… of the array are 8·stride floats, that is 2·stride texels,
     * apart, and just so WebGL is told to read them into layer r.
     *
     * @param array holds the matrix from {@code offset} on, {@code stride} floats from row to row; not modified
     */
    void write(float[] array, int offset, int stride, int rows, int columns) {
        var gl = context.gl();
        var source = Float32Array.fromJavaArray(array);
        var width = texture.width();
        texture.bind(0);
        gl.pixelStorei(Gl.UNPACK_ROW_LENGTH, ROWS / COLUMNS * stride);
        for (var layer = 0; layer < ROWS && layer < rows; layer++) {
            var height = blockRows(rows - layer);
            var start = offset + layer * stride;
            var last = start + (height - 1) * ROWS * stride;
            // The last texel of a row may reach beyond it, and in the last row beyond the array.
            var fits = last + COLUMNS * width <= array.length;
            var direct = fits ? height : height - 1;
            if (direct > 0) {
                gl.texSubImage3D(Gl.TEXTURE_2D_ARRAY, 0, 0, 0, layer, width, direct, 1, Gl.RGBA, Gl.FLOAT, source,
                        start);
            }
            if (!fits) {
                var row = new float[COLUMNS * width];
                System.arraycopy(array, last, row, 0, columns);
                gl.texSubImage3D(Gl.TEXTURE_2D_ARRAY, 0, 0, height - 1, layer, width, 1, 1, Gl.RGBA, Gl.FLOAT,
                        Float32Array.fromJavaArray(row), 0);
            }
        }
        gl.pixelStorei(Gl.UNPACK_ROW_LENGTH, 0);
    }

    /**
     * Waits until the matrix is computed, then copies it into a row-major array.
     *
     * @param array receives the matrix from {@code offset} on, {@code stride} floats from row to row
     * @param add whether the matrix is added to the array's values
     */
    void read(float[] array, int offset, int stride, int rows, int columns, boolean add) {
        var gl = context.gl();
        target().bind();
        var direct = !add && columns % COLUMNS == 0;
        var width = COLUMNS * texture.width();
        var to = Float32Array.fromJavaArray(direct ? array : new float[blockRows(rows) * width]);
        for (var layer = 0; layer < ROWS && layer < rows; layer++) {
            var height = blockRows(rows - layer);
            gl.readBuffer(Gl.COLOR_ATTACHMENT0 + layer);
            if (direct) {
                gl.pixelStorei(Gl.PACK_ROW_LENGTH, ROWS / COLUMNS * stride);
                gl.readPixels(0, 0, texture.width(), height, Gl.RGBA, Gl.FLOAT, to, offset + layer * stride);
                gl.pixelStorei(Gl.PACK_ROW_LENGTH, 0);
                continue;
            }
            gl.readPixels(0, 0, texture.width(), height, Gl.RGBA, Gl.FLOAT, to, 0);
            for (var i = 0; i < height; i++) {
                var at = offset + (ROWS * i + layer) * stride;
                for (var j = 0; j < columns; j++) {
                    var value = to.get(i * width + j);
                    array[at + j] = add ? array[at + j] + value : value;
                }
            }
        }
    }

    void close() {
        texture.close();
        if (target != null) {
            target.close();
        }
    }
}
