package gatenotes.web.worker;

import gatenotes.engine.Engine;
import org.teavm.jso.JSExport;

/**
 * The start of the engines' module. In a worker it waits for the page's command to train. A page that loads it gets engines
 * for its figures, and trains here if there are no workers.
 */
public final class EnginesEntry {
    /** How many milliseconds a worker works before it listens. */
    static final double WORKER_SLICE = 25;
    /** The same in a page: much less than a frame, in milliseconds. */
    static final double PAGE_SLICE = 6;

    private EnginesEntry() {
    }

    public static void main(String[] args) {
        var page = Port.ofWorker();
        if (page != null) {
            host(page, WORKER_SLICE);
        }
    }

    /** Trains on the page's own thread, as the worker would. */
    @JSExport
    public static void serve(Port port) {
        host(port, PAGE_SLICE);
    }

    private static void host(Port port, double sliceMillis) {
        var runs = new RunHost(port, BrowserEngines.all(), sliceMillis);
        Port.listen(port, message -> runs.hear((Command) message));
    }

    /** The products of the engine with this id, or why there are none. */
    @JSExport
    public static ProductBridge open(String engine) {
        return ProductBridge.open(Engine.of(engine));
    }
}
