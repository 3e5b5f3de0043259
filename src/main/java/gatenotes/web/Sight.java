package gatenotes.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.xml.Element;

/** Watches whether an element is in or near the part of the page that the reader sees. */
abstract class Sight implements JSObject {
    private Sight() {
    }

    /** Hears when the element comes near or leaves. */
    @JSFunctor
    interface Listener extends JSObject {
        void changed(boolean near);
    }

    /** Starts watching; the listener soon hears the present state. */
    @JSBody(params = {"element", "listener"}, script = ""
            + "var observer = new IntersectionObserver(function(entries) {"
            + "  listener(entries[entries.length - 1].isIntersecting);"
            + "}, {rootMargin: '200px'});"
            + "observer.observe(element);"
            + "return observer;")
    static native Sight watch(Element element, Listener listener);

    /** Stops watching. */
    abstract void disconnect();
}
