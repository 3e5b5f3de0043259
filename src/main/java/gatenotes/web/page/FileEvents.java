package gatenotes.web.page;

import gatenotes.web.dom.Dom;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;
import org.teavm.jso.typedarrays.Int8Array;

/** Reports the files that the reader opens in a figure, or drops on it; see {@code Session.open}. */
final class FileEvents {
    private static final String PICKER = "input[type=file][data-control]";

    private final HTMLElement figure;
    private final Listener listener;

    /** Receives a file; its bytes are null if it is larger than its control allows, or cannot be read. */
    interface Listener {
        void opened(String control, String name, byte[] bytes);
    }

    @JSFunctor
    private interface Reader extends JSObject {
        void read(String name, Int8Array bytes);
    }

    private FileEvents(HTMLElement figure, Listener listener) {
        this.figure = figure;
        this.listener = listener;
    }

    static void follow(HTMLElement figure, Listeners listeners, Listener listener) {
        var files = new FileEvents(figure, listener);
        listeners.add("change", files::chosen);
        listeners.add("dragover", files::dragged);
        listeners.add("drop", files::dropped);
    }

    private void chosen(Event event) {
        var picker = Dom.closest((Element) event.getTarget(), PICKER);
        if (picker != null) {
            read(picker, picker);
        }
    }

    private void dragged(Event event) {
        if (hasFiles(event) && figure.querySelector(PICKER) != null) {
            event.preventDefault();
        }
    }

    private void dropped(Event event) {
        var picker = figure.querySelector(PICKER);
        if (picker != null && hasFiles(event)) {
            event.preventDefault();
            read(transfer(event), picker);
        }
    }

    /** @param holder the object with the files */
    private void read(JSObject holder, Element picker) {
        var control = picker.getAttribute("data-control");
        read(holder, Integer.parseInt(picker.getAttribute("data-most")),
                (name, bytes) -> listener.opened(control, name, bytes == null ? null : bytes.copyToJavaArray()));
    }

    @JSBody(params = "event", script = "return !!event.dataTransfer && event.dataTransfer.types.indexOf('Files') >= 0;")
    private static native boolean hasFiles(Event event);

    @JSBody(params = "event", script = "return event.dataTransfer;")
    private static native JSObject transfer(Event event);

    /** Reads the first file; a picker is cleared, so that the same file can be opened again. */
    @JSBody(params = {"holder", "most", "reader"}, script = ""
            + "var file = holder.files[0];"
            + "if (!file) { return; }"
            + "if (file.size > most) { reader(file.name, null); } else {"
            + "  file.arrayBuffer().then(function(bytes) { reader(file.name, new Int8Array(bytes)); },"
            + "    function() { reader(file.name, null); });"
            + "}"
            + "if ('value' in holder) { holder.value = ''; }")
    private static native void read(JSObject holder, int most, Reader reader);
}
