package gatenotes.web;

import org.teavm.jso.JSProperty;
import org.teavm.jso.dom.xml.Element;

/** An element as {@link Patch} sees it: its element neighbours, and what a reader's input may have changed. */
interface Part extends Element {
    @JSProperty
    Part getFirstElementChild();

    @JSProperty
    Part getNextElementSibling();

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
