/**
 * Floor 6, in the reader's browser only: the WebAssembly SIMD engine.
 *
 * <p>Nothing of it is compiled beforehand. {@link gatenotes.web.simd.WasmModule} and
 * {@link gatenotes.web.simd.Function} are a small assembler; the classes that end in {@code Kernels} write functions
 * with it, which read like the loops they become; {@link gatenotes.web.simd.KernelModule} puts them together when a
 * page first asks. {@link gatenotes.web.simd.SimdMemory} is where a network's arrays lie and where the functions run.
 * {@link gatenotes.web.simd.SimdEngine} is what others see.
 *
 * <p>Training computes in floats. Writing uses every weight once for each character, so its speed depends on how many bytes it
 * reads: it keeps a copy of the weights in 16 bits ({@link gatenotes.web.simd.QuantizedRowKernels}), made anew when they
 * have changed.
 *
 * <p>It trains simple RNNs, LSTMs and GRUs of any number of layers, and lets them write. The post about engines trains an
 * LSTM and fetches only the kernels of that; the text lab has those of all three.
 */
package gatenotes.web.simd;
