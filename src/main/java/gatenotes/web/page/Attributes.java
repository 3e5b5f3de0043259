package gatenotes.web.page;

import gatenotes.demo.ReservedNames;
import java.util.LinkedHashMap;
import java.util.Map;
import org.teavm.jso.dom.xml.Element;

/** Reads the parameters that an author wrote as attributes of {@code live-demo}. */
final class Attributes {
    private Attributes() {
    }

    /** Parameter by name; {@link ReservedNames} left out. */
    static Map<String, String> parameters(Element element) {
        var parameters = new LinkedHashMap<String, String>();
        var attributes = element.getAttributes();
        for (var i = 0; i < attributes.getLength(); i++) {
            var attribute = attributes.get(i);
            if (!ReservedNames.contains(attribute.getName())) {
                parameters.put(attribute.getName(), attribute.getValue());
            }
        }
        return parameters;
    }
}
