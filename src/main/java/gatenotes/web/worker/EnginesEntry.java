package gatenotes.web.worker;

import gatenotes.engine.Engine;
import org.teavm.jso.JSExport;

/**
 * Where the module of the engines starts: in a worker it waits for the page to say what to train; a page that loads it gets
 * engines for its figures, and trains here where there are no workers.
 */
public final class EnginesEntry {
    /** How long to work before listening, in a worker. */
    static final double WORKER_SLICE = 25;
    /** The same in a page, much less than a frame. */
    static final double PAGE_SLICE = 6;

    private EnginesEntry() {
    }

    public static void main(String[] args) {
        var page = Port.ofWorker();
        if (page != null) {
            host(page, WORKER_SLICE);
        }
    }

    /** Trains here, on the page's own thread, as the worker would. */
    @JSExport
    public static void serve(Port port) {
        host(port, PAGE_SLICE);
    }

    private static void host(Port port, double sliceMillis) {
        var runs = new RunHost(port, BrowserEngines.all(), sliceMillis);
        Port.listen(port, message -> runs.hear((Command) message));
    }

    /** The products of the engine of that id, or why there are none. */
    @JSExport
    public static ProductBridge open(String engine) {
        return ProductBridge.open(Engine.of(engine));
    }
}
