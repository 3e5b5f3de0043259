package gatenotes.web.page;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/** The links in a text that set a figure of its page; a key held with the click leaves them to the browser. */
final class FigureLinks {
    private FigureLinks() {
    }

    /** Hears which figure to set, the part of the link's address from the question mark on, and what the link says. */
    @JSFunctor
    interface Listener extends JSObject {
        void followed(HTMLElement figure, String search, String text);
    }

    @JSBody(params = "listener", script = ""
            + "document.addEventListener('click', function(event) {"
            + "  var link = event.target.closest('a.figure-link');"
            + "  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) { return; }"
            + "  var figure = document.querySelector(link.hash + ' live-demo');"
            + "  if (figure) { event.preventDefault(); listener(figure, link.search, link.textContent); }"
            + "});")
    static native void listen(Listener listener);
}
