package gatenotes.web.simd;

import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.Products;
import gatenotes.math.MatMul;

/**
 * Multiplies matrices with WebAssembly vectors.
 *
 * <p>Arrays in its memory are used in place; other arrays are copied there and back. Sums are formed in 32-bit floats.
 */
public final class SimdMatMul implements Products {
    private static final int FIRST_STAGE = 1 << 20;

    private final KernelModule module;
    /** Null if all arrays are outside WebAssembly memory. */
    private final SimdMemory memory;
    private Stage stage;

    /** For arrays in a memory, which need no copy. */
    public SimdMatMul(SimdMemory memory) {
        this(memory.module(), memory);
    }

    private SimdMatMul(KernelModule module, SimdMemory memory) {
        this.module = module;
        this.memory = memory;
    }

    /**
     * For arrays outside WebAssembly memory.
     *
     * @throws EngineUnavailableException if it cannot work in this browser
     */
    static SimdMatMul open(KernelModule module) throws EngineUnavailableException {
        var matMul = new SimdMatMul(module, null);
        matMul.stage = new Stage(module, FIRST_STAGE);
        return matMul;
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
                stage = new Stage(module, needed);
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

    @Override
    public boolean carries() {
        return true;
    }

    @Override
    public Carried carry(int m, int k, int n, float[] a, float[] b) throws EngineUnavailableException {
        MatMul.requireFit(Form.PLAIN, m, k, n, a, 0, b, 0, new float[m * n], 0);
        var own = SimdMemory.open(module, 4 * (m * k + k * n + m * n) + 3 * 64);
        var onA = own.allocate(m * k);
        var onB = own.allocate(k * n);
        System.arraycopy(a, 0, onA, 0, m * k);
        System.arraycopy(b, 0, onB, 0, k * n);
        return new InMemory(m, k, n, onA, onB, own.allocate(m * n), new SimdMatMul(own));
    }

    /** Matrices in a separate memory. */
    private record InMemory(int m, int k, int n, float[] onA, float[] onB, float[] onC, SimdMatMul matMul)
            implements Carried {
        @Override
        public void multiply(int times) {
            for (var i = 0; i < times; i++) {
                matMul.multiply(Form.PLAIN, m, k, n, onA, 0, onB, 0, onC, 0, false);
            }
        }

        @Override
        public void read(float[] c) {
            System.arraycopy(onC, 0, c, 0, m * n);
        }

        @Override
        public void close() {
            // The memory is collected with its arrays.
        }
    }

    /** A memory for products of arrays outside WebAssembly memory. */
    private static final class Stage {
        final SimdMemory memory;
        final float[] floats;
        final int address;

        Stage(KernelModule module, int length) throws EngineUnavailableException {
            memory = SimdMemory.open(module, 4 * length);
            floats = memory.allocate(length);
            address = memory.address(floats);
        }
    }
}
