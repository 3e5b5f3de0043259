package gatenotes.web.dom;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.xml.Element;

/** Functions of the page that TeaVM's own classes lack. */
public final class Dom {
    private Dom() {
    }

    /** The element itself, or its nearest ancestor, that matches the selector, or null. */
    @JSBody(params = {"element", "selector"}, script = "return element.closest(selector);")
    public static native Element closest(Element element, String selector);

    /** A number as JSON; NaN and infinities become {@code null}. */
    @JSBody(params = "value", script = "return JSON.stringify(value);")
    public static native String json(double value);

    /** A parameter of the page's address, or null. */
    @JSBody(params = "name", script = "return new URLSearchParams(location.search).get(name);")
    public static native String query(String name);

    /**
     * Scrolls a figure into view and gives the focus to the element that receives the figure's keys. If the figure is taller
     * than the window, the part that has changed comes into view.
     *
     * @param figure may be null
     * @param changed may be null
     */
    @JSBody(params = {"figure", "focused", "changed"}, script = ""
            + "var calm = matchMedia('(prefers-reduced-motion: reduce)').matches;"
            + "var whole = figure || focused;"
            + "var margin = parseFloat(getComputedStyle(whole).scrollMarginTop) || 0;"
            + "var top = whole.getBoundingClientRect().top - margin;"
            + "if (changed) {"
            + "  var part = changed.getBoundingClientRect();"
            + "  if (part.bottom - top > innerHeight) { top = Math.min(part.top - margin, part.bottom + margin - innerHeight); }"
            + "}"
            + "scrollBy({top: top, behavior: calm ? 'auto' : 'smooth'});"
            + "focused.focus({preventScroll: true});")
    public static native void lead(Element figure, Element focused, Element changed);

    @JSBody(params = {"element", "called"}, script = "element.addEventListener('click', called);")
    public static native void onClick(Element element, Called called);

    @JSBody(params = "element", script = "element.focus();")
    public static native void focus(Element element);

    /** Calls back as soon as the browser has nothing else to do, at the latest after half a second. */
    // A browser without requestIdleCallback uses setTimeout, which treats the options as a delay of 0.
    @JSBody(params = "called", script = "(window.requestIdleCallback || setTimeout)(called, {timeout: 500});")
    public static native void whenIdle(Called called);

    /** Calls back when the Tab key is pressed for the first time, before the focus moves. */
    @JSBody(params = "called", script = "document.addEventListener('keydown', function tab(event) {"
            + " if (event.key === 'Tab') { document.removeEventListener('keydown', tab, true); called(); } }, true);")
    public static native void onFirstTab(Called called);

    /** A function without arguments that the browser calls. */
    @JSFunctor
    public interface Called extends JSObject {
        void call();
    }

    /** Whether the reader prefers reduced motion. */
    @JSBody(script = "return matchMedia('(prefers-reduced-motion: reduce)').matches;")
    public static native boolean prefersCalm();

    /** Whether figures stand in a narrow column; the same width as in {@code figure.css}. */
    @JSBody(script = "return matchMedia('(max-width: 40em)').matches;")
    public static native boolean isNarrow();

    /** The x coordinate of an element's middle in the window, in CSS pixels. */
    @JSBody(params = "element", script = "var box = element.getBoundingClientRect(); return box.x + box.width / 2;")
    public static native double middleX(Element element);

    /** The y coordinate of an element's middle in the window, in CSS pixels. */
    @JSBody(params = "element", script = "var box = element.getBoundingClientRect(); return box.y + box.height / 2;")
    public static native double middleY(Element element);

    /** Whether the reader is typing in a field for numbers or text. */
    @JSBody(params = "field", script = "return (field.type === 'number' || field.type === 'textarea')"
            + " && field === document.activeElement;")
    static native boolean isTyping(Element field);

    /** Puts a text on the clipboard, then reports whether that was allowed. */
    @JSBody(params = {"text", "told"}, script = ""
            + "if (!navigator.clipboard) { told(false); return; }"
            + "navigator.clipboard.writeText(text).then(function() { told(true); }, function() { told(false); });")
    public static native void copy(String text, Copied told);

    /** Is told whether a text could be copied. */
    @JSFunctor
    public interface Copied extends JSObject {
        void told(boolean copied);
    }

    @JSBody(params = {"one", "other"}, script = "return one === other;")
    public static native boolean same(JSObject one, JSObject other);
}
