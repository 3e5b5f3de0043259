package gatenotes.web.page;

import gatenotes.web.worker.Port;
import gatenotes.web.worker.ProductBridge;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * A module of engines, which a page fetches only when a reader wants one. How to reach it is told by
 * {@code js/modules.js}, in {@code gateNotesModules}; a page without that offers Java alone.
 */
abstract class PageModules implements JSObject {
    /** Engines that multiply and train. */
    static final String ENGINES = "engines";
    /** Text networks that are trained, write and read. */
    static final String LAB = "lab";

    private PageModules() {
    }

    /** Hears that the module is there, or has it as null because it could not be had. */
    @JSFunctor
    interface Listener extends JSObject {
        void came(PageModules module);
    }

    /** Hears that something went wrong, in the browser's words. */
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

    /** A worker that runs the module, or null where there are none; {@code failure} is called if it breaks down. */
    @JSBody(params = {"name", "failure"}, script = ""
            + "if (typeof Worker === 'undefined' || !window.gateNotesModules) { return null; }"
            + "try {"
            + "  var worker = gateNotesModules[name].worker();"
            + "  worker.onerror = function(event) { event.preventDefault(); failure(event.message || ''); };"
            + "  return worker;"
            + "} catch (refused) { return null; }")
    static native Port worker(String name, Failure failure);

    /** Where the trained network of that name lies. */
    @JSBody(params = "name", script = "return gateNotesModules.models[name] || '';")
    static native String address(String name);

    /** Ends a worker and all it holds. */
    @JSBody(params = "worker", script = "worker.onmessage = null; worker.onerror = null; worker.terminate();")
    static native void terminate(Port worker);

    /** The two ends of a line within the page. */
    @JSBody(script = "var channel = new MessageChannel(); return [channel.port1, channel.port2];")
    static native Port[] line();

    /** See {@code EnginesEntry.serve} and {@code LabEntry.serve}. */
    abstract void serve(Port port);

    /** See {@code EnginesEntry.open}. */
    abstract ProductBridge open(String engine);
}
