package gatenotes.web.gl;

import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.Products;
import gatenotes.math.MatMul;

/**
 * Multiplies matrices on the graphics processor, through WebGL2.
 *
 * <p>Each product transfers its matrices there and back, and waits. That costs about a millisecond at any size, so it
 * only pays for large matrices; {@link #carry} keeps them there. Matrices larger than a texture are multiplied in
 * tiles.
 *
 * <p>Sums are formed in 32-bit floats, so a result may differ from the Java engine's by about k·6e-8 of the sum
 * of its terms' magnitudes.
 */
public final class GlMatMul implements Products {
    private final GlContext context;
    private final GlMatrixPool pool;
    private final GlProgram[] programs = new GlProgram[Form.values().length];

    private final int tile;

    private GlMatMul(GlContext context, int tile) {
        this.context = context;
        this.tile = tile;
        pool = new GlMatrixPool(context);
    }

    /**
     * Opens the engine, with its own context.
     *
     * @throws EngineUnavailableException if it cannot work in this browser
     */
    public static GlMatMul open() throws EngineUnavailableException {
        var context = GlContext.open();
        // A texel holds four columns, and the rows are spread over eight layers.
        return new GlMatMul(context, GlMatrix.COLUMNS * context.maxTextureSize());
    }

    /** The same with tiles of at most {@code tile} rows and columns. */
    static GlMatMul open(int tile) throws EngineUnavailableException {
        return new GlMatMul(GlContext.open(), tile);
    }

    @Override
    public void multiply(Form form, int m, int k, int n,
            float[] a, int aOffset, float[] b, int bOffset, float[] c, int cOffset, boolean add) {
        MatMul.requireFit(form, m, k, n, a, aOffset, b, bOffset, c, cOffset);
        context.requireAlive();
        var aLies = form != Form.TRANSPOSED_A;
        var bLies = form != Form.TRANSPOSED_B;
        for (var i = 0; i < m; i += tile) {
            for (var j = 0; j < n; j += tile) {
                for (var p = 0; p < k; p += tile) {
                    var rows = Math.min(tile, m - i);
                    var terms = Math.min(tile, k - p);
                    var columns = Math.min(tile, n - j);
                    var onA = aLies ? write(a, aOffset + i * k + p, k, rows, terms)
                            : write(a, aOffset + p * m + i, m, terms, rows);
                    var onB = bLies ? write(b, bOffset + p * n + j, n, terms, columns)
                            : write(b, bOffset + j * k + p, k, columns, terms);
                    var onC = pool.take(rows, columns);
                    draw(form, terms, onA, onB, onC);
                    onC.read(c, cOffset + i * n + j, n, rows, columns, add || p > 0);
                    pool.giveBack(onA);
                    pool.giveBack(onB);
                    pool.giveBack(onC);
                }
            }
        }
        // Reading from a lost context gives nothing and throws nothing, so the context is checked before and after.
        context.requireAlive();
    }

    @Override
    public void close() {
        context.close();
    }

    @Override
    public boolean carries() {
        return true;
    }

    @Override
    public Carried carry(int m, int k, int n, float[] a, float[] b) throws EngineUnavailableException {
        MatMul.requireFit(Form.PLAIN, m, k, n, a, 0, b, 0, new float[m * n], 0);
        context.requireAlive();
        try {
            return new OnCard(m, k, n, a, b);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw GlContext.refused(e);
        }
    }

    /** A product whose matrices stay on the graphics processor. */
    private final class OnCard implements Carried {
        private final int m;
        private final int k;
        private final int n;
        private final GlMatrix onA;
        private final GlMatrix onB;
        private final GlMatrix onC;

        private OnCard(int m, int k, int n, float[] a, float[] b) {
            this.m = m;
            this.k = k;
            this.n = n;
            onA = write(a, 0, k, m, k);
            onB = write(b, 0, n, k, n);
            onC = pool.take(m, n);
        }

        @Override
        public void multiply(int times) {
            for (var i = 0; i < times; i++) {
                draw(Form.PLAIN, k, onA, onB, onC);
            }
            onC.target().read(0, 1, 1);
            context.requireAlive();
        }

        @Override
        public void read(float[] c) {
            onC.read(c, 0, n, m, n, false);
            context.requireAlive();
        }

        @Override
        public void close() {
            pool.giveBack(onA);
            pool.giveBack(onB);
            pool.giveBack(onC);
        }
    }

    private GlMatrix write(float[] array, int offset, int stride, int rows, int columns) {
        var matrix = pool.take(rows, columns);
        matrix.write(array, offset, stride, rows, columns);
        return matrix;
    }

    private void draw(Form form, int k, GlMatrix a, GlMatrix b, GlMatrix c) {
        var program = program(form);
        program.use(a.texture(), b.texture());
        program.set("k", k);
        program.run(c.target());
    }

    private GlProgram program(Form form) {
        var index = form.ordinal();
        if (programs[index] == null) {
            programs[index] = new GlProgram(context, MatMulShader.of(form).source());
        }
        return programs[index];
    }
}
