package gatenotes.web.worker;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** One end of a connection between a page and a worker: a worker, a worker's own scope, or a message port. */
public interface Port extends JSObject {
    /** Receives the other end's messages. */
    @JSFunctor
    interface Listener extends JSObject {
        void heard(JSObject message);
    }

    /** The page, seen from a worker; null in a page. */
    @JSBody(script = "return typeof WorkerGlobalScope !== 'undefined' && self instanceof WorkerGlobalScope"
            + " ? self : null;")
    static Port ofWorker() {
        throw new IllegalStateException("runs in a browser only");
    }

    /** Sets the listener for all messages from now on, in place of the one before. */
    @JSBody(params = {"port", "listener"},
            script = "port.onmessage = function(event) { listener(event.data); };")
    static void listen(Port port, Listener listener) {
        throw new IllegalStateException("runs in a browser only");
    }

    /** Sends a message; plain objects and numbers are copied. */
    void postMessage(JSObject message);
}
