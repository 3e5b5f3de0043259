package gatenotes.web.dom;

import org.teavm.jso.JSProperty;
import org.teavm.jso.dom.xml.Element;

/** An element as {@link Patch} sees it: its element neighbours, and what a reader's input may have changed. */
public interface DomPart extends Element {
    @JSProperty
    DomPart getFirstElementChild();

    @JSProperty
    DomPart getNextElementSibling();

    /** An input's or select's present value, whatever its attribute says. */
    @JSProperty
    String getValue();

    @JSProperty
    void setValue(String value);

    @JSProperty
    boolean isSelected();

    @JSProperty
    void setSelected(boolean selected);
}
