package gatenotes.web.simd;

/**
 * A matrix of parameters, [k, n], packed in the order in which products of rows with it read it. {@link #prepare} packs
 * it after each change.
 */
final class SimdMatrix {
    private final Kernels kernels;
    private final int rows;
    private final boolean quantized;
    private final int k;
    private final int n;
    private final int matrix;
    private final boolean transposed;
    private final int panels;

    /**
     * @param rows the number of rows in each product
     * @param quantized whether it is rounded to 16 bits, see {@link QuantizedRowKernels}; only for one row, never in
     *     training
     * @param matrix the address of the matrix
     * @param transposed whether it is stored as [n, k]; must be false if it is quantized
     */
    SimdMatrix(SimdMemory memory, int rows, boolean quantized, int k, int n, int matrix, boolean transposed) {
        kernels = memory.kernels();
        this.rows = rows;
        this.quantized = quantized;
        this.k = k;
        this.n = n;
        this.matrix = matrix;
        this.transposed = transposed;
        panels = memory.take(bytes(rows, quantized, k, n));
    }

    /** How many bytes the packed matrix takes. */
    static int bytes(int rows, boolean quantized, int k, int n) {
        return quantized ? QuantizedRowKernels.packedBytes(k, n)
                : rows == 1 ? RowProductKernels.packedBytes(k, n) : ProductKernels.packedBytes(k, n);
    }

    /** Packs the present values of the matrix. */
    void prepare() {
        if (quantized) {
            kernels.packQuantized(k, n, matrix, panels);
        } else if (rows == 1) {
            kernels.packForRow(k, n, matrix, transposed, panels);
        } else {
            kernels.pack(k, n, matrix, transposed, panels);
        }
    }

    /** {@code out = start + x·matrix}; {@code start} is 0 for zeros, else the address of the row to add, which may be out. */
    void product(int x, int start, int out) {
        if (quantized) {
            kernels.quantizedRowProduct(k, n, x, panels, start, out);
        } else if (rows == 1) {
            kernels.packedRowProduct(k, n, x, panels, start, out);
        } else {
            kernels.packedProduct(rows, k, n, x, panels, out, start != 0);
        }
    }
}
