package gatenotes.web.page;

import gatenotes.demo.FigureKeys;
import gatenotes.demo.FigureView;
import gatenotes.demo.Session;
import gatenotes.demo.StateWords;
import gatenotes.demo.Values;
import gatenotes.scene.Group;
import gatenotes.scene.Language;
import gatenotes.scene.Mark;
import gatenotes.scene.Markup;
import gatenotes.scene.Scene;
import gatenotes.web.dom.Dom;
import gatenotes.web.dom.DomPart;
import gatenotes.web.dom.Patch;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

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

    /** The picture of a session that fits the column. */
    Scene scene(Session session) {
        var narrow = Dom.isNarrow() ? session.narrowScene() : null;
        return narrow == null ? session.scene() : narrow;
    }

    /**
     * Brings the reader here, to what has changed.
     *
     * @param before the marks that stood here before
     * @param now those that stand here now
     */
    void lead(List<Mark> before, List<Mark> now) {
        Dom.lead(Dom.closest(element, "figure"), ((DomPart) element).getFirstElementChild(),
                changed((DomPart) element.querySelector(".scene > svg"), before, now));
    }

    /** The first thing in a group that is not as it was, or null. */
    private static Element changed(DomPart group, List<Mark> before, List<Mark> now) {
        if (group == null || before.size() != now.size()) {
            return group;
        }
        DomPart part = group.getFirstElementChild();
        for (int k = 0; k < now.size() && part != null; k++) {
            if (!now.get(k).equals(before.get(k))) {
                return before.get(k) instanceof Group was && now.get(k) instanceof Group is
                        ? changed(part, was.marks(), is.marks()) : part;
            }
            part = part.getNextElementSibling();
        }
        return null;
    }
}
