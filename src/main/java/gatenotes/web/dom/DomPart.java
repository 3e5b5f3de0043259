package gatenotes.web.dom;

import org.teavm.jso.JSProperty;
import org.teavm.jso.dom.xml.Element;

/** An element as {@link Patch} uses it: with its neighbouring elements and the values that a reader's input may have changed. */
public interface DomPart extends Element {
    @JSProperty
    DomPart getFirstElementChild();

    @JSProperty
    DomPart getNextElementSibling();

    /** The current value of an input or select, which may differ from its attribute. */
    @JSProperty
    String getValue();

    @JSProperty
    void setValue(String value);

    @JSProperty
    boolean isSelected();

    @JSProperty
    void setSelected(boolean selected);
}
