package gatenotes.web.page;

import org.teavm.jso.JSBody;
import org.teavm.jso.typedarrays.Int8Array;

/** Gives files to the reader as browser downloads. */
final class Download {
    private Download() {
    }

    static void offer(String name, byte[] bytes) {
        offer(name, Int8Array.fromJavaArray(bytes));
    }

    @JSBody(params = {"name", "bytes"}, script = ""
            + "var link = document.createElement('a');"
            + "link.href = URL.createObjectURL(new Blob([bytes], {type: 'application/octet-stream'}));"
            + "link.download = name;"
            + "link.click();"
            + "setTimeout(function() { URL.revokeObjectURL(link.href); }, 60000);")
    private static native void offer(String name, Int8Array bytes);
}
