package gatenotes.web.page;

import gatenotes.demo.Session.Pen;
import gatenotes.web.dom.Dom;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.xml.Element;

/** Reports strokes on a picture's sheet by mouse, finger or pen, and the arrow keys there; see {@code Session.draw}. */
final class SheetEvents {
    private static final String SHEET = "[data-part=sheet]";
    private static final int NONE = -1;

    private final Element figure;
    private final Listener listener;
    private final Mover mover;
    /** The id of the pointer that draws. */
    private int pointer = NONE;

    /** Receives the pen's position, in the scene's coordinates. */
    interface Listener {
        void drew(Pen pen, double x, double y, double pressure);
    }

    /** Receives an arrow key: 1 to the right or downwards, −1 the other way. */
    interface Mover {
        void moved(int right, int down);
    }

    private SheetEvents(Element figure, Listener listener, Mover mover) {
        this.figure = figure;
        this.listener = listener;
        this.mover = mover;
    }

    static void follow(Element figure, Listeners listeners, Listener listener, Mover mover) {
        var drawing = new SheetEvents(figure, listener, mover);
        listeners.add("keydown", event -> drawing.pressed((KeyboardEvent) event));
        listeners.add("pointerdown", drawing::down);
        listeners.add("pointermove", drawing::moved);
        listeners.add("pointerup", drawing::up);
        listeners.add("pointercancel", drawing::up);
    }

    private void pressed(KeyboardEvent event) {
        int right = event.getKey().equals("ArrowRight") ? 1 : event.getKey().equals("ArrowLeft") ? -1 : 0;
        int down = event.getKey().equals("ArrowDown") ? 1 : event.getKey().equals("ArrowUp") ? -1 : 0;
        if (right == down || event.isAltKey() || event.isCtrlKey() || event.isMetaKey()
                || Dom.closest((Element) event.getTarget(), SHEET) == null) {
            return;
        }
        event.preventDefault();
        mover.moved(right, down);
    }

    private void down(Event event) {
        if (pointer == NONE && isMain(event) && Dom.closest((Element) event.getTarget(), SHEET) != null) {
            pointer = id(event);
            // The picture is replaced while the pen moves, so the figure's element, which stays, captures the pointer.
            capture(figure, pointer);
            event.preventDefault();
            tell(Pen.DOWN, event);
        }
    }

    private void moved(Event event) {
        if (pointer == id(event)) {
            for (var each : parts(event)) {
                tell(Pen.MOVE, each);
            }
        }
    }

    private void up(Event event) {
        if (pointer == id(event)) {
            pointer = NONE;
            tell(Pen.UP, event);
        }
    }

    private void tell(Pen pen, Event event) {
        var place = place(figure, event);
        listener.drew(pen, place[0], place[1], place[2]);
    }

    @JSBody(params = "event", script = "return event.isPrimary && event.button === 0;")
    private static native boolean isMain(Event event);

    @JSBody(params = "event", script = "return event.pointerId;")
    private static native int id(Event event);

    @JSBody(params = {"figure", "pointer"}, script = "try { figure.setPointerCapture(pointer); } catch (gone) { }")
    private static native void capture(Element figure, int pointer);

    /** All positions since the last event, if the browser reports them. */
    @JSBody(params = "event", script = ""
            + "var all = event.getCoalescedEvents ? event.getCoalescedEvents() : [];"
            + "return all.length ? all : [event];")
    private static native Event[] parts(Event event);

    @JSBody(params = {"figure", "event"}, script = ""
            + "var matrix = figure.querySelector('.scene > svg').getScreenCTM().inverse();"
            + "var point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);"
            + "var pressure = event.pointerType === 'pen' || event.pointerType === 'touch' && event.pressure !== 1"
            + "  ? event.pressure : 0.5;"
            + "return [point.x, point.y, pressure || 0.5];")
    private static native double[] place(Element figure, Event event);
}
