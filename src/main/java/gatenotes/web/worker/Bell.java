package gatenotes.web.worker;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Rings as soon as messages that wait were heard; a timer would lose milliseconds each time. */
interface Bell extends JSObject {
    /** What is done when it rings. */
    @JSFunctor
    interface Task extends JSObject {
        void run();
    }

    @JSBody(params = "task", script = "var channel = new MessageChannel();"
            + "channel.port1.onmessage = function() { task(); };"
            + "return channel.port2;")
    static Bell ringing(Task task) {
        throw new IllegalStateException("runs in a browser only");
    }

    /** Does it after so many milliseconds. */
    @JSBody(params = {"task", "millis"}, script = "setTimeout(task, millis);")
    static void later(Task task, int millis) {
        throw new IllegalStateException("runs in a browser only");
    }

    void postMessage(JSObject nothing);

    /** Rings. */
    default void ring() {
        postMessage(null);
    }
}
