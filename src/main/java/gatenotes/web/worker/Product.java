package gatenotes.web.worker;

import gatenotes.engine.EngineLostException;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.math.MatMul;
import gatenotes.scene.Language;
import gatenotes.web.gl.GlMatMul;
import gatenotes.web.simd.SimdMatMul;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.typedarrays.Float32Array;

/** An engine of this module as another module sees it: a {@link MatMul} without Java's types. */
public interface Product extends JSObject {
    /** Multiplies; null, or one sentence on why it cannot any more. */
    @JSFunctor
    interface Multiply extends JSObject {
        String multiply(int form, int m, int k, int n, Float32Array a, int aOffset, Float32Array b, int bOffset,
                Float32Array c, int cOffset, boolean add);
    }

    /** Why there is none, in one sentence, or null. */
    @JSProperty
    String getRefusal();

    String multiply(int form, int m, int k, int n, Float32Array a, int aOffset, Float32Array b, int bOffset,
            Float32Array c, int cOffset, boolean add);

    @JSBody(params = "refusal", script = "return {refusal: refusal, multiply: null};")
    static Product refused(String refusal) {
        throw new IllegalStateException("runs in a browser only");
    }

    @JSBody(params = "multiply", script = "return {refusal: null, multiply: multiply};")
    static Product of(Multiply multiply) {
        throw new IllegalStateException("runs in a browser only");
    }

    /** @throws EngineUnavailableException if the engine cannot work here */
    static Product open(String engine, Language language) throws EngineUnavailableException {
        MatMul matMul = engine.equals("simd") ? new SimdMatMul(null, language) : GlMatMul.open(language);
        return of((form, m, k, n, a, aOffset, b, bOffset, c, cOffset, add) -> {
            try {
                matMul.multiply(MatMul.Form.values()[form], m, k, n, a.toJavaArray(), aOffset, b.toJavaArray(), bOffset,
                        c.toJavaArray(), cOffset, add);
                return null;
            } catch (EngineLostException e) {
                return e.getMessage();
            }
        });
    }
}
