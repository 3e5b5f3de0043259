package gatenotes.web.page;

import gatenotes.web.dom.DomPart;
import org.teavm.jso.dom.xml.Element;
import org.teavm.jso.dom.xml.NodeList;

/** A figure as it was written into the page, in its author's state. */
final class Prerendered {
    private Prerendered() {
    }

    /**
     * Opens it to the reader as it stands: what {@code FigureView} and {@code Scene.toLiveSvg} draw for a live figure
     * differs from a still one by these few attributes.
     *
     * @return false if the figure does not stand there as it was written
     */
    static boolean open(Element figure) {
        var demo = figure.querySelector(":scope > .demo");
        var controls = figure.querySelector(":scope > .demo > .controls");
        if (controls == null || figure.querySelector("details[data-control][open]") != null) {
            return false;
        }
        // A browser that comes back to a page fills in what the reader had typed before.
        var inputs = controls.querySelectorAll("input");
        for (int i = 0; i < inputs.getLength(); i++) {
            var input = (DomPart) inputs.get(i);
            input.setValue(input.getAttribute("value"));
        }
        var pictures = figure.querySelectorAll(".scene > svg");
        for (int i = 0; i < pictures.getLength(); i++) {
            open(pictures.get(i), pictures.get(i).querySelectorAll("[data-part][aria-label]"));
        }
        demo.setAttribute("tabindex", "0");
        controls.removeAttribute("inert");
        return true;
    }

    private static void open(Element picture, NodeList<? extends Element> parts) {
        for (int i = 0; i < parts.getLength(); i++) {
            parts.get(i).setAttribute("role", "button");
            parts.get(i).setAttribute("tabindex", i == 0 ? "0" : "-1");
        }
        if (parts.getLength() > 0) {
            picture.setAttribute("role", "group");
        }
    }
}
