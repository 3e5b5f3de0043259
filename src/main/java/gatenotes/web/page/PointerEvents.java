package gatenotes.web.page;

import gatenotes.web.dom.Dom;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.xml.Element;

/**
 * Reports where the reader points in a picture, by pointer, finger or keyboard.
 *
 * <p>The reader can point at the parts that have a name. Together they are one stop of the Tab key: the arrow keys lead
 * from one part to the nearest on that side.
 */
final class PointerEvents {
    static final String PARTS = ".scene [data-part][aria-label]";
    /** The part on which the pen draws, and in which the arrow keys go to the figure. */
    static final String SHEET = "sheet";

    /** The weight of a sideways distance over a distance straight ahead, when an arrow key looks for the next part. */
    private static final int ASIDE = 3;

    private final Element figure;
    private final Listener listener;
    private String pointed;

    /** Receives the part at which the reader points; see {@link gatenotes.demo.Session#point}. */
    interface Listener {
        void pointed(String part, boolean chosen);
    }

    private PointerEvents(Element figure, Listener listener) {
        this.figure = figure;
        this.listener = listener;
    }

    static void follow(Element figure, Listeners listeners, Listener listener) {
        var pointing = new PointerEvents(figure, listener);
        listeners.add("pointerover", pointing::entered);
        listeners.add("pointerleave", pointing::left);
        listeners.add("focusin", pointing::entered);
        listeners.add("focusout", pointing::left);
        listeners.add("click", pointing::clicked);
        listeners.add("keydown", event -> pointing.pressed((KeyboardEvent) event));
    }

    private void entered(Event event) {
        var part = partOf(event);
        if (part != null && event.getType().equals("focusin")) {
            makeTabStop(part);
        }
        point(part == null ? null : part.getAttribute("data-part"));
    }

    private void left(Event event) {
        if (event.getType().equals("focusout") && partOf(event) != null) {
            makeTabStop(figure.querySelector(PARTS));
        }
        point(null);
    }

    /** Reports a change; a new drawing under a resting pointer is none. */
    private void point(String part) {
        if (part == null ? pointed != null : !part.equals(pointed)) {
            pointed = part;
            listener.pointed(part, false);
        }
    }

    private void clicked(Event event) {
        var part = partOf(event);
        // On the sheet, a click is a stroke of the pen.
        if (part != null && !isSheet(part)) {
            listener.pointed(part.getAttribute("data-part"), true);
        }
    }

    private void pressed(KeyboardEvent event) {
        var part = partOf(event);
        if (part == null || isSheet(part) && event.getKey().startsWith("Arrow")) {
            return;
        }
        switch (event.getKey()) {
            case "Enter", " " -> listener.pointed(part.getAttribute("data-part"), true);
            case "ArrowRight" -> step(part, 1, 0);
            case "ArrowLeft" -> step(part, -1, 0);
            case "ArrowDown" -> step(part, 0, 1);
            case "ArrowUp" -> step(part, 0, -1);
            default -> {
                return;
            }
        }
        event.preventDefault();
    }

    /** Moves the focus to the nearest part on one side, if there is one. */
    private void step(Element from, int rightwards, int downwards) {
        var parts = figure.querySelectorAll(PARTS);
        Element nearest = null;
        var least = Double.MAX_VALUE;
        for (var i = 0; i < parts.getLength(); i++) {
            var right = Dom.middleX(parts.get(i)) - Dom.middleX(from);
            var down = Dom.middleY(parts.get(i)) - Dom.middleY(from);
            var ahead = rightwards * right + downwards * down;
            var way = ahead + ASIDE * Math.abs(rightwards != 0 ? down : right);
            if (ahead > 1 && way < least) {
                least = way;
                nearest = parts.get(i);
            }
        }
        if (nearest != null) {
            Dom.focus(nearest);
        }
    }

    /** Makes a part the only one that the Tab key leads to: the focused part, or else the first, as in the markup. */
    private void makeTabStop(Element stop) {
        var parts = figure.querySelectorAll(PARTS);
        for (var i = 0; i < parts.getLength(); i++) {
            var part = parts.get(i);
            part.setAttribute("tabindex", Dom.same(part, stop) ? "0" : "-1");
        }
    }

    static boolean isSheet(Element part) {
        return SHEET.equals(part.getAttribute("data-part"));
    }

    /** The part of a picture that an event is about, or null. */
    static Element partOf(Event event) {
        return Dom.closest((Element) event.getTarget(), PARTS);
    }
}
