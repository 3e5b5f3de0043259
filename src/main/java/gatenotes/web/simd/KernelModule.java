package gatenotes.web.simd;

import gatenotes.nn.CellKind;
import java.util.List;
import org.teavm.jso.JSObject;

/**
 * The module with all kernels of an engine, compiled once. The first bytes of its memory are the kernels' workspace.
 */
final class KernelModule {
    /** The address of the workspace; the bytes before it stay unused, so that no array has the address 0. */
    private static final int WORKSPACE = 64;
    /** The lowest address for arrays. */
    static final int ARRAYS = WORKSPACE + ProductKernels.WORKSPACE;

    private final List<SimdCell> cells;
    /** The compiled module; null until a memory first needs it. */
    JSObject compiled;

    /** @param cells the kinds of cells of the networks to be computed */
    KernelModule(List<SimdCell> cells) {
        this.cells = List.copyOf(cells);
    }

    /** The kernels of a kind of cell, or null if this module has none for it. */
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

    /** A minimal module that only a browser with vectors accepts; with {@code relaxed}, only one with the relaxed multiply-add. */
    static byte[] probe(boolean relaxed) {
        var module = new WasmModule(relaxed);
        var f = module.function("probe");
        var sum = f.vector();
        sum.set(f.madd(sum, sum, sum));
        return module.toBytes();
    }
}
