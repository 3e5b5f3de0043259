package gatenotes.web.page;

import gatenotes.demo.Demo;
import gatenotes.demo.FigureKeys;
import gatenotes.demo.Session;
import gatenotes.demo.Stage;
import gatenotes.scene.Language;
import gatenotes.scene.Markup;
import gatenotes.web.dom.Dom;
import java.util.function.Function;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * One live figure, from its element's coming into the page to its leaving.
 *
 * <pre>
 *            near the reader, or Tab may lead there
 *   STATIC ────────────────────┬────────────────────────────┐
 *     ▲      as its author has │     with a state in the    │
 *     │      it                ▼     address                ▼
 *     │                    PRINTED ── the reader acts ──▶ DRAWN
 *     │                     ▲  │ near                       ▲ │
 *     │           far again │  ▼          idle              │ │
 *     │                    SETTLING ────────────────────────┘ │
 *     │                        │                              │
 *     │                        └──── anything goes wrong ─────┤
 *     │  the element leaves                                   ▼
 *     └──────────────────────────────────────────────────── FAILED
 * </pre>
 *
 * <p>{@code PRINTED} and {@code SETTLING} are live as the page was written: the session behind them starts when the browser
 * has nothing else to do, and is drawn in a task after that, or with the reader's first act. {@code DRAWN} works only
 * while it is near and has something to do. Whatever goes wrong, the picture stays and one line under it says what
 * happened; a button there and a link in the text start a failed figure anew. {@code data-state} of the element is
 * {@code static}, {@code loading} for as long as it starts or its picture is still a file of its own, {@code live} or
 * {@code failed}.
 */
final class LiveDemo implements FrameLoop.Drawing {
    private static final int LONG_AWAY_MILLIS = 3000;

    private enum State { STATIC, PRINTED, SETTLING, DRAWN, FAILED }

    private final HTMLElement element;
    private final Function<String, Demo> demos;
    private final Language language;
    private final Listeners listeners;
    private final FrameLoop frames = new FrameLoop(this);
    private State state = State.STATIC;
    private VisibilityObserver visibility;
    private FigureElement figure;
    private LinkedState linked;
    /** From the first wish for one on, in {@code SETTLING} or {@code DRAWN}; else null. */
    private Session session;
    private boolean near;
    /** The reader has done something to it: from then on the address tells how it stands. */
    private boolean touched;
    /** When it went out of sight while it moved by itself; 0 if it did not. */
    private double leftAt;
    /** Something has come from elsewhere and is not drawn yet. */
    private boolean arrived;

    LiveDemo(HTMLElement element, Function<String, Demo> demos) {
        this.element = element;
        this.demos = demos;
        listeners = Listeners.at(element);
        listeners.add("keydown", event -> keyed((KeyboardEvent) event));
        SliderTouch.follow(element);
        ControlEvents.follow(listeners, this::act);
        PointerEvents.follow(element, listeners, this::pointed);
        PlaneEvents.follow(listeners, this::placed);
        SheetEvents.follow(element, listeners, this::drew, this::moved);
        FileEvents.follow(element, listeners, this::opened);
        var speaking = Dom.closest(element, "[lang]");
        language = Language.of(speaking == null ? null : speaking.getAttribute("lang"));
    }

    /** Whether this is the figure of that element. */
    boolean isAt(HTMLElement other) {
        return Dom.same(element, other);
    }

    /** Starts watching for the reader to come near. */
    void connect() {
        turn(State.STATIC, "static");
        visibility = VisibilityObserver.watch(element, this::seen);
    }

    boolean isBeforeTheReader() {
        return VisibilityObserver.isBefore(element);
    }

    /**
     * Makes it live without waiting to hear that the reader is near: the browser tells of that only after it has painted
     * the page, and the Tab key passes by what is not live yet.
     */
    void wake() {
        if (state == State.STATIC) {
            start();
        }
    }

    /** Stops everything; the element has left the page. */
    void disconnect() {
        visibility.stop();
        stop();
        turn(State.STATIC, "static");
    }

    private void turn(State next, String told) {
        state = next;
        if (!told.equals(element.getAttribute("data-state"))) {
            element.setAttribute("data-state", told);
        }
    }

    private boolean isLive() {
        return state != State.STATIC && state != State.FAILED;
    }

    private void seen(boolean isNear) {
        near = isNear;
        if (near) {
            wake();
        }
        tellPause();
        if (session != null) {
            session.seen(near);
            arrived |= state == State.DRAWN && figure.isOfAnotherWidth();
            frames.schedule();
        }
        if (near) {
            settleSoon();
        }
    }

    /** What moves by itself stands still while nobody sees it; who comes back after a while is told. */
    private void tellPause() {
        var isMoving = state == State.DRAWN && session.running();
        if (near && isMoving && leftAt > 0 && System.currentTimeMillis() - leftAt > LONG_AWAY_MILLIS) {
            figure.notice().sayDone(language.pick("你没在看的时候它停着，现在接着走。",
                    "It stood still while it was out of sight, and goes on now."));
        }
        leftAt = !near && isMoving ? System.currentTimeMillis() : 0;
    }

    private void start() {
        element.setAttribute("data-state", "loading");
        figure = new FigureElement(element, language);
        try {
            linked = new LinkedState(element, demos.apply(element.getAttribute("name")), language);
            if (linked.isAuthors() && Prerendered.open(element, figure.accessibleName())) {
                turn(State.PRINTED, Prerendered.isFile(element) ? "loading" : "live");
                settleSoon();
            } else {
                open();
            }
        } catch (RuntimeException e) {
            fail(e);
            return;
        }
        listeners.start();
        frames.schedule();
    }

    /** Starts what a printed figure stands for, once the reader has seen it live and nothing else is to be done. */
    private void settleSoon() {
        if (state == State.PRINTED) {
            state = State.SETTLING;
            Window.requestAnimationFrame(time -> Dom.whenIdle(this::settle));
        }
    }

    private void settle() {
        if (state != State.SETTLING) {
            return;
        }
        if (!near) {
            state = State.PRINTED;
            return;
        }
        attempt(() -> {
            begin();
            var view = figure.view(session, linked.author());
            // In a task of its own: the reader may do something in between.
            Dom.whenIdle(() -> settle(view));
        });
    }

    private void settle(Markup view) {
        if (state == State.SETTLING) {
            show(view);
            autoplay();
            frames.schedule();
        }
    }

    /** Its author may have it play by itself; not for a reader who would rather have nothing move. */
    private void autoplay() {
        var play = FigureKeys.of(session, FigureKeys.PLAY);
        if (!touched && play != null && !Dom.prefersCalm() && element.hasAttribute("autoplay")) {
            attempt(() -> {
                session.act(play.control(), play.value());
                show();
            });
        }
    }

    /** Starts the session of a printed figure, if it has not started yet. */
    private void begin() {
        if (session == null) {
            openSession();
        }
    }

    private void openSession() {
        session = linked.open(stage());
        if (near) {
            session.seen(true);
        }
    }

    /** Starts the session that the page's address asks for, in place of the one there may be. */
    private void open() {
        if (session != null) {
            session.close();
        }
        openSession();
        figure.openFolded(session);
        show();
        figure.notice().say(linked.refusal());
    }

    private Stage stage() {
        return new Stage(language, new PageEngines(this::arrived), Dom.prefersCalm(), Download::offer);
    }

    /** Takes the state a link in the text asks for, and the reader to the figure; the link's own words tell what was set. */
    void follow(String search, String text) {
        if (!isLive()) {
            start();
        }
        if (isLive()) {
            // A network that has to learn takes a moment: the word for it is painted first.
            figure.notice().sayDone(language.pick("正照文中的链接来设……", "Setting it as the text's link says…"));
            Window.requestAnimationFrame(time -> Window.setTimeout(() -> {
                if (state != State.DRAWN) {
                    // Else there would be nothing to tell what the link changes.
                    attempt(() -> {
                        begin();
                        show();
                    });
                }
                if (isLive()) {
                    var changes = figure.watch();
                    reopen(search, language.pick("照文中的链接设好了：", "Set as the text's link says: ") + text);
                    figure.lead(changes);
                }
            }, 0));
        }
    }

    /** The reader went back or forward in the history: the figure becomes what the address says now. */
    void returned() {
        if (isLive() && (touched || !linked.isAuthors())) {
            attempt(() -> {
                begin();
                if (linked.isElsewhere(session)) {
                    open();
                    frames.schedule();
                }
            });
        }
    }

    private void reopen(String search, String done) {
        touched = true;
        attempt(() -> {
            linked.take(search);
            open();
            if (linked.refusal() == null) {
                figure.notice().sayDone(done);
            }
            frames.schedule();
        });
    }

    /** Something has come from elsewhere: shown with the next frame that the reader sees. */
    private void arrived() {
        arrived = true;
        frames.schedule();
    }

    private void show() {
        show(figure.view(session, linked.author()));
    }

    private void show(Markup view) {
        if (state != State.DRAWN) {
            turn(State.DRAWN, "live");
        }
        figure.show(view);
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

    private void moved(int right, int down) {
        refusable(() -> session.move(right, down));
    }

    private void act(String control, String value) {
        refusable(() -> session.act(control, value));
    }

    /** Something that the session may refuse: the reason is told, and all stays as it is. */
    private void refusable(Runnable act) {
        perform(true, () -> {
            try {
                act.run();
                figure.notice().say(null);
            } catch (IllegalArgumentException refused) {
                figure.notice().say(refused.getMessage());
            }
        });
    }

    /** @param isKept whether the address tells what the act has changed */
    private void perform(boolean isKept, Runnable act) {
        touched = true;
        attempt(() -> {
            begin();
            act.run();
            show();
            if (isKept) {
                linked.note(session);
            }
            frames.schedule();
        });
    }

    private void pointed(String part, boolean chosen) {
        perform(chosen, () -> session.point(part, chosen));
    }

    private void placed(double x, double y) {
        perform(true, () -> session.place(x, y));
    }

    private void drew(Session.Pen pen, double x, double y, double pressure) {
        perform(pen == Session.Pen.UP, () -> session.draw(pen, x, y, pressure));
    }

    private void opened(String control, String name, byte[] bytes) {
        if (isLive()) {
            refusable(() -> session.open(control, name, bytes));
        }
    }

    @Override
    public boolean isDue() {
        return near && session != null && (session.running() || arrived);
    }

    @Override
    public void draw(double seconds) {
        attempt(() -> {
            arrived = false;
            var ran = session.running();
            if (ran) {
                session.advance(seconds);
            }
            show();
            if (ran && !session.running() && touched) {
                linked.note(session);
            }
            frames.schedule();
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
        turn(State.FAILED, "failed");
        showAuthors();
        var message = reason.getMessage();
        figure.notice().offer(language.pick("这幅图出了错，停下了。", "Something went wrong, and this figure has stopped."),
                message == null ? reason.toString() : message, language.pick("重新开始", "Start again"), this::startAgain);
    }

    /** As the author has it: what the address asks for may be what went wrong. */
    private void startAgain() {
        if (state == State.FAILED) {
            if (linked != null) {
                linked.take("");
            }
            start();
            figure.lead(figure.watch());
        }
    }

    /** The author's picture, not live; what stands there stays, if that fails too. */
    private void showAuthors() {
        figure.close();
        if (linked == null) {
            return;
        }
        try {
            var authors = linked.openAuthors(stage());
            figure.showStill(authors);
            authors.close();
        } catch (RuntimeException again) {
            // Told already.
        }
    }

    private void stop() {
        frames.stop();
        listeners.stop();
        if (session != null) {
            session.close();
            session = null;
        }
    }
}
