package gatenotes.web.simd;

import gatenotes.nn.CellKind;
import gatenotes.nn.Network;
import gatenotes.nn.Trace;
import java.util.function.Consumer;

/**
 * A kind of cell computed with vectors. A {@link KernelModule} only reaches the kinds it is given, so a script contains
 * no others.
 *
 * @param kernels writes the functions of the cell
 * @param layers makes a layer of such cells
 */
record SimdCell(CellKind kind, Consumer<WasmModule> kernels, Layers layers) {
    /** See {@link SimdLayer}. */
    interface Layers {
        SimdLayer make(SimdMemory memory, Network network, Trace trace, int index, int classes, boolean writes);
    }
}
