package gatenotes.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.teavm.jso.dom.xml.Element;

/** Reads the parameters that an author wrote as attributes of {@code live-demo}. */
final class Attributes {
    /** HTML's global attributes and the element's own; a parameter has none of these names. */
    private static final Set<String> RESERVED = Set.of("name", "accesskey", "autocapitalize", "autofocus", "class",
            "contenteditable", "dir", "draggable", "enterkeyhint", "exportparts", "hidden", "id", "inert",
            "inputmode", "is", "itemid", "itemprop", "itemref", "itemscope", "itemtype", "lang", "nonce", "part",
            "popover", "role", "slot", "spellcheck", "style", "tabindex", "title", "translate",
            "writingsuggestions");

    private Attributes() {
    }

    /** Parameter by name; {@code name}, global attributes, {@code data-…}, {@code aria-…} and {@code on…} left out. */
    static Map<String, String> parameters(Element element) {
        var parameters = new LinkedHashMap<String, String>();
        var attributes = element.getAttributes();
        for (var i = 0; i < attributes.getLength(); i++) {
            var attribute = attributes.get(i);
            if (!isReserved(attribute.getName())) {
                parameters.put(attribute.getName(), attribute.getValue());
            }
        }
        return parameters;
    }

    private static boolean isReserved(String name) {
        return RESERVED.contains(name) || name.startsWith("data-") || name.startsWith("aria-") || name.startsWith("on");
    }
}
