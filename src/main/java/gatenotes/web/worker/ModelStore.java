package gatenotes.web.worker;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * Loads files of models from the browser's own store, if there is one, or fetches them. A file is kept under its
 * address and its digest, so that another file at the same address is never confused with it.
 */
final class ModelStore {
    private ModelStore() {
    }

    /** Receives the number of bytes loaded so far. */
    @JSFunctor
    interface Progress extends JSObject {
        void at(int bytes);
    }

    /** Receives a file. */
    @JSFunctor
    interface Taker extends JSObject {
        void take(Int8Array file);
    }

    /** Receives the browser's message if there is no file. */
    @JSFunctor
    interface Failure extends JSObject {
        void failed(String message);
    }

    /** Gives the kept file to the taker, or null if none is kept. */
    @JSBody(params = {"key", "taker"}, script = ""
            + "var none = function() { taker(null); };"
            + "try {"
            + "  caches.open('gate-notes-models').then(function(kept) { return kept.match(key); })"
            + "    .then(function(found) { return found ? found.arrayBuffer() : null; })"
            + "    .then(function(bytes) { taker(bytes ? new Int8Array(bytes) : null); }, none);"
            + "} catch (refused) { none(); }")
    static native void kept(String key, Taker taker);

    /** Keeps a file; if the browser refuses, it is fetched again next time. */
    @JSBody(params = {"key", "file"}, script = ""
            + "try {"
            + "  caches.open('gate-notes-models').then(function(kept) { return kept.put(key, new Response(file)); })"
            + "    .catch(function() {});"
            + "} catch (refused) { }")
    static native void keep(String key, Int8Array file);

    /** Fetches a file; a download without progress for {@code patience} milliseconds is given up. */
    @JSBody(params = {"address", "patience", "progress", "taker", "failure"}, script = ""
            + "var abort = new AbortController(), timer, error = null;"
            + "var wait = function() {"
            + "  clearTimeout(timer);"
            + "  timer = setTimeout(function() {"
            + "    error = new Error(patience / 1000 + ' s without a byte');"
            + "    abort.abort();"
            + "  }, patience);"
            + "};"
            + "wait();"
            + "fetch(address, {signal: abort.signal}).then(function(response) {"
            + "  if (!response.ok) { throw new Error('HTTP ' + response.status); }"
            + "  var reader = response.body.getReader(), parts = [], size = 0;"
            + "  var next = function() { return reader.read().then(function(part) {"
            + "    wait();"
            + "    if (!part.done) { parts.push(part.value); size += part.value.length; progress(size); return next(); }"
            + "    var all = new Uint8Array(size), at = 0;"
            + "    parts.forEach(function(each) { all.set(each, at); at += each.length; });"
            + "    return new Int8Array(all.buffer);"
            + "  }); };"
            + "  return next();"
            + "}).then(function(file) { clearTimeout(timer); taker(file); }, function(broken) {"
            + "  clearTimeout(timer);"
            + "  failure(String((error || broken).message || broken));"
            + "});")
    static native void fetch(String address, int patience, Progress progress, Taker taker, Failure failure);
}
