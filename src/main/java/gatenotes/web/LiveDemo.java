package gatenotes.web;

import gatenotes.demo.Demo;
import gatenotes.demo.FigureKeys;
import gatenotes.demo.FigureView;
import gatenotes.demo.Session;
import gatenotes.demo.Stage;
import gatenotes.figure.Language;
import java.util.function.Function;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/**
 * One live figure, from its element's coming into the page to its leaving.
 *
 * <p>It wakes when the element first nears the reader's view; from then on it works only while it is near and has
 * something to do. Whatever goes wrong, the picture stays and one line under it says what happened.
 * {@code data-state} is {@code static}, {@code loading}, {@code live} or {@code failed}.
 */
final class LiveDemo {
    private final HTMLElement element;
    private final Function<String, Demo> demos;
    private final Language language;
    private final EventListener<Event> pressed = this::pressed;
    private final EventListener<Event> changed = this::changed;
    private final EventListener<Event> toggled = event -> toggled((Element) event.getTarget());
    private final EventListener<Event> keyed = event -> keyed((KeyboardEvent) event);
    private final Pointing pointing;
    private final Placing placing;
    private Sight sight;
    private Patch patch;
    private LinkedState linked;
    private Session session;
    private String accessibleName = "";
    private Element notice;
    private boolean near;
    private boolean arrived;
    private int frame;
    private double frameTime;

    LiveDemo(HTMLElement element, Function<String, Demo> demos) {
        this.element = element;
        this.demos = demos;
        pointing = new Pointing(element, this::pointed);
        placing = new Placing(element, this::placed);
        var speaking = Dom.closest(element, "[lang]");
        language = Language.of(speaking == null ? null : speaking.getAttribute("lang"));
    }

    /** Whether this is the figure of that element. */
    boolean isAt(HTMLElement other) {
        return Dom.same(element, other);
    }

    /** Starts watching for the reader to come near. */
    void connect() {
        setState("static");
        sight = Sight.watch(element, this::seen);
    }

    boolean isBeforeTheReader() {
        return Sight.isBefore(element);
    }

    /** Starts now what the reader has before the eyes: the browser tells of it only after it has painted the page. */
    void wake() {
        seen(true);
    }

    /** Stops everything; the element has left the page. */
    void disconnect() {
        sight.stop();
        stop();
        setState("static");
    }

    private void seen(boolean isNear) {
        near = isNear;
        if (near && patch == null) {
            start();
        } else if (session != null) {
            session.seen(near);
            scheduleFrame();
        }
    }

    private void start() {
        setState("loading");
        patch = new Patch((Part) element);
        notice = element.querySelector(":scope > .notice");
        say(null);
        try {
            var picture = element.querySelector(".scene > svg");
            var name = picture == null ? null : picture.getAttribute("aria-label");
            accessibleName = name == null ? "" : name;
            var demo = demos.apply(element.getAttribute("name"));
            linked = new LinkedState(element, demo, language);
            open();
        } catch (RuntimeException e) {
            fail(e);
            return;
        }
        element.addEventListener("click", pressed);
        element.addEventListener("input", changed);
        element.addEventListener("change", changed);
        element.addEventListener("keydown", keyed);
        element.addEventListener("toggle", toggled, true);
        pointing.start();
        placing.start();
        setState("live");
        scheduleFrame();
        Window.requestAnimationFrame(time -> Dom.whenIdle(this::settle));
    }

    /** Starts the session that the page's address asks for, in place of the one there may be. */
    private void open() {
        if (session != null) {
            session.dispose();
        }
        session = linked.open(stage());
        var open = element.querySelectorAll("details[data-control][open]");
        for (int i = 0; i < open.getLength(); i++) {
            session.act(open.get(i).getAttribute("data-control"), "true");
        }
        if (patch.isUsed() || open.getLength() > 0 || !linked.isAuthors() || session.running()
                || !Printed.open(element, session, language)) {
            show();
        }
        say(linked.refusal());
    }

    /** Compares the page with the figure, once the reader has seen it live and nothing else is to be done. */
    private void settle() {
        if (session != null && !patch.isUsed()) {
            try {
                show();
            } catch (RuntimeException e) {
                fail(e);
            }
        }
    }

    private Stage stage() {
        return new Stage(language, new PageEngines(language, this::arrived), Dom.prefersCalm());
    }

    private void toggled(Element folded) {
        if (folded.hasAttribute("data-control")) {
            session.act(folded.getAttribute("data-control"), folded.hasAttribute("open") ? "true" : "false");
            show();
        }
    }

    /** Takes the state a link in the text asks for, and the reader to the figure; the link's own words tell what was set. */
    void follow(String search, String text) {
        if (session == null) {
            start();
        }
        if (session != null) {
            reopen(search, language.pick("照文中的链接设好了：", "Set as the text's link says: ") + text);
            Dom.lead(Dom.closest(element, "figure"), ((Part) element).getFirstElementChild());
        }
    }

    private void reopen(String search, String done) {
        try {
            linked.take(search);
            open();
            if (linked.refusal() == null) {
                say(done);
                notice.setAttribute("class", "notice done");
            }
            scheduleFrame();
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    /** Something has come from elsewhere: shown with the next frame that the reader sees. */
    private void arrived() {
        arrived = true;
        scheduleFrame();
    }

    private void show() {
        patch.show(FigureKeys.open(FigureView.of(session, accessibleName, true), session, language));
    }

    private void keyed(KeyboardEvent event) {
        var atFigure = Dom.same(event.getTarget(), element.querySelector(".demo"));
        if (event.isAltKey() || event.isCtrlKey() || event.isMetaKey() || !atFigure && Pointing.partOf(event) == null) {
            return;
        }
        if (event.getKey().equals("Escape")) {
            reopen("", language.pick("回到了作者的设置。", "Back to the author's state."));
        } else {
            var act = atFigure ? FigureKeys.of(session, event.getKey()) : null;
            if (act == null) {
                return;
            }
            act(act.control(), act.value());
        }
        event.preventDefault();
    }

    private void pressed(Event event) {
        var control = Dom.closest((Element) event.getTarget(), "button[data-control]");
        if (control == null) {
            return;
        }
        var value = control.getAttribute("data-value");
        var toggled = control.getAttribute("aria-pressed");
        act(control.getAttribute("data-control"),
                value != null ? value : toggled == null ? "" : toggled.equals("true") ? "false" : "true");
    }

    private void changed(Event event) {
        var control = (Part) Dom.closest((Element) event.getTarget(), "[data-control]");
        // A number without steps of its own is taken when it is complete, anything else while it moves.
        var typed = control != null && "number".equals(control.getAttribute("type")) && !control.hasAttribute("step");
        if (control != null && event.getType().equals(typed ? "change" : "input")) {
            act(control.getAttribute("data-control"), control.getValue());
        }
    }

    private void act(String control, String value) {
        try {
            try {
                session.act(control, value);
                say(null);
            } catch (IllegalArgumentException refused) {
                say(refused.getMessage());
            }
            show();
            linked.note(session);
            scheduleFrame();
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private void pointed(String part, boolean chosen) {
        try {
            session.point(part, chosen);
            show();
            if (chosen) {
                linked.note(session);
            }
            scheduleFrame();
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private void placed(double x, double y) {
        try {
            session.place(x, y);
            show();
            linked.note(session);
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private void scheduleFrame() {
        if (frame == 0 && near && session != null && (session.running() || arrived)) {
            frame = Window.requestAnimationFrame(this::advance);
        }
    }

    private void advance(double time) {
        frame = 0;
        var elapsed = time - frameTime;
        frameTime = time;
        // The reader may have pressed pause since this frame was asked for.
        if (!near || session == null || !(session.running() || arrived)) {
            return;
        }
        try {
            arrived = false;
            var ran = session.running();
            if (ran) {
                // Longer than that, it stood still in between.
                session.advance(elapsed > 100 ? 1 / 60.0 : elapsed / 1000);
            }
            show();
            if (ran && !session.running()) {
                linked.note(session);
            }
            scheduleFrame();
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private void fail(RuntimeException reason) {
        stop();
        showAuthors();
        setState("failed");
        var message = reason.getMessage();
        say(language.pick("这幅图停下了：", "This figure has stopped: ") + (message == null ? reason.toString() : message));
    }

    /** The author's picture, not live; what stands there stays, if that fails too. */
    private void showAuthors() {
        var controls = element.querySelector(".controls");
        if (controls != null) {
            controls.setAttribute("inert", "");
        }
        if (linked == null) {
            return;
        }
        try {
            var authors = linked.openAuthors(stage());
            patch.show(FigureView.of(authors, accessibleName, false));
            authors.dispose();
        } catch (RuntimeException again) {
            // Told already.
        }
    }

    private void stop() {
        if (frame != 0) {
            Window.cancelAnimationFrame(frame);
            frame = 0;
        }
        element.removeEventListener("click", pressed);
        element.removeEventListener("input", changed);
        element.removeEventListener("change", changed);
        element.removeEventListener("keydown", keyed);
        element.removeEventListener("toggle", toggled, true);
        pointing.stop();
        placing.stop();
        if (session != null) {
            session.dispose();
            session = null;
        }
    }

    /** Puts one line under the figure, or takes it away. */
    private void say(String line) {
        if (line == null && notice != null) {
            element.removeChild(notice);
            notice = null;
        } else if (line != null) {
            if (notice == null) {
                notice = element.getOwnerDocument().createElement("p");
                notice.setAttribute("role", "alert");
                element.appendChild(notice);
            }
            notice.setAttribute("class", "notice");
            notice.setTextContent(line);
        }
    }

    private void setState(String state) {
        element.setAttribute("data-state", state);
    }
}
