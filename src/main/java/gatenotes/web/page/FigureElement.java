package gatenotes.web.page;

import gatenotes.demo.FigureKeys;
import gatenotes.demo.FigureView;
import gatenotes.demo.Session;
import gatenotes.demo.StateWords;
import gatenotes.demo.Values;
import gatenotes.scene.Language;
import gatenotes.scene.Markup;
import gatenotes.web.dom.Dom;
import gatenotes.web.dom.DomPart;
import gatenotes.web.dom.Patch;
import org.teavm.jso.dom.html.HTMLElement;

/** What stands in a figure's {@code live-demo} element: its picture and controls, and the line under them. */
final class FigureElement {
    private final HTMLElement element;
    private final Language language;
    private final String accessibleName;
    private final Patch patch;
    private final NoticeLine notice;
    /** Whether the picture that was drawn last is for a narrow column. */
    private boolean isNarrow = Dom.isNarrow();

    FigureElement(HTMLElement element, Language language) {
        this.element = element;
        this.language = language;
        accessibleName = authorsName(element);
        patch = new Patch((DomPart) element);
        notice = new NoticeLine(element);
        notice.say(null);
    }

    /** What the author calls the picture. The element keeps it, since the picture's own name follows its state. */
    private static String authorsName(HTMLElement element) {
        var kept = element.getAttribute("data-alt");
        if (kept != null) {
            return kept;
        }
        var picture = element.querySelector(".scene > *");
        var read = picture == null ? null : picture.getAttribute(picture.hasAttribute("alt") ? "alt" : "aria-label");
        var name = read == null ? "" : read;
        element.setAttribute("data-alt", name);
        return name;
    }

    /** What the author calls it. */
    String accessibleName() {
        return accessibleName;
    }

    NoticeLine notice() {
        return notice;
    }

    /**
     * The figure as its session has it now, open to the reader.
     *
     * @param author the author's values
     */
    Markup view(Session session, Values author) {
        isNarrow = Dom.isNarrow();
        var name = StateWords.of(accessibleName, session, author, language);
        return FigureKeys.open(FigureView.live(session, name, isNarrow), name, session, language);
    }

    /** Whether the column has become narrow, or wide, since the picture was drawn. */
    boolean isOfAnotherWidth() {
        return isNarrow != Dom.isNarrow();
    }

    void show(Markup view) {
        patch.show(view);
    }

    /** Shows a session's picture with controls that do not work. */
    void showStill(Session session) {
        patch.show(FigureView.still(session, accessibleName));
    }

    /** Takes the controls away from the reader; the picture stays. */
    void close() {
        var controls = element.querySelector(".controls");
        if (controls != null) {
            controls.setAttribute("inert", "");
        }
    }

    /** Tells a session which of the parts that fold away stand open. */
    void openFolded(Session session) {
        var open = element.querySelectorAll("details[data-control][open]");
        for (int i = 0; i < open.getLength(); i++) {
            session.act(open.get(i).getAttribute("data-control"), "true");
        }
    }

    /** Notes from now on what changes in the picture. */
    Changes watch() {
        return Changes.in(element.querySelector(".scene"));
    }

    /** Brings the reader here, to what has changed. */
    void lead(Changes changes) {
        Dom.lead(Dom.closest(element, "figure"), ((DomPart) element).getFirstElementChild(), changes.first());
    }
}
