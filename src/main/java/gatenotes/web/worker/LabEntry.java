package gatenotes.web.worker;

import org.teavm.jso.JSExport;

/**
 * The start of the text lab's module. In a worker, or in a page without workers, it trains text networks with any cell,
 * opens trained ones, and lets them write and read.
 */
public final class LabEntry {
    private LabEntry() {
    }

    public static void main(String[] args) {
        var page = Port.ofWorker();
        if (page != null) {
            host(page, EnginesEntry.WORKER_SLICE);
        }
    }

    /** Works on the page's own thread, as the worker would. */
    @JSExport
    public static void serve(Port port) {
        host(port, EnginesEntry.PAGE_SLICE);
    }

    /** One connection serves a training and its networks, or a network that is fetched. */
    private static void host(Port port, double sliceMillis) {
        var models = new ModelHost(port, sliceMillis);
        var runs = new LabHost(port, models, sliceMillis);
        Port.listen(port, message -> {
            if (ModelCommand.is(message)) {
                models.hear((ModelCommand) message);
            } else {
                runs.hear((Command) message);
            }
        });
    }
}
