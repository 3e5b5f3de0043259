package gatenotes.web.page;

import gatenotes.demo.FigureKeys;
import gatenotes.demo.FigureView;
import gatenotes.demo.Session;
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
        var picture = element.querySelector(".scene > *");
        var name = picture == null ? null : picture.getAttribute(picture.hasAttribute("alt") ? "alt" : "aria-label");
        accessibleName = name == null ? "" : name;
        patch = new Patch((DomPart) element);
        notice = new NoticeLine(element);
        notice.say(null);
    }

    NoticeLine notice() {
        return notice;
    }

    /** The figure as its session has it now, open to the reader. */
    Markup view(Session session) {
        isNarrow = Dom.isNarrow();
        return FigureKeys.open(FigureView.live(session, accessibleName, isNarrow), session, language);
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
