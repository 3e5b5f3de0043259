package gatenotes.web.page;

import gatenotes.web.worker.Port;
import gatenotes.web.worker.ProductBridge;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * A module of engines, which a page fetches only when a reader needs it. {@code js/modules.js} sets its address, in
 * {@code gateNotesModules}; a page without that script has only the Java engine.
 */
abstract class PageModules implements JSObject {
    /** Engines that multiply and train. */
    static final String ENGINES = "engines";
    /** Text networks that learn, write and read. */
    static final String LAB = "lab";

    private PageModules() {
    }

    /** Receives the module, or null if it could not be fetched. */
    @JSFunctor
    interface Listener extends JSObject {
        void came(PageModules module);
    }

    /** Receives the browser's message when something went wrong. */
    @JSFunctor
    interface Failure extends JSObject {
        void failed(String message);
    }

    /** Fetches a module into this page, once. */
    @JSBody(params = {"name", "listener"}, script = ""
            + "var modules = window.gateNotesModules;"
            + "if (!modules) { Promise.resolve().then(function() { listener(null); }); return; }"
            + "modules[name].load().then(listener, function() { listener(null); });")
    static native void load(String name, Listener listener);

    /** Whether {@link #load} can succeed. */
    @JSBody(script = "return !!window.gateNotesModules;")
    static native boolean exist();

    /** A worker that runs the module, or null if the browser has no workers; {@code failure} is called if the worker fails. */
    @JSBody(params = {"name", "failure"}, script = ""
            + "if (typeof Worker === 'undefined' || !window.gateNotesModules) { return null; }"
            + "try {"
            + "  var worker = gateNotesModules[name].worker();"
            + "  worker.onerror = function(event) { event.preventDefault(); failure(event.message || ''); };"
            + "  return worker;"
            + "} catch (refused) { return null; }")
    static native Port worker(String name, Failure failure);

    /** The address of the trained network of this name; empty if there is none. */
    @JSBody(params = "name", script = "return gateNotesModules.models[name] || '';")
    static native String address(String name);

    /** Ends a worker and releases all it holds. */
    @JSBody(params = "worker", script = "worker.onmessage = null; worker.onerror = null; worker.terminate();")
    static native void terminate(Port worker);

    /** The two ports of a message channel within the page. */
    @JSBody(script = "var channel = new MessageChannel(); return [channel.port1, channel.port2];")
    static native Port[] line();

    /** See {@code EnginesEntry.serve} and {@code LabEntry.serve}. */
    abstract void serve(Port port);

    /** See {@code EnginesEntry.open}. */
    abstract ProductBridge open(String engine);
}
