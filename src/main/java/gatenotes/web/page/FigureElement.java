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

/** The content of a figure's {@code live-demo} element: its picture and controls, and the line under them. */
final class FigureElement {
    private final HTMLElement element;
    private final Language language;
    private final String accessibleName;
    private final Patch patch;
    private final NoticeLine notice;
    /** Whether the last picture drawn is the one for a narrow column. */
    private boolean isNarrow = Dom.isNarrow();

    FigureElement(HTMLElement element, Language language) {
        this.element = element;
        this.language = language;
        accessibleName = authorsName(element);
        patch = new Patch((DomPart) element);
        notice = new NoticeLine(element);
        notice.say(null);
    }

    /** The author's name for the picture. The element keeps it, because the picture's accessible name changes with its state. */
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

    /** The author's name for the picture. */
    String accessibleName() {
        return accessibleName;
    }

    NoticeLine notice() {
        return notice;
    }

    /**
     * The figure in its session's present state, with working controls.
     *
     * @param author the author's values
     */
    Markup view(Session session, Values author) {
        isNarrow = Dom.isNarrow();
        var name = StateWords.of(accessibleName, session, author, language);
        return FigureKeys.open(FigureView.live(session, name, isNarrow), name, session, language);
    }

    /** Whether the column has become narrow or wide since the picture was drawn. */
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

    /** Disables the controls; the picture stays. */
    void close() {
        var controls = element.querySelector(".controls");
        if (controls != null) {
            controls.setAttribute("inert", "");
        }
    }

    /** Tells a session which folding parts are open. */
    void openFolded(Session session) {
        var open = element.querySelectorAll("details[data-control][open]");
        for (int i = 0; i < open.getLength(); i++) {
            session.act(open.get(i).getAttribute("data-control"), "true");
        }
    }

    /** Starts to record what changes in the picture. */
    Changes watch() {
        return Changes.in(element.querySelector(".scene"));
    }

    /** Scrolls to the figure, to the part that has changed. */
    void lead(Changes changes) {
        Dom.lead(Dom.closest(element, "figure"), ((DomPart) element).getFirstElementChild(), changes.first());
    }
}
