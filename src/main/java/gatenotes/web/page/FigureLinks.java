package gatenotes.web.page;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * The links in a text that set a figure of its page; a click with Ctrl, Shift, Alt or Meta is left to the browser. Each link
 * adds an entry to the history: Back leads to the link that was clicked, at the scroll position where the reader saw it, and
 * Forward to the figure.
 */
final class FigureLinks {
    private FigureLinks() {
    }

    /** Receives the figure to set, the part of the link's address from the question mark on, and the link's text. */
    @JSFunctor
    interface Listener extends JSObject {
        void followed(HTMLElement figure, String search, String text);
    }

    @JSBody(params = "listener", script = ""
            + "document.addEventListener('click', function(event) {"
            + "  var link = event.target.closest('a.figure-link');"
            + "  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) { return; }"
            + "  var figure = document.querySelector(link.hash + ' live-demo');"
            + "  if (!figure) { return; }"
            + "  event.preventDefault();"
            + "  var links = Array.prototype.indexOf.call(document.querySelectorAll('a.figure-link'), link);"
            + "  history.replaceState({figureLink: links}, '');"
            + "  history.pushState({figure: link.hash}, '');"
            + "  listener(figure, link.search, link.textContent);"
            + "});")
    static native void listen(Listener listener);

    /** Is called when the page's address has changed. */
    @JSFunctor
    interface Returned extends JSObject {
        void returned();
    }

    /** The browser restores the scroll position; this sets the focus there. */
    @JSBody(params = "listener", script = ""
            + "addEventListener('popstate', function(event) {"
            + "  listener();"
            + "  var state = event.state || {};"
            + "  var there = state.figure ? document.querySelector(state.figure + ' .demo')"
            + "    : document.querySelectorAll('a.figure-link')[state.figureLink];"
            + "  if (there) { there.focus({preventScroll: true}); }"
            + "});")
    static native void onReturn(Returned listener);
}
