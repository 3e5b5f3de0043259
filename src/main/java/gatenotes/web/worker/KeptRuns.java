package gatenotes.web.worker;

import gatenotes.engine.KeptRun;
import gatenotes.engine.TextSource;
import gatenotes.engine.TextSource.Passage;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * The single run that a browser keeps in its database, so that it survives a reload. Only the tab that holds the lock
 * keeps its run; it holds the lock until it is closed.
 */
public final class KeptRuns {
    private static final String OPEN = "var ask = indexedDB.open('gate-notes', 1);"
            + "ask.onupgradeneeded = function() { ask.result.createObjectStore('runs'); };";

    private KeptRuns() {
    }

    @JSFunctor
    private interface Taker extends JSObject {
        void take(String settings, int passage, String own, int step, Int8Array file);
    }

    /** Receives the browser's message about a failure; null on success. */
    @JSFunctor
    interface Outcome extends JSObject {
        void came(String error);
    }

    /** Looks for the kept run. */
    public static void find(KeptRun.Listener listener) {
        find((settings, passage, own, step, file) -> listener.found(new KeptRun(settings,
                new TextSource(passage < 0 ? null : Passage.values()[passage], own), step, file.copyToJavaArray())));
    }

    @JSBody(params = "taker", script = ""
            + "try {" + OPEN
            + "  ask.onsuccess = function() {"
            + "    var base = ask.result;"
            + "    try {"
            + "      var get = base.transaction('runs').objectStore('runs').get('text-lab');"
            + "      get.onsuccess = function() {"
            + "        var run = get.result;"
            + "        base.close();"
            + "        if (run) { taker(run.settings, run.passage, run.own, run.step, run.file); }"
            + "      };"
            + "    } catch (refused) { base.close(); }"
            + "  };"
            + "} catch (refused) { }")
    private static native void find(Taker taker);

    /** Keeps a run, which replaces the one kept before. */
    static void keep(KeptRun run, Outcome outcome) {
        var passage = run.source().passage();
        keep(run.settings(), passage == null ? -1 : passage.ordinal(), run.source().own(), run.step(),
                Int8Array.fromJavaArray(run.file()), outcome);
    }

    @JSBody(params = {"settings", "passage", "own", "step", "file", "outcome"}, script = ""
            + "var failed = function(error) { outcome(String(error && (error.message || error.name) || 'no database')); };"
            + "try {" + OPEN
            + "  ask.onerror = function() { failed(ask.error); };"
            + "  ask.onsuccess = function() {"
            + "    var base = ask.result;"
            + "    try {"
            + "      var all = base.transaction('runs', 'readwrite');"
            + "      all.onabort = function() { base.close(); failed(all.error); };"
            + "      all.oncomplete = function() { base.close(); outcome(null); };"
            + "      all.objectStore('runs').put("
            + "        {settings: settings, passage: passage, own: own, step: step, file: file}, 'text-lab');"
            + "    } catch (refused) { base.close(); failed(refused); }"
            + "  };"
            + "} catch (refused) { failed(refused); }")
    private static native void keep(String settings, int passage, String own, int step, Int8Array file, Outcome outcome);

    /** Takes the lock for as long as this script runs; gives an error if another tab has it. */
    @JSBody(params = "outcome", script = ""
            + "if (typeof navigator === 'undefined' || !navigator.locks) { outcome(null); return; }"
            + "navigator.locks.request('gate-notes-run', {ifAvailable: true}, function(lock) {"
            + "  outcome(lock ? null : 'locked');"
            + "  return lock ? new Promise(function() { }) : null;"
            + "}).catch(function() { outcome(null); });")
    static native void lock(Outcome outcome);
}
