package gatenotes.web.page;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.xml.Element;

/** Watches whether an element is in or near the visible part of the page, and the page is not hidden. */
abstract class VisibilityObserver implements JSObject {
    private VisibilityObserver() {
    }

    /** Is called when the element comes near or leaves, and when the column becomes narrow or wide. */
    @JSFunctor
    interface Listener extends JSObject {
        void changed(boolean near);
    }

    /** Starts watching; the listener is soon called with the present state. */
    @JSBody(params = {"element", "listener"}, script = ""
            + "var inView = false;"
            + "var tell = function() { listener(inView && !document.hidden); };"
            + "var observer = new IntersectionObserver(function(entries) {"
            + "  inView = entries[entries.length - 1].isIntersecting;"
            + "  tell();"
            + "}, {rootMargin: '200px'});"
            + "observer.observe(element);"
            + "document.addEventListener('visibilitychange', tell);"
            + "var width = matchMedia('(max-width: 40em)');"
            + "width.addEventListener('change', tell);"
            + "return {stop: function() {"
            + "  observer.disconnect();"
            + "  width.removeEventListener('change', tell);"
            + "  document.removeEventListener('visibilitychange', tell);"
            + "}};")
    static native VisibilityObserver watch(Element element, Listener listener);

    /** Whether the element is visible at this moment; forces a layout of the page. */
    @JSBody(params = "element", script = ""
            + "var box = element.getBoundingClientRect();"
            + "return !document.hidden && box.bottom > 0 && box.top < innerHeight;")
    static native boolean isBefore(Element element);

    /** Stops watching. */
    abstract void stop();
}
