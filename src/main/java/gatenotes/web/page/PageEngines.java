package gatenotes.web.page;

import gatenotes.engine.EngineLostException;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.Engines;
import gatenotes.engine.LongRun;
import gatenotes.engine.TextRun;
import gatenotes.math.JavaMatMul;
import gatenotes.math.MatMul;
import gatenotes.scene.Language;
import gatenotes.web.worker.Product;
import java.util.HashMap;
import java.util.Map;
import org.teavm.jso.typedarrays.Float32Array;

/**
 * The engines of this browser: Java is part of the page, the others are fetched when one is first wanted.
 *
 * <p>All figures of a page share one engine of each kind: browsers allow only a few WebGL contexts.
 */
final class PageEngines implements Engines {
    private static final Map<String, MatMul> OPEN = new HashMap<>();
    private static PageModules module;
    private static boolean missing;

    private final Language language;
    private final Runnable arrived;

    /** @param arrived is called when something has come that the page should show */
    PageEngines(Language language, Runnable arrived) {
        this.language = language;
        this.arrived = arrived;
    }

    @Override
    public void prepare(String name, Runnable ready) {
        if (name.equals("java") || module != null || missing) {
            ready.run();
            return;
        }
        PageModules.load(loaded -> {
            module = loaded;
            missing = loaded == null;
            ready.run();
            arrived.run();
        });
    }

    @Override
    public MatMul matMul(String name) throws EngineUnavailableException {
        if (name.equals("java")) {
            return new JavaMatMul();
        }
        if (module == null) {
            throw new EngineUnavailableException(language.pick(
                    "没能取到引擎 " + name + "。", "The engine " + name + " could not be fetched."));
        }
        var open = OPEN.get(name);
        if (open == null) {
            var product = module.open(name, language.code());
            if (product.getRefusal() != null) {
                throw new EngineUnavailableException(product.getRefusal());
            }
            open = new ModuleMatMul(name, product);
            OPEN.put(name, open);
        }
        return open;
    }

    @Override
    public LongRun train(TextRun run, LongRun.Listener listener) {
        return new PageRun(run, language, listener, arrived);
    }

    /** An engine of the other module. */
    private record ModuleMatMul(String name, Product product) implements MatMul {
        @Override
        public void multiply(Form form, int m, int k, int n,
                float[] a, int aOffset, float[] b, int bOffset, float[] c, int cOffset, boolean add) {
            var lost = product.multiply(form.ordinal(), m, k, n, Float32Array.fromJavaArray(a), aOffset,
                    Float32Array.fromJavaArray(b), bOffset, Float32Array.fromJavaArray(c), cOffset, add);
            if (lost != null) {
                OPEN.remove(name);
                throw new EngineLostException(lost);
            }
        }
    }
}
