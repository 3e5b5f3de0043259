package gatenotes.web.page;

import gatenotes.web.dom.Dom;
import org.teavm.jso.dom.xml.Element;

/** One line under a figure: what went wrong, or was done. */
final class NoticeLine {
    private final Element figure;
    private Element line;

    NoticeLine(Element figure) {
        this.figure = figure;
        line = figure.querySelector(":scope > .notice");
    }

    /** What the reader has to know; null takes the line away. */
    void say(String text) {
        if (text != null) {
            show(text, "notice");
        } else if (line != null) {
            figure.removeChild(line);
            line = null;
        }
    }

    /** What was done as the reader wished. */
    void sayDone(String text) {
        show(text, "notice done");
    }

    /**
     * What went wrong, and a button that helps.
     *
     * @param text in the reader's language
     * @param reason in the words of the program, for who reports it
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
