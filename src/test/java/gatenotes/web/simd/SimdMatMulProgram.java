package gatenotes.web.simd;

import gatenotes.engine.EngineUnavailableException;
import gatenotes.figures.parts.EngineWords;
import gatenotes.math.FloatAllocator;
import gatenotes.scene.Language;
import gatenotes.web.bench.ProductComparison;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Compares the SIMD products with a plain loop in double precision when the page calls it. */
final class SimdMatMulProgram {
    private static final int ROOM = 1 << 21;
    private static final KernelModule KERNELS = SimdEngine.forAllCells().module();

    private SimdMatMulProgram() {
    }

    @JSFunctor
    interface Comparison extends JSObject {
        String compare(int form, int m, int k, int n, boolean add, boolean resident);
    }

    @JSFunctor
    interface Question extends JSObject {
        String ask();
    }

    public static void main(String[] args) {
        offer("compare", SimdMatMulProgram::compareOrSay);
        offer("openEngine", () -> {
            try {
                SimdMemory.open(KERNELS, 1000);
                return SimdMemory.isRelaxed() ? "relaxed" : "plain";
            } catch (EngineUnavailableException e) {
                return new EngineWords(Language.ENGLISH).trouble(e.trouble());
            }
        });
        offer("openLarge", () -> {
            try {
                SimdMemory.open(KERNELS, 12 << 20).allocate(3 << 20)[1 << 20] = 1;
                return "";
            } catch (EngineUnavailableException e) {
                return new EngineWords(Language.ENGLISH).trouble(e.trouble());
            }
        });
        offer("overfill", () -> {
            try {
                SimdMemory.open(KERNELS, 1000).allocate(300);
                return "taken";
            } catch (EngineUnavailableException | IllegalStateException e) {
                return e.getMessage();
            }
        });
    }

    private static String compareOrSay(int form, int m, int k, int n, boolean add, boolean resident) {
        try {
            var memory = SimdMemory.open(KERNELS, ROOM);
            var engine = resident ? new SimdMatMul(memory) : SimdMatMul.open(KERNELS);
            return ProductComparison.compare(engine, resident ? memory : FloatAllocator.HEAP, form, m, k, n, add);
        } catch (EngineUnavailableException | RuntimeException e) {
            return e.toString();
        }
    }

    @JSBody(params = {"name", "answer"}, script = "window[name] = answer;")
    private static native void offer(String name, Comparison answer);

    @JSBody(params = {"name", "answer"}, script = "window[name] = answer;")
    private static native void offer(String name, Question answer);
}
