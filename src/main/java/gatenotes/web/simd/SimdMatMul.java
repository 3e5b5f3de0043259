package gatenotes.web.simd;

import gatenotes.engine.EngineUnavailableException;
import gatenotes.math.MatMul;
import gatenotes.scene.Language;

/**
 * Multiplies matrices with WebAssembly vectors.
 *
 * <p>Arrays that lie in its memory are used where they are; others are copied there and back. Sums are formed in
 * 32-bit floats.
 */
public final class SimdMatMul implements MatMul {
    private static final int FIRST_STAGE = 1 << 20;

    private final SimdMemory memory;
    private final Language language;
    private Stage stage;

    /**
     * @param memory where the arrays lie that need no copy; null if none do
     * @param language of what a reader is told when something fails
     * @throws EngineUnavailableException if it cannot work in this browser
     */
    public SimdMatMul(SimdMemory memory, Language language) throws EngineUnavailableException {
        this.memory = memory;
        this.language = language;
        if (memory == null) {
            stage = new Stage(FIRST_STAGE, language);
        }
    }

    @Override
    public void multiply(Form form, int m, int k, int n,
            float[] a, int aOffset, float[] b, int bOffset, float[] c, int cOffset, boolean add) {
        MatMul.requireFit(form, m, k, n, a, aOffset, b, bOffset, c, cOffset);
        var transposedA = form == Form.TRANSPOSED_A;
        var transposedB = form == Form.TRANSPOSED_B;
        if (memory != null) {
            var atA = memory.address(a);
            var atB = memory.address(b);
            var atC = memory.address(c);
            if (atA >= 0 && atB >= 0 && atC >= 0) {
                memory.kernels().product(m, k, n, atA + 4 * aOffset, atB + 4 * bOffset, atC + 4 * cOffset,
                        add, transposedA, transposedB);
                return;
            }
        }
        var needed = m * k + k * n + m * n;
        if (stage == null || stage.floats.length < needed) {
            try {
                stage = new Stage(needed, language);
            } catch (EngineUnavailableException e) {
                throw new IllegalStateException(e.getMessage());
            }
        }
        var atB = m * k;
        var atC = atB + k * n;
        System.arraycopy(a, aOffset, stage.floats, 0, m * k);
        System.arraycopy(b, bOffset, stage.floats, atB, k * n);
        if (add) {
            System.arraycopy(c, cOffset, stage.floats, atC, m * n);
        }
        stage.memory.kernels().product(m, k, n, stage.address, stage.address + 4 * atB, stage.address + 4 * atC,
                add, transposedA, transposedB);
        System.arraycopy(stage.floats, atC, c, cOffset, m * n);
    }

    /** A memory for products of arrays that lie elsewhere. */
    private static final class Stage {
        final SimdMemory memory;
        final float[] floats;
        final int address;

        Stage(int length, Language language) throws EngineUnavailableException {
            memory = SimdMemory.open(4 * length, language);
            floats = memory.allocate(length);
            address = memory.address(floats);
        }
    }
}
