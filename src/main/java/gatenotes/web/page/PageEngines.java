package gatenotes.web.page;

import gatenotes.engine.Engine;
import gatenotes.engine.EngineLostException;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.Engines;
import gatenotes.engine.FileListener;
import gatenotes.engine.KeptRun;
import gatenotes.engine.LiveModel;
import gatenotes.engine.LongRun;
import gatenotes.engine.ModelFile;
import gatenotes.engine.ModelTrouble;
import gatenotes.engine.TextRun;
import gatenotes.engine.Trouble;
import gatenotes.engine.Trouble.Reason;
import gatenotes.math.JavaMatMul;
import gatenotes.math.MatMul;
import gatenotes.web.worker.KeptRuns;
import gatenotes.web.worker.ModelCommand;
import gatenotes.web.worker.ModelDownload;
import gatenotes.web.worker.ProductBridge;
import org.teavm.jso.typedarrays.Float32Array;

/**
 * The engines of this browser: Java is part of the page, the others are fetched when one of them is first needed.
 *
 * <p>All figures of a page share one engine of each kind: browsers allow only a few WebGL contexts.
 */
final class PageEngines implements Engines {
    /** The open engines by their ordinal in {@link Engine}; null if not open. */
    private static final MatMul[] OPEN = new MatMul[Engine.values().length];
    private static PageModules module;

    private final Runnable arrived;

    /** @param arrived is called when there is something new that the page should show */
    PageEngines(Runnable arrived) {
        this.arrived = arrived;
    }

    @Override
    public void prepare(Engine engine, Runnable ready) {
        if (engine == Engine.JAVA || module != null) {
            ready.run();
            return;
        }
        PageModules.load(PageModules.ENGINES, loaded -> {
            module = loaded;
            ready.run();
            arrived.run();
        });
    }

    @Override
    public MatMul matMul(Engine engine) throws EngineUnavailableException {
        if (engine == Engine.JAVA) {
            return new JavaMatMul();
        }
        if (module == null) {
            throw new EngineUnavailableException(engine, Reason.NOT_FETCHED, "");
        }
        var at = engine.ordinal();
        if (OPEN[at] == null) {
            var products = module.open(engine.id());
            if (products.getTrouble() != null) {
                throw new EngineUnavailableException(Trouble.parse(products.getTrouble()));
            }
            OPEN[at] = new ModuleMatMul(engine, products);
        }
        return OPEN[at];
    }

    @Override
    public LongRun train(TextRun run, LongRun.Listener listener) {
        return new PageRun(run, listener, arrived);
    }

    @Override
    public LiveModel open(ModelFile file, LiveModel.Listener listener) {
        return new PageModel(() -> ModelCommand.open(file, PageModules.address(file.name())), listener, arrived);
    }

    @Override
    public LiveModel open(String name, byte[] file, String text, LiveModel.Listener listener) {
        return new PageModel(() -> ModelCommand.openFile(name, file, text), listener, arrived);
    }

    @Override
    public void fetch(ModelFile file, FileListener listener) {
        var there = new ModelFile(PageModules.address(file.name()), file.bytes(), file.sha256());
        ModelDownload.fetch(there, new FileListener() {
            @Override
            public void loading(int bytes) {
                listener.loading(bytes);
                arrived.run();
            }

            @Override
            public void fetched(byte[] bytes) {
                listener.fetched(bytes);
                arrived.run();
            }

            @Override
            public void failed(ModelTrouble trouble) {
                listener.failed(trouble);
                arrived.run();
            }
        });
    }

    @Override
    public void findKept(KeptRun.Listener listener) {
        KeptRuns.find(run -> {
            listener.found(run);
            arrived.run();
        });
    }

    /** An engine of the fetched module. */
    private record ModuleMatMul(Engine engine, ProductBridge products) implements MatMul {
        @Override
        public void multiply(Form form, int m, int k, int n,
                float[] a, int aOffset, float[] b, int bOffset, float[] c, int cOffset, boolean add) {
            var lost = products.multiply(form.ordinal(), m, k, n, Float32Array.fromJavaArray(a), aOffset,
                    Float32Array.fromJavaArray(b), bOffset, Float32Array.fromJavaArray(c), cOffset, add);
            if (lost != null) {
                OPEN[engine.ordinal()] = null;
                throw new EngineLostException(Trouble.parse(lost));
            }
        }
    }
}
