package gatenotes.web.page;

import gatenotes.engine.Notice;
import gatenotes.web.worker.Port;
import org.teavm.jso.JSObject;

/**
 * A connection to a module of engines, which runs in a separate worker or, if there are no workers or one does not
 * start, in the page. When the module moves into the page, it is told everything anew.
 */
final class EngineLine {
    private final String module;
    private final Ends ends;
    private Port port;
    private boolean inWorker;
    private boolean heard;
    private boolean closed;

    /** Receives the events of a connection, on the page's thread. */
    interface Ends {
        /** The connection is open: send everything that the other end has to know. */
        void begin();

        /** The other end sent a message. */
        void heard(JSObject message);

        /** The module moves from a worker into the page. */
        default void movedHere() {
        }

        /** The connection is lost, for a reason of {@link Notice.Kind#BROKEN} or {@link Notice.Kind#NOT_FETCHED}. */
        void failed(Notice notice);
    }

    /** @param module a name of {@link PageModules} */
    EngineLine(String module, Ends ends) {
        this.module = module;
        this.ends = ends;
    }

    /** Opens the connection. */
    void open() {
        port = PageModules.worker(module, this::workerFailed);
        inWorker = port != null;
        if (inWorker) {
            begin();
        } else {
            moveHere();
        }
    }

    private void begin() {
        Port.listen(port, message -> {
            if (!closed) {
                heard = true;
                ends.heard(message);
            }
        });
        ends.begin();
    }

    private void workerFailed(String message) {
        if (closed || !inWorker) {
            return;
        }
        PageModules.terminate(port);
        if (heard) {
            closed = true;
            ends.failed(Notice.broken(message));
        } else {
            moveHere();
        }
    }

    private void moveHere() {
        inWorker = false;
        port = null;
        ends.movedHere();
        PageModules.load(module, loaded -> {
            if (closed) {
                return;
            }
            if (loaded == null) {
                ends.failed(Notice.of(Notice.Kind.NOT_FETCHED));
                return;
            }
            var line = PageModules.line();
            port = line[0];
            loaded.serve(line[1]);
            begin();
        });
    }

    /** Sends a message if the connection is open. */
    void say(JSObject message) {
        if (port != null) {
            port.postMessage(message);
        }
    }

    /**
     * Closes the connection, after which no message arrives. The message {@code last} is sent before, for a module that runs in
     * the page.
     */
    void close(JSObject last) {
        closed = true;
        say(last);
        if (inWorker) {
            PageModules.terminate(port);
        }
    }
}
