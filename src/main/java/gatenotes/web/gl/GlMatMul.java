package gatenotes.web.gl;

import gatenotes.demo.EngineUnavailableException;
import gatenotes.figure.Language;
import gatenotes.math.MatMul;

/**
 * Multiplies matrices on the graphics processor, through WebGL2.
 *
 * <p>Each product carries its matrices there and back, and waits. That costs about a millisecond whatever their
 * size, so it pays for large ones only.
 *
 * <p>Sums are formed in 32-bit floats, so a result may differ from the Java engine's by about k·6e-8 of the sum
 * of its terms' magnitudes. No dimension may exceed the browser's texture limit times four.
 */
public final class GlMatMul implements MatMul {
    private final GlContext context;
    private final GlMatrixPool pool;
    private final GlProgram[] programs = new GlProgram[MatMulShader.values().length];

    private GlMatMul(GlContext context) {
        this.context = context;
        pool = new GlMatrixPool(context);
    }

    /**
     * Opens the engine, with a context of its own.
     *
     * @param language of what a reader is told when something fails
     * @throws EngineUnavailableException if it cannot work in this browser
     */
    public static GlMatMul open(Language language) throws EngineUnavailableException {
        return new GlMatMul(GlContext.open(language));
    }

    @Override
    public void multiply(int m, int k, int n,
            float[] a, int aOffset, float[] b, int bOffset, float[] c, int cOffset, boolean add) {
        run(MatMulShader.PLAIN, m, k, n, m, k, a, aOffset, k, n, b, bOffset, c, cOffset, add);
    }

    @Override
    public void multiplyTransposedB(int m, int k, int n,
            float[] a, int aOffset, float[] b, int bOffset, float[] c, int cOffset, boolean add) {
        run(MatMulShader.TRANSPOSED_B, m, k, n, m, k, a, aOffset, n, k, b, bOffset, c, cOffset, add);
    }

    @Override
    public void multiplyTransposedA(int m, int k, int n,
            float[] a, int aOffset, float[] b, int bOffset, float[] c, int cOffset, boolean add) {
        run(MatMulShader.TRANSPOSED_A, m, k, n, k, m, a, aOffset, k, n, b, bOffset, c, cOffset, add);
    }

    /** How many textures the engine holds now. */
    public int textures() {
        return context.textures();
    }

    /** Whether the browser has taken the context away: then a new engine is needed. */
    public boolean isLost() {
        return context.isLost();
    }

    /** Gives back everything the engine holds; it is not used afterwards. */
    public void dispose() {
        pool.delete();
        for (var program : programs) {
            if (program != null) {
                program.delete();
            }
        }
        context.dispose();
    }

    private void run(MatMulShader shader, int m, int k, int n, int aRows, int aColumns, float[] a, int aOffset,
            int bRows, int bColumns, float[] b, int bOffset, float[] c, int cOffset, boolean add) {
        MatMul.requireFit(aRows, aColumns, a, aOffset, bRows, bColumns, b, bOffset, m, n, c, cOffset);
        context.requireAlive();
        var onA = pool.take(aRows, aColumns);
        var onB = pool.take(bRows, bColumns);
        var onC = pool.take(m, n);
        onA.write(a, aOffset, aRows, aColumns);
        onB.write(b, bOffset, bRows, bColumns);
        var program = program(shader);
        program.use();
        program.bind("a", 0, onA);
        program.bind("b", 1, onB);
        program.set("k", k);
        program.run(onC);
        // A lost context reads as nothing at all: look before and after.
        onC.read(c, cOffset, m, n, add);
        context.requireAlive();
        pool.giveBack(onA);
        pool.giveBack(onB);
        pool.giveBack(onC);
    }

    private GlProgram program(MatMulShader shader) {
        var index = shader.ordinal();
        if (programs[index] == null) {
            programs[index] = new GlProgram(context, shader.source());
        }
        return programs[index];
    }
}
