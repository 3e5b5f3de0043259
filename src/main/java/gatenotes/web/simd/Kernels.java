package gatenotes.web.simd;

import org.teavm.jso.JSObject;

/** The functions of the WebAssembly module, as {@link KernelModule} emits them. Addresses are in bytes. */
interface Kernels extends JSObject {
    /** See {@link ProductKernels#product}. */
    void product(int m, int k, int n, int a, int b, int c, boolean add, boolean transposedA, boolean transposedB);

    /** See {@link ProductKernels#pack}. */
    void pack(int k, int n, int b, boolean transposedB, int panels);

    /** See {@link ProductKernels#packedProduct}. */
    void packedProduct(int m, int k, int n, int a, int panels, int c, boolean add);

    /** See {@link RowProductKernels#pack}. */
    void packForRow(int k, int n, int b, boolean transposedB, int panels);

    /** See {@link RowProductKernels#rowProduct}. */
    void packedRowProduct(int k, int n, int x, int panels, int start, int out);

    /** See {@link QuantizedRowKernels#pack}. */
    void packQuantized(int k, int n, int b, int panels);

    /** See {@link QuantizedRowKernels#rowProduct}. */
    void quantizedRowProduct(int k, int n, int x, int panels, int start, int out);

    /** See {@link RowKernels#shares}. */
    void shares(int count, int scores, int out, double inverse);

    /** See {@link RowKernels#startRows}. */
    void startRows(int rows, int columns, int bias, int classes, int kernel, int out);

    /** See {@link RowKernels#addRows}. */
    void addRows(int rows, int columns, int matrix, int sums, int classes, int kernel);

    /** See {@link RowKernels#softmax}. */
    void softmax(int rows, int classes, int scores, int targets, int probabilities, int gradient, int report,
            double scale);

    /** See {@link LstmKernels#forward}. */
    void lstmForward(int rows, int units, int gates, int cPrev, int c, int squashed, int h);

    /** See {@link LstmKernels#backward}. */
    void lstmBackward(int rows, int units, int gates, int cPrev, int squashed, int dH, int dC, int dCPrev, int dZ);

    /** See {@link GruKernels#gates}. */
    void gruGates(int rows, int units, int gates, int product, int hPrev, int inner, boolean reset);

    /** See {@link GruKernels#state}. */
    void gruState(int rows, int units, int gates, int inner, int hPrev, int h, int reset);

    /** See {@link GruKernels#candidateBackward}. */
    void gruCandidateBackward(int rows, int units, int gates, int dH, int dCandidate);

    /** See {@link GruKernels#backward}. */
    void gruBackward(int rows, int units, int gates, int hPrev, int inner, int dH, int dGates, int dRecurrent,
            int dHPrev, int reset);

    /** See {@link RnnKernels#forward}. */
    void rnnForward(int count, int gates, int h, boolean relu);

    /** See {@link RnnKernels#backward}. */
    void rnnBackward(int count, int gates, int dH, int dGates, boolean relu);

    /** See {@link OptimizerKernels#adam}. */
    void adam(int count, int w, int g, int m, int v, double share1, double share2, double epsilon, double rate,
            double correction);

    /** See {@link OptimizerKernels#clip}. */
    void clip(int count, int values, double limit, double factor);

    /** See {@link OptimizerKernels#clear}. */
    void clear(int bytes, int address);

    /** See {@link OptimizerKernels#sumOfSquares}. */
    double sumOfSquares(int count, int values);
}
