package gatenotes.web.page;

import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * One figure's part of the page's address: {@code ?hello.units=5&hello.seed=9}; the second "hello" of a page is
 * {@code hello-2}. The rest of the address does not change.
 */
final class UrlParameters {
    private final String prefix;

    private UrlParameters(String prefix) {
        this.prefix = prefix;
    }

    /** The part that belongs to this {@code live-demo}. */
    static UrlParameters of(HTMLElement element) {
        var name = element.getAttribute("name");
        var number = number(element);
        return new UrlParameters(number == 1 ? name + "." : name + "-" + number + ".");
    }

    /**
     * The names of settings in an address and their values, alternating.
     *
     * @param search the address's part from the question mark on; null for the page's own
     */
    String[] read(String search) {
        return pairs(prefix, search);
    }

    /**
     * Replaces the values in the page's address without a new history entry.
     *
     * @param pairs names of settings and their values, alternating
     */
    void write(List<String> pairs) {
        var named = new String[pairs.size()];
        for (int i = 0; i < named.length; i += 2) {
            named[i] = prefix + pairs.get(i);
            named[i + 1] = pairs.get(i + 1);
        }
        replace(prefix, named);
    }

    /** The number of this element among those of its name on the page, counted from 1. */
    @JSBody(params = "element", script = ""
            + "var all = document.querySelectorAll('live-demo[name=\"' + element.getAttribute('name') + '\"]');"
            + "return Array.prototype.indexOf.call(all, element) + 1;")
    private static native int number(HTMLElement element);

    @JSBody(params = {"prefix", "search"}, script = ""
            + "var pairs = [];"
            + "new URLSearchParams(search === null ? location.search : search).forEach(function(value, key) {"
            + "  if (key.indexOf(prefix) === 0) { pairs.push(key.substring(prefix.length), value); }"
            + "});"
            + "return pairs;")
    private static native String[] pairs(String prefix, String search);

    @JSBody(params = {"prefix", "pairs"}, script = ""
            + "var kept = new URLSearchParams();"
            + "new URLSearchParams(location.search).forEach(function(value, key) {"
            + "  if (key.indexOf(prefix) !== 0) { kept.append(key, value); }"
            + "});"
            + "for (var i = 0; i < pairs.length; i += 2) { kept.append(pairs[i], pairs[i + 1]); }"
            + "var search = kept.toString();"
            + "if (search !== location.search.substring(1)) {"
            + "  history.replaceState(history.state, '', location.pathname + (search && '?' + search) + location.hash);"
            + "}")
    private static native void replace(String prefix, String[] pairs);
}
