package gatenotes.web.simd;

import gatenotes.engine.Engine;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.Trouble.Reason;
import gatenotes.math.FloatAllocator;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.ArrayBuffer;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Int32Array;

/**
 * One WebAssembly memory with the kernels that work on it. Its arrays are ordinary Java arrays whose data is in that
 * memory, so a kernel only needs their addresses.
 *
 * <p>The memory never grows, because that would detach all arrays from it.
 */
public final class SimdMemory implements FloatAllocator {
    private static final int PAGE = 65536;
    private static final int VECTOR = 16;
    /** The bytes after the arrays: kernels read whole panels, and so up to one row of a panel beyond an array's end. */
    private static final int SLACK = 4 * RowProductKernels.COLUMNS;

    private final ArrayBuffer buffer;
    private final KernelModule module;
    private final Kernels kernels;
    private final int size;
    private int used = KernelModule.ARRAYS;

    private SimdMemory(KernelModule module, int bytes) {
        this.module = module;
        size = bytes;
        var memory = newMemory((bytes + PAGE - 1) / PAGE);
        buffer = bufferOf(memory);
        kernels = instantiate(module.compiled, memory);
    }

    /**
     * Makes a memory with room for arrays.
     *
     * @param module the kernels that work on it
     * @param bytes the size of all arrays, from {@link Measure}
     * @throws EngineUnavailableException if this browser has no WebAssembly with vectors, or refuses ours
     */
    public static SimdMemory open(KernelModule module, int bytes) throws EngineUnavailableException {
        if (!validate(KernelModule.probe(false))) {
            throw new EngineUnavailableException(Engine.SIMD, Reason.MISSING, "WebAssembly SIMD");
        }
        try {
            if (module.compiled == null) {
                module.compiled = compile(module.emit(isRelaxed()));
            }
            return new SimdMemory(module, KernelModule.ARRAYS + bytes + SLACK);
        } catch (RuntimeException e) {
            throw new EngineUnavailableException(Engine.SIMD, Reason.REFUSED, e.getMessage());
        }
    }

    /** Whether this browser has an instruction that multiplies and adds. */
    public static boolean isRelaxed() {
        return validate(KernelModule.probe(true));
    }

    /** Counts the bytes that a memory must have. The arrays it allocates are outside WebAssembly memory. */
    public static final class Measure implements FloatAllocator {
        private int bytes;

        @Override
        public float[] allocate(int length) {
            bytes += roundedUp(4 * length);
            return new float[length];
        }

        /** The bytes of all arrays so far. */
        public int bytes() {
            return bytes;
        }
    }

    @Override
    public float[] allocate(int length) {
        return new Float32Array(buffer, take(4 * length), length).toJavaArray();
    }

    /** An array of integers at an address from {@link #take}. */
    int[] integers(int address, int length) {
        return new Int32Array(buffer, address, length).toJavaArray();
    }

    /** Allocates bytes, which are zero at first, and returns their address. */
    int take(int bytes) {
        var address = used;
        // Computed in double, because an int could overflow.
        if ((double) used + bytes + VECTOR > size - SLACK + VECTOR) {
            throw new IllegalStateException("SimdMemory: " + bytes + " bytes wanted, " + (size - SLACK - used)
                    + " left of " + size);
        }
        used += roundedUp(bytes);
        return address;
    }

    /** The address of an array, or -1 if it is not in this memory. */
    int address(float[] array) {
        var view = Float32Array.fromJavaArray(array);
        return view.getBuffer() == buffer ? view.getByteOffset() : -1;
    }

    KernelModule module() {
        return module;
    }

    Kernels kernels() {
        return kernels;
    }

    private static int roundedUp(int bytes) {
        return (bytes + VECTOR - 1) / VECTOR * VECTOR;
    }

    @JSBody(params = "bytes",
            script = "return typeof WebAssembly === 'object' && WebAssembly.validate(bytes);")
    private static native boolean validate(@JSByRef byte[] bytes);

    @JSBody(params = "bytes", script = "return new WebAssembly.Module(bytes);")
    private static native JSObject compile(@JSByRef byte[] bytes);

    @JSBody(params = "pages", script = "return new WebAssembly.Memory({initial: pages, maximum: pages});")
    private static native JSObject newMemory(int pages);

    @JSBody(params = "memory", script = "return memory.buffer;")
    private static native ArrayBuffer bufferOf(JSObject memory);

    @JSBody(params = {"module", "memory"},
            script = "return new WebAssembly.Instance(module, {env: {memory: memory}}).exports;")
    private static native Kernels instantiate(JSObject module, JSObject memory);
}
