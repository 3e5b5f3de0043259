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
        var products = new ProductKernels(module, WORKSPACE);
        products.product();
        products.pack();
        products.packedProduct();
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
