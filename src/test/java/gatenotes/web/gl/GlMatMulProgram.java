package gatenotes.web.gl;

import gatenotes.engine.EngineLostException;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.figures.parts.EngineWords;
import gatenotes.math.FloatAllocator;
import gatenotes.math.MatMul.Form;
import gatenotes.scene.Language;
import gatenotes.web.bench.ProductComparison;
import java.util.Arrays;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Compares the WebGL2 engine with a plain loop in double precision, product by product, when the page calls it. */
final class GlMatMulProgram {
    private static final int TILE = 12;
    private static final EngineWords WORDS = new EngineWords(Language.ENGLISH);
    private static GlMatMul engine;

    private GlMatMulProgram() {
    }

    @JSFunctor
    interface Comparison extends JSObject {
        String compare(int form, int m, int k, int n, boolean add);
    }

    @JSFunctor
    interface Question extends JSObject {
        String ask();
    }

    public static void main(String[] args) {
        TextureCount.start();
        offer("compare", GlMatMulProgram::compare);
        offer("openEngine", () -> open(0));
        offer("openTiled", () -> open(TILE));
        offer("compareResident", () -> {
            try {
                return compareResident();
            } catch (EngineUnavailableException e) {
                return e.getMessage();
            }
        });
        offer("dispose", () -> {
            engine.close();
            return TextureCount.now() + " textures";
        });
    }

    private static String open(int tile) {
        try {
            engine = tile == 0 ? GlMatMul.open() : GlMatMul.open(tile);
            return "";
        } catch (EngineUnavailableException e) {
            return WORDS.trouble(e.trouble());
        }
    }

    /** Returns an empty text if a product of resident matrices, multiplied once or repeatedly, equals one with a transfer. */
    private static String compareResident() throws EngineUnavailableException {
        var m = 9;
        var k = 14;
        var n = 6;
        var a = new float[m * k];
        var b = new float[k * n];
        for (var i = 0; i < a.length; i++) {
            a[i] = i % 7 - 3;
        }
        for (var i = 0; i < b.length; i++) {
            b[i] = i % 5 - 2;
        }
        var carried = new float[m * n];
        engine.multiply(Form.PLAIN, m, k, n, a, 0, b, 0, carried, 0, false);
        var there = new float[m * n];
        var resident = engine.carry(m, k, n, a, b);
        resident.multiply(3);
        resident.read(there);
        resident.close();
        return Arrays.equals(carried, there) ? "" : Arrays.toString(there) + ", expected " + Arrays.toString(carried);
    }

    private static String compare(int form, int m, int k, int n, boolean add) {
        try {
            return ProductComparison.compare(engine, FloatAllocator.HEAP, form, m, k, n, add);
        } catch (EngineLostException e) {
            return WORDS.trouble(e.trouble());
        } catch (RuntimeException e) {
            return e.getMessage();
        }
    }

    @JSBody(params = {"name", "answer"}, script = "window[name] = answer;")
    private static native void offer(String name, Comparison answer);

    @JSBody(params = {"name", "answer"}, script = "window[name] = answer;")
    private static native void offer(String name, Question answer);
}
