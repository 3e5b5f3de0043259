/**
 * Floor 5, in the reader's browser only: the WebAssembly SIMD engine.
 *
 * <p>Nothing of it is compiled beforehand. {@link gatenotes.web.simd.WasmModule} and
 * {@link gatenotes.web.simd.Function} are a small assembler; the classes that end in {@code Kernels} write functions
 * with it, which read like the loops they become; {@link gatenotes.web.simd.KernelModule} puts them together when a
 * page first asks. {@link gatenotes.web.simd.SimdMemory} is where a network's arrays lie and where the functions run.
 */
package gatenotes.web.simd;
