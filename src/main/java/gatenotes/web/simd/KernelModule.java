package gatenotes.web.simd;

/** The one module with every kernel; the first bytes of its memory are the kernels' own. */
final class KernelModule {
    /** Kept free, so that no array has the address 0. */
    private static final int WORKSPACE = 64;
    /** Where arrays may begin. */
    static final int ARRAYS = WORKSPACE + ProductKernels.WORKSPACE;

    private KernelModule() {
    }

    /** The module's bytes. */
    static byte[] emit(boolean relaxed) {
        var module = new WasmModule(relaxed);
        var rowProducts = new RowProductKernels(module);
        rowProducts.pack();
        rowProducts.packedRowProduct();
        rowProducts.shares();
        var products = new ProductKernels(module, WORKSPACE, rowProducts.rowProduct());
        products.product();
        products.pack();
        products.packedProduct();
        var rows = new RowKernels(module);
        rows.startRows();
        rows.addRows();
        rows.softmax();
        var lstm = new LstmKernels(module);
        lstm.forward();
        lstm.backward();
        var gru = new GruKernels(module);
        gru.gates();
        gru.state();
        gru.candidateBackward();
        gru.backward();
        var rnn = new RnnKernels(module);
        rnn.forward();
        rnn.backward();
        var optimizers = new OptimizerKernels(module);
        optimizers.adam();
        optimizers.clip();
        optimizers.clear();
        optimizers.sumOfSquares();
        optimizers.exp();
        optimizers.tanh();
        optimizers.sigmoid();
        return module.toBytes();
    }

    /** The smallest module that only a browser with vectors accepts; with {@code relaxed}, one with multiply-add. */
    static byte[] probe(boolean relaxed) {
        var module = new WasmModule(relaxed);
        var f = module.function("probe");
        var sum = f.vector();
        sum.set(f.madd(sum, sum, sum));
        return module.toBytes();
    }
}
