package gatenotes.web.page;

import gatenotes.demo.Demo;
import gatenotes.demo.FigureKeys;
import gatenotes.demo.FigureView;
import gatenotes.demo.Session;
import gatenotes.demo.Stage;
import gatenotes.scene.Language;
import gatenotes.scene.Markup;
import gatenotes.web.dom.Dom;
import gatenotes.web.dom.DomPart;
import gatenotes.web.dom.Patch;
import java.util.function.Function;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * One live figure, from its element's coming into the page to its leaving.
 *
 * <p>It wakes when the element first nears the reader's view, or the Tab key may lead there, and is live at once as it
 * was written into the page: the session behind it starts when the reader is near and the browser has nothing else to
 * do, or with the reader's first act. From then on it works only while it is near and has something to do. Whatever goes
 * wrong, the picture stays and one line under it says what happened.
 * {@code data-state} is {@code static}, {@code loading}, {@code live} or {@code failed}.
 */
final class LiveDemo {
    private final HTMLElement element;
    private final Function<String, Demo> demos;
    private final Language language;
    private final Listeners listeners;
    private VisibilityObserver sight;
    private Patch patch;
    private LinkedState linked;
    private Session session;
    private String accessibleName = "";
    private Notice notice;
    /** Live, but not drawn yet: the page shows what was written into it. */
    private boolean printed;
    private boolean settling;
    private boolean near;
    private boolean arrived;
    private int frame;
    private double frameTime;

    LiveDemo(HTMLElement element, Function<String, Demo> demos) {
        this.element = element;
        this.demos = demos;
        listeners = Listeners.at(element);
        listeners.add("keydown", event -> keyed((KeyboardEvent) event));
        ControlEvents.follow(listeners, this::act);
        PointerEvents.follow(element, listeners, this::pointed);
        PlaneEvents.follow(listeners, this::placed);
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
        sight = VisibilityObserver.watch(element, this::seen);
    }

    boolean isBeforeTheReader() {
        return VisibilityObserver.isBefore(element);
    }

    /**
     * Makes it live without waiting to hear that the reader is near: the browser tells of that only after it has painted
     * the page, and the Tab key passes by what is not live yet.
     */
    void wake() {
        if (patch == null) {
            start();
        }
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
            return;
        }
        if (session != null) {
            session.seen(near);
            scheduleFrame();
        }
        if (near && printed) {
            settleSoon();
        }
    }

    private void start() {
        setState("loading");
        patch = new Patch((DomPart) element);
        notice = new Notice(element);
        notice.say(null);
        try {
            var picture = element.querySelector(".scene > svg");
            var name = picture == null ? null : picture.getAttribute("aria-label");
            accessibleName = name == null ? "" : name;
            var demo = demos.apply(element.getAttribute("name"));
            linked = new LinkedState(element, demo, language);
            printed = linked.isAuthors() && Prerendered.open(element);
            if (!printed) {
                open();
            }
        } catch (RuntimeException e) {
            fail(e);
            return;
        }
        listeners.start();
        setState("live");
        if (printed) {
            settleSoon();
        }
        scheduleFrame();
    }

    /** Starts what a printed figure stands for, once the reader has seen it live and nothing else is to be done. */
    private void settleSoon() {
        if (!settling) {
            settling = true;
            Window.requestAnimationFrame(time -> Dom.whenIdle(this::settle));
        }
    }

    private void settle() {
        settling = printed && near;
        if (settling) {
            attempt(() -> {
                begin();
                var view = view();
                // In a task of its own: the reader may do something in between.
                Dom.whenIdle(() -> settle(view));
            });
        }
    }

    private void settle(Markup view) {
        settling = false;
        if (printed) {
            show(view);
            scheduleFrame();
        }
    }

    /** Starts the session of a printed figure, if it has not started yet. */
    private void begin() {
        if (session == null) {
            session = linked.open(stage());
        }
    }

    /** Starts the session that the page's address asks for, in place of the one there may be. */
    private void open() {
        if (session != null) {
            session.close();
        }
        session = linked.open(stage());
        var open = element.querySelectorAll("details[data-control][open]");
        for (int i = 0; i < open.getLength(); i++) {
            session.act(open.get(i).getAttribute("data-control"), "true");
        }
        show();
        notice.say(linked.refusal());
    }

    private Stage stage() {
        return new Stage(language, new PageEngines(language, this::arrived), Dom.prefersCalm());
    }

    /** Takes the state a link in the text asks for, and the reader to the figure; the link's own words tell what was set. */
    void follow(String search, String text) {
        if (session == null && !printed) {
            start();
        }
        if (session != null || printed) {
            reopen(search, language.pick("照文中的链接设好了：", "Set as the text's link says: ") + text);
            Dom.lead(Dom.closest(element, "figure"), ((DomPart) element).getFirstElementChild());
        }
    }

    private void reopen(String search, String done) {
        attempt(() -> {
            linked.take(search);
            open();
            if (linked.refusal() == null) {
                notice.sayDone(done);
            }
            scheduleFrame();
        });
    }

    /** Something has come from elsewhere: shown with the next frame that the reader sees. */
    private void arrived() {
        arrived = true;
        scheduleFrame();
    }

    private void show() {
        show(view());
    }

    private Markup view() {
        return FigureKeys.open(FigureView.of(session, accessibleName, true), session, language);
    }

    private void show(Markup view) {
        printed = false;
        patch.show(view);
    }

    private void keyed(KeyboardEvent event) {
        var atFigure = Dom.same(event.getTarget(), element.querySelector(".demo"));
        if (event.isAltKey() || event.isCtrlKey() || event.isMetaKey() || !atFigure && PointerEvents.partOf(event) == null) {
            return;
        }
        if (event.getKey().equals("Escape")) {
            reopen("", language.pick("回到了作者的设置。", "Back to the author's state."));
        } else {
            if (atFigure) {
                attempt(this::begin);
            }
            var act = atFigure && session != null ? FigureKeys.of(session, event.getKey()) : null;
            if (act == null) {
                return;
            }
            act(act.control(), act.value());
        }
        event.preventDefault();
    }

    private void act(String control, String value) {
        attempt(() -> {
            begin();
            try {
                session.act(control, value);
                notice.say(null);
            } catch (IllegalArgumentException refused) {
                notice.say(refused.getMessage());
            }
            show();
            linked.note(session);
            scheduleFrame();
        });
    }

    private void pointed(String part, boolean chosen) {
        attempt(() -> {
            begin();
            session.point(part, chosen);
            show();
            if (chosen) {
                linked.note(session);
            }
            scheduleFrame();
        });
    }

    private void placed(double x, double y) {
        attempt(() -> {
            begin();
            session.place(x, y);
            show();
            linked.note(session);
        });
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
        attempt(() -> {
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
        });
    }

    /** Does something; what goes wrong stops the figure and is told. */
    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private void fail(RuntimeException reason) {
        stop();
        showAuthors();
        setState("failed");
        var message = reason.getMessage();
        notice.say(language.pick("这幅图停下了：", "This figure has stopped: ") + (message == null ? reason.toString() : message));
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
            authors.close();
        } catch (RuntimeException again) {
            // Told already.
        }
    }

    private void stop() {
        if (frame != 0) {
            Window.cancelAnimationFrame(frame);
            frame = 0;
        }
        listeners.stop();
        printed = false;
        settling = false;
        if (session != null) {
            session.close();
            session = null;
        }
    }

    private void setState(String state) {
        element.setAttribute("data-state", state);
    }
}
