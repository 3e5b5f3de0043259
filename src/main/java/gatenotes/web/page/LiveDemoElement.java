package gatenotes.web.page;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/** Declares the custom element {@code live-demo} to the browser. */
final class LiveDemoElement {
    private LiveDemoElement() {
    }

    /** Receives an element that was added to the page or removed from it. */
    @JSFunctor
    interface Listener extends JSObject {
        void heard(HTMLElement element);
    }

    /** Declares the element; those in the page already are connected at once. */
    // TeaVM reads ES5 only, which has no "class" to extend HTMLElement; Reflect.construct does the same.
    @JSBody(params = {"connected", "disconnected"}, script = ""
            + "function LiveDemo() { return Reflect.construct(HTMLElement, [], LiveDemo); }"
            + "LiveDemo.prototype = Object.create(HTMLElement.prototype);"
            + "LiveDemo.prototype.constructor = LiveDemo;"
            + "LiveDemo.prototype.connectedCallback = function() { connected(this); };"
            + "LiveDemo.prototype.disconnectedCallback = function() { disconnected(this); };"
            + "if (!customElements.get('live-demo')) { customElements.define('live-demo', LiveDemo); }")
    static native void define(Listener connected, Listener disconnected);
}
