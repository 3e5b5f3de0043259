package gatenotes.web.simd;

import gatenotes.nn.CellKind;
import gatenotes.nn.Network;
import gatenotes.nn.Trace;
import java.util.function.Consumer;

/**
 * A kind of cell on vectors. A {@link KernelModule} that is given some reaches no others, and so do the readers' scripts.
 *
 * @param kernels writes its functions
 * @param layers makes one of its layers
 */
record SimdCell(CellKind kind, Consumer<WasmModule> kernels, Layers layers) {
    /** See {@link SimdLayer}. */
    interface Layers {
        SimdLayer make(SimdMemory memory, Network network, Trace trace, int index, int classes, boolean writes);
    }
}
