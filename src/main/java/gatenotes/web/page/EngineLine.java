package gatenotes.web.page;

import gatenotes.engine.Notice;
import gatenotes.web.worker.Port;
import org.teavm.jso.JSObject;

/**
 * A line to a module of engines: in a worker of its own, or, where there are no workers or one does not start, in
 * the page. Whoever is at the other end is told everything anew when the line moves.
 */
final class EngineLine {
    private final String module;
    private final Ends ends;
    private Port port;
    private boolean inWorker;
    private boolean heard;
    private boolean closed;

    /** What happens on a line, on the page's thread. */
    interface Ends {
        /** The line is there: begin to say what is wanted, all of it. */
        void begin();

        /** The other end says something. */
        void heard(JSObject message);

        /** The line moves from a worker into the page. */
        default void movedHere() {
        }

        /** There is no other end any more, for a reason of {@link Notice.Kind#BROKEN} or {@link Notice.Kind#NOT_FETCHED}. */
        void failed(Notice notice);
    }

    /** @param module of {@link PageModules} */
    EngineLine(String module, Ends ends) {
        this.module = module;
        this.ends = ends;
    }

    /** Opens it. */
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

    /** Says something, if there is anybody to hear it. */
    void say(JSObject message) {
        if (port != null) {
            port.postMessage(message);
        }
    }

    /** Nothing is heard any more. @param last said first, for an end that lives in the page */
    void close(JSObject last) {
        closed = true;
        say(last);
        if (inWorker) {
            PageModules.terminate(port);
        }
    }
}
