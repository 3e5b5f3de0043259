package gatenotes.web.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Loads text files, each once. */
final class Loader {
    private final Map<String, String> loaded = new HashMap<>();
    private final Map<String, List<Consumer<String>>> waiting = new HashMap<>();

    /** Receives a text, or null if it cannot be loaded. */
    @JSFunctor
    private interface Receiver extends JSObject {
        void got(String text);
    }

    /** Gives the text to the receiver, at once if it is loaded already; null if it cannot be loaded. */
    void load(String url, Consumer<String> receiver) {
        var known = loaded.get(url);
        if (known != null) {
            receiver.accept(known);
            return;
        }
        var all = waiting.computeIfAbsent(url, unused -> new ArrayList<>());
        all.add(receiver);
        if (all.size() > 1) {
            return;
        }
        fetch(url, text -> {
            waiting.remove(url);
            if (text != null) {
                loaded.put(url, text);
            }
            for (var one : all) {
                one.accept(text);
            }
        });
    }

    /** Gives all texts, in the order of the addresses; null if one cannot be loaded. */
    void loadAll(List<String> urls, Consumer<String[]> receiver) {
        var texts = new String[urls.size()];
        var left = new int[] {urls.size()};
        if (urls.isEmpty()) {
            receiver.accept(texts);
        }
        for (int i = 0; i < texts.length; i++) {
            var place = i;
            load(urls.get(i), text -> {
                texts[place] = text;
                if (text == null && left[0] > 0) {
                    left[0] = 0;
                    receiver.accept(null);
                } else if (text != null && --left[0] == 0) {
                    receiver.accept(texts);
                }
            });
        }
    }

    @JSBody(params = {"url", "receiver"}, script = ""
            + "fetch(url).then(function(answer) { return answer.ok ? answer.text() : null; })"
            + ".then(receiver, function() { receiver(null); });")
    private static native void fetch(String url, Receiver receiver);
}
