package gatenotes.web.page;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/** The custom element {@code live-demo}, as the browser wants it declared. */
final class LiveDemoElement {
    private LiveDemoElement() {
    }

    /** Hears of an element that came into the page or left it. */
    @JSFunctor
    interface Listener extends JSObject {
        void heard(HTMLElement element);
    }

    /** Declares the element; those in the page already are connected at once. */
    // The compiler reads ES5 only, which cannot extend HTMLElement by "class": Reflect.construct can.
    @JSBody(params = {"connected", "disconnected"}, script = ""
            + "function LiveDemo() { return Reflect.construct(HTMLElement, [], LiveDemo); }"
            + "LiveDemo.prototype = Object.create(HTMLElement.prototype);"
            + "LiveDemo.prototype.constructor = LiveDemo;"
            + "LiveDemo.prototype.connectedCallback = function() { connected(this); };"
            + "LiveDemo.prototype.disconnectedCallback = function() { disconnected(this); };"
            + "if (!customElements.get('live-demo')) { customElements.define('live-demo', LiveDemo); }")
    static native void define(Listener connected, Listener disconnected);
}
