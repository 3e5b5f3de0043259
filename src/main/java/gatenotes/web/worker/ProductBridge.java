package gatenotes.web.worker;

import gatenotes.engine.Engine;
import gatenotes.engine.EngineLostException;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.math.MatMul.Form;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.typedarrays.Float32Array;

/** The products of an engine of this module, for use from another module: without Java's types. */
public interface ProductBridge extends JSObject {
    /**
     * Multiplies; the form is given by its ordinal in {@link Form}. Returns null, or the {@code Trouble} that stopped it, as
     * text.
     */
    @JSFunctor
    interface Multiply extends JSObject {
        String multiply(int form, int m, int k, int n, Float32Array a, int aOffset, Float32Array b, int bOffset,
                Float32Array c, int cOffset, boolean add);
    }

    /** Why there are no products, a {@code Trouble} as text, or null. */
    @JSProperty
    String getTrouble();

    String multiply(int form, int m, int k, int n, Float32Array a, int aOffset, Float32Array b, int bOffset,
            Float32Array c, int cOffset, boolean add);

    @JSBody(params = {"trouble", "multiply"}, script = "return {trouble: trouble, multiply: multiply};")
    static ProductBridge of(String trouble, Multiply multiply) {
        throw new IllegalStateException("runs in a browser only");
    }

    static ProductBridge open(Engine engine) {
        try {
            var products = BrowserEngines.of(engine, BrowserEngines.all()).products();
            return of(null, (form, m, k, n, a, aOffset, b, bOffset, c, cOffset, add) -> {
                try {
                    products.multiply(Form.values()[form], m, k, n, a.toJavaArray(), aOffset, b.toJavaArray(), bOffset,
                            c.toJavaArray(), cOffset, add);
                    return null;
                } catch (EngineLostException e) {
                    return e.trouble().toString();
                }
            });
        } catch (EngineUnavailableException e) {
            return of(e.trouble().toString(), null);
        }
    }
}
