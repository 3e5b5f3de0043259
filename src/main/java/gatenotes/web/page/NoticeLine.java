package gatenotes.web.page;

import gatenotes.web.dom.Dom;
import org.teavm.jso.dom.xml.Element;

/** One line under a figure that says what went wrong, or what was done. */
final class NoticeLine {
    private final Element figure;
    private Element line;

    NoticeLine(Element figure) {
        this.figure = figure;
        line = figure.querySelector(":scope > .notice");
    }

    /** Shows a message to the reader; null removes the line. */
    void say(String text) {
        if (text != null) {
            show(text, "notice");
        } else if (line != null) {
            figure.removeChild(line);
            line = null;
        }
    }

    /** Shows that something was done as the reader asked. */
    void sayDone(String text) {
        show(text, "notice done");
    }

    /**
     * Shows what went wrong, with a button for a remedy.
     *
     * @param text in the reader's language
     * @param reason the program's own message, for a report of the fault
     */
    void offer(String text, String reason, String label, Dom.Called pressed) {
        show(text + " ", "notice");
        var document = figure.getOwnerDocument();
        var button = document.createElement("button");
        button.setAttribute("type", "button");
        button.setAttribute("title", reason);
        button.setTextContent(label);
        Dom.onClick(button, pressed);
        line.appendChild(button);
    }

    private void show(String text, String kind) {
        if (line == null) {
            line = figure.getOwnerDocument().createElement("p");
            line.setAttribute("role", "alert");
            figure.appendChild(line);
        }
        line.setAttribute("class", kind);
        line.setTextContent(text);
    }
}
