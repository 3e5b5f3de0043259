package gatenotes.web.page;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.xml.Element;

/** Records what changes in a picture. */
abstract class Changes implements JSObject {
    private Changes() {
    }

    @JSBody(params = "scene", script = ""
            + "var observer = new MutationObserver(function() {});"
            + "observer.observe(scene, {subtree: true, childList: true, attributes: true, characterData: true});"
            + "return {first: function() {"
            + "  var first = null;"
            + "  observer.takeRecords().forEach(function(record) {"
            + "    var changed = record.target.nodeType === 1 ? record.target : record.target.parentElement;"
            + "    if (changed.closest('svg') && changed.localName !== 'svg'"
            + "        && (!first || first.compareDocumentPosition(changed) & Node.DOCUMENT_POSITION_PRECEDING)) {"
            + "      first = changed;"
            + "    }"
            + "  });"
            + "  observer.disconnect();"
            + "  return first;"
            + "}};")
    static native Changes in(Element scene);

    /** The first mark of the picture that has changed, or null; call this once only. */
    abstract Element first();
}
