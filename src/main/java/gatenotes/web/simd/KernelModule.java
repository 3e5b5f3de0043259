package gatenotes.web.simd;

import gatenotes.nn.CellKind;
import java.util.List;
import org.teavm.jso.JSObject;

/**
 * The one module with every kernel of an engine; the first bytes of its memory are the kernels' own. Compiled once.
 */
final class KernelModule {
    /** Kept free, so that no array has the address 0. */
    private static final int WORKSPACE = 64;
    /** Where arrays may begin. */
    static final int ARRAYS = WORKSPACE + ProductKernels.WORKSPACE;

    private final List<SimdCell> cells;
    /** What the browser made of it; null before a memory first needs it. */
    JSObject compiled;

    /** @param cells of the networks that are to be computed */
    KernelModule(List<SimdCell> cells) {
        this.cells = List.copyOf(cells);
    }

    /** A kind of cell, or null if it has no kernels here. */
    SimdCell cell(CellKind kind) {
        for (var cell : cells) {
            if (cell.kind() == kind) {
                return cell;
            }
        }
        return null;
    }

    /** The module's bytes. */
    byte[] emit(boolean relaxed) {
        var module = new WasmModule(relaxed);
        var rowProducts = new RowProductKernels(module);
        rowProducts.pack();
        rowProducts.rowProduct("packedRowProduct", true);
        var products = new ProductKernels(module, WORKSPACE, rowProducts.rowProduct(null, false));
        products.product();
        products.pack();
        products.packedProduct();
        QuantizedRowKernels.pack(module.function("packQuantized"));
        QuantizedRowKernels.rowProduct(module.function("quantizedRowProduct"));
        RowKernels.startRows(module.function("startRows"));
        RowKernels.addRows(module.function("addRows"));
        RowKernels.softmax(module.function("softmax"));
        RowKernels.shares(module.function("shares"));
        cells.forEach(cell -> cell.kernels().accept(module));
        OptimizerKernels.adam(module.function("adam"));
        OptimizerKernels.clip(module.function("clip"));
        OptimizerKernels.clear(module.function("clear"));
        OptimizerKernels.sumOfSquares(module.function("sumOfSquares"));
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
