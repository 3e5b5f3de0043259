package gatenotes.web.worker;

import gatenotes.engine.Engine;
import gatenotes.engine.EngineProvider;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.JavaEngine;
import gatenotes.engine.Trouble.Reason;
import gatenotes.web.gl.GlEngine;
import gatenotes.web.simd.SimdEngine;
import java.util.List;

/** The list of all engines of this browser; engines are made only here. */
public final class BrowserEngines {
    private static final List<EngineProvider> ALL = List.of(new JavaEngine(), SimdEngine.forLstms(), new GlEngine());

    private static List<EngineProvider> allCells;

    private BrowserEngines() {
    }

    /** All engines, in the order of {@link Engine}. */
    public static List<EngineProvider> all() {
        return ALL;
    }

    /** The same with kernels for every kind of cell, which take a kilobyte and a half more. */
    static List<EngineProvider> forAllCells() {
        if (allCells == null) {
            allCells = List.of(new JavaEngine(), SimdEngine.forAllCells(), new GlEngine());
        }
        return allCells;
    }

    /** @throws EngineUnavailableException if the engine is not among the providers */
    static EngineProvider of(Engine engine, List<EngineProvider> providers) throws EngineUnavailableException {
        for (var provider : providers) {
            if (provider.engine() == engine) {
                return provider;
            }
        }
        throw new EngineUnavailableException(engine, Reason.NOT_FETCHED, "");
    }

    /** The engine that replaces one that cannot work: the one before it among the providers, or else Java. */
    static Engine before(Engine engine, List<EngineProvider> providers) {
        var before = Engine.JAVA;
        for (var provider : providers) {
            if (provider.engine() == engine) {
                return before;
            }
            before = provider.engine();
        }
        return Engine.JAVA;
    }
}
