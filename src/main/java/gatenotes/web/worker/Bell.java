package gatenotes.web.worker;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Runs a task as soon as the waiting messages have been handled; a timer would lose milliseconds each time. */
interface Bell extends JSObject {
    /** The task that is run. */
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

    /** Runs the task after a number of milliseconds. */
    @JSBody(params = {"task", "millis"}, script = "setTimeout(task, millis);")
    static void later(Task task, int millis) {
        throw new IllegalStateException("runs in a browser only");
    }

    void postMessage(JSObject nothing);

    /** Makes the task run after the waiting messages. */
    default void ring() {
        postMessage(null);
    }
}
