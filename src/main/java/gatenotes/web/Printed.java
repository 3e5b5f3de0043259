package gatenotes.web;

import gatenotes.demo.FigureKeys;
import gatenotes.demo.Session;
import gatenotes.figure.Language;
import gatenotes.figure.Markup;
import org.teavm.jso.dom.xml.Element;

/** A figure as it was written into the page, in its author's state. */
final class Printed {
    private Printed() {
    }

    /**
     * Opens it to the reader as it stands: the controls work, and the figure hears its keys. That takes a small part of
     * the time that drawing the figure and comparing the page with it takes, which can wait for the reader's first act.
     *
     * @return false if the page does not hold the figure
     */
    static boolean open(Element figure, Session session, Language language) {
        var demo = figure.querySelector(":scope > .demo");
        var controls = figure.querySelector(":scope > .demo > .controls");
        if (controls == null) {
            return false;
        }
        for (var attribute : FigureKeys.open(Markup.of("div"), session, language).attributes()) {
            demo.setAttribute(attribute.name(), attribute.value());
        }
        controls.removeAttribute("inert");
        return true;
    }
}
