package gatenotes.web.page;

import gatenotes.web.dom.Dom;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.xml.Element;

/** Reports where the reader presses on a picture's plane or, with a mouse or pen, drags; see {@code Session.place}. */
final class PlaneEvents {
    private static final String PLANE = "[data-part=plane]";

    private final Listener listener;

    /** Receives a position as shares of the plane's width and height, from its top left corner. */
    interface Listener {
        void placed(double x, double y);
    }

    private PlaneEvents(Listener listener) {
        this.listener = listener;
    }

    static void follow(Listeners figure, Listener listener) {
        var placing = new PlaneEvents(listener);
        figure.add("click", placing::pressed);
        figure.add("pointermove", placing::pressed);
    }

    private void pressed(Event event) {
        var plane = Dom.closest((Element) event.getTarget(), PLANE);
        if (plane != null && (event.getType().equals("click") || isDrag(event))) {
            var place = place(plane, event);
            listener.placed(place[0], place[1]);
        }
    }

    /** A touch is excluded, because a finger that moves scrolls the page. */
    @JSBody(params = "event", script = "return event.buttons === 1 && event.pointerType !== 'touch';")
    private static native boolean isDrag(Event event);

    @JSBody(params = {"plane", "event"}, script = ""
            + "var box = plane.getBBox();"
            + "var point = new DOMPoint(event.clientX, event.clientY).matrixTransform(plane.getScreenCTM().inverse());"
            + "return [(point.x - box.x) / box.width, (point.y - box.y) / box.height];")
    private static native double[] place(Element plane, Event event);
}
