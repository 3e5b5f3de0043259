package gatenotes.web.page;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.xml.Element;

/**
 * The listeners of one element. They are called between {@link #start} and {@link #stop}, in the order in which they were
 * added.
 */
abstract class Listeners implements JSObject {
    private Listeners() {
    }

    @JSBody(params = "element", script = ""
            + "var all = [];"
            + "var each = function(what) {"
            // The event "toggle" does not bubble, so it is caught in the capture phase.
            + "  all.forEach(function(one) { element[what](one[0], one[1], one[0] === 'toggle'); });"
            + "};"
            + "return {"
            + "  add: function(type, listener) { all.push([type, listener]); },"
            + "  start: function() { each('addEventListener'); },"
            + "  stop: function() { each('removeEventListener'); }"
            + "};")
    static native Listeners at(Element element);

    /** Adds a listener for events at the element and inside it. */
    abstract void add(String type, EventListener<Event> listener);

    abstract void start();

    abstract void stop();
}
