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
}
