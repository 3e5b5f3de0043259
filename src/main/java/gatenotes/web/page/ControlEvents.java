package gatenotes.web.page;

import gatenotes.web.dom.Dom;
import gatenotes.web.dom.DomPart;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.xml.Element;

/** Reports what the reader does with a figure's controls; see {@code Session.act}. */
final class ControlEvents {
    private final Listener listener;

    /** Receives a control's id and its new value, which is empty for a button. */
    interface Listener {
        void acted(String control, String value);
    }

    private ControlEvents(Listener listener) {
        this.listener = listener;
    }

    static void follow(Listeners figure, Listener listener) {
        var acting = new ControlEvents(listener);
        figure.add("click", acting::pressed);
        figure.add("input", acting::changed);
        figure.add("change", acting::changed);
        figure.add("toggle", acting::toggled);
    }

    private void pressed(Event event) {
        var control = Dom.closest((Element) event.getTarget(), "button[data-control]");
        if (control != null) {
            var value = control.getAttribute("data-value");
            var toggled = control.getAttribute("aria-pressed");
            act(control, value != null ? value : toggled == null ? "" : toggled.equals("true") ? "false" : "true");
        }
    }

    private void changed(Event event) {
        var control = (DomPart) Dom.closest((Element) event.getTarget(), "[data-control]");
        // A number field without a step is read when the number is complete, any other control while it moves.
        var typed = control != null && "number".equals(control.getAttribute("type")) && !control.hasAttribute("step");
        if (control != null && !"file".equals(control.getAttribute("type")) && event.getType().equals(typed ? "change" : "input")) {
            act(control, control.getValue());
        }
    }

    private void toggled(Event event) {
        var folded = (Element) event.getTarget();
        if (folded.hasAttribute("data-control")) {
            act(folded, folded.hasAttribute("open") ? "true" : "false");
        }
    }

    private void act(Element control, String value) {
        listener.acted(control.getAttribute("data-control"), value);
    }
}
