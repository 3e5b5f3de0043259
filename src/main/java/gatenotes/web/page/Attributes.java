package gatenotes.web.page;

import gatenotes.demo.Demo;
import gatenotes.demo.ReservedNames;
import gatenotes.demo.Values;
import org.teavm.jso.dom.xml.Element;

/** Reads the parameters that an author wrote as attributes of {@code live-demo}. */
final class Attributes {
    private Attributes() {
    }

    /**
     * The author's values; {@link ReservedNames} are no parameters.
     *
     * @throws IllegalArgumentException if one of them is wrong
     */
    static Values values(Element element, Demo demo) {
        var values = Values.of(demo);
        var attributes = element.getAttributes();
        for (var i = 0; i < attributes.getLength(); i++) {
            var attribute = attributes.get(i);
            if (!ReservedNames.contains(attribute.getName())) {
                values = values.with(attribute.getName(), attribute.getValue());
            }
        }
        return values;
    }
}
