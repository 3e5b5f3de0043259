package gatenotes.web.search;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** What TeaVM's own classes of the browser lack. */
final class Browser {
    private Browser() {
    }

    /** A parameter of the page's address, or null. */
    @JSBody(params = "name", script = "return new URLSearchParams(location.search).get(name);")
    static native String query(String name);

    /** Puts a parameter into the page's address; null takes it out. The way back stays as it was. */
    @JSBody(params = {"name", "value"}, script = ""
            + "var url = new URL(location.href);"
            + "if (value === null) { url.searchParams.delete(name); } else { url.searchParams.set(name, value); }"
            + "if (url.href !== location.href) { history.replaceState(history.state, '', url); }")
    static native void remember(String name, String value);

    @JSBody(params = "element", script = "return document.activeElement === element;")
    static native boolean isFocused(HTMLElement element);
}
