package gatenotes.web.page;

import gatenotes.web.dom.Dom;
import gatenotes.web.dom.DomPart;
import org.teavm.jso.dom.xml.Element;

/** A figure as it stands in the page's HTML, in its author's state. */
final class Prerendered {
    private Prerendered() {
    }

    /**
     * Enables the figure without drawing it: the markup of {@code FigureView} and {@code Scene.toLiveSvg} for a live
     * figure differs from a still one only by these few attributes.
     *
     * @param accessibleName the name of the picture, for its label
     * @return false if the element does not hold the prerendered figure
     */
    static boolean open(Element figure, String accessibleName) {
        var demo = figure.querySelector(":scope > .demo");
        var controls = figure.querySelector(":scope > .demo > .controls");
        if (controls == null || figure.querySelector("details[data-control][open]") != null) {
            return false;
        }
        // When the reader returns to a page, the browser may restore typed values, so these are reset.
        var inputs = controls.querySelectorAll("input");
        for (int i = 0; i < inputs.getLength(); i++) {
            var input = (DomPart) inputs.get(i);
            input.setValue(input.getAttribute("value"));
        }
        dropUnseen(figure);
        var parts = figure.querySelectorAll(".scene [data-part][data-name]");
        for (int i = 0; i < parts.getLength(); i++) {
            var part = parts.get(i);
            part.setAttribute("aria-label", part.getAttribute("data-name"));
            part.setAttribute("role", "button");
            part.setAttribute("tabindex", i == 0 ? "0" : "-1");
            if (i == 0) {
                Dom.closest(part, "svg").setAttribute("role", "group");
            }
        }
        demo.setAttribute("tabindex", "0");
        demo.setAttribute("role", "region");
        demo.setAttribute("aria-label", accessibleName);
        controls.removeAttribute("inert");
        return true;
    }

    /** Removes the picture, wide or narrow, that is not shown. */
    private static void dropUnseen(Element figure) {
        var scene = figure.querySelector(".scene.two");
        if (scene != null) {
            var unseen = scene.querySelectorAll(Dom.isNarrow() ? ":scope > :not(.narrow)" : ":scope > .narrow");
            for (int i = 0; i < unseen.getLength(); i++) {
                scene.removeChild(unseen.get(i));
            }
            scene.setAttribute("class", "scene");
        }
    }

    /** Whether the picture is a separate file, in which there are no parts to point at until the figure is drawn. */
    static boolean isFile(Element figure) {
        return figure.querySelector(".scene > img") != null;
    }
}
