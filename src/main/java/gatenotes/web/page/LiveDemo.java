package gatenotes.web.page;

import gatenotes.demo.Demo;
import gatenotes.demo.FigureKeys;
import gatenotes.demo.Session;
import gatenotes.demo.Stage;
import gatenotes.scene.Language;
import gatenotes.scene.Markup;
import gatenotes.web.dom.Dom;
import java.util.function.Consumer;
import java.util.function.Function;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * One live figure, from its element's coming into the page to its leaving.
 *
 * <pre>
 *            near the reader, or Tab may lead there
 *   STATIC ────────────────────┬─────────────────────────────────┐
 *     ▲      as its author has │          with a state in the    │
 *     │      it                ▼          address                ▼
 *     │                    PRINTED ── the reader ──▶ ACTED ──▶ DRAWN
 *     │                     ▲  │ near   acts          ▲          ▲ │
 *     │           far again │  ▼                      │   idle   │ │
 *     │                    SETTLING ──────────────────┴──────────┘ │
 *     │                        │                                   │
 *     │                        └──── anything goes wrong ──────────┤
 *     │  the element leaves                                        ▼
 *     └───────────────────────────────────────────────────────── FAILED
 * </pre>
 *
 * <p>{@code PRINTED} and {@code SETTLING} are live as the page was written: the session behind them starts when the browser
 * has nothing else to do, and is drawn in a task after that. The reader's first act does not wait for it; but in
 * {@code ACTED}, too, the act, what is to be drawn and the drawing are a task each, because code that runs for the first time
 * is slow. {@code DRAWN} works only while it is near and has something to do. Whatever goes wrong, the picture stays and one
 * line under it says what happened; a button there and a link in the text start a failed figure anew. {@code data-state} of
 * the element is {@code static}, {@code loading} for as long as it starts or its picture is still a file of its own,
 * {@code live} or {@code failed}.
 */
final class LiveDemo implements FrameLoop.Drawing, ReaderActs.Figure {
    private static final int LONG_AWAY_MILLIS = 3000;

    private enum State { STATIC, PRINTED, SETTLING, ACTED, DRAWN, FAILED }

    private final HTMLElement element;
    private final Function<String, Demo> demos;
    private final Language language;
    private final Listeners listeners;
    private final FrameLoop frames = new FrameLoop(this);
    private State state = State.STATIC;
    private VisibilityObserver visibility;
    private FigureElement figure;
    private LinkedState linked;
    /** From the first wish for one on, in {@code SETTLING}, {@code ACTED} or {@code DRAWN}; else null. */
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
        ReaderActs.follow(element, listeners, this);
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

    @Override
    public boolean isLive() {
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
            Window.requestAnimationFrame(time -> whenIdle(this::settle));
        }
    }

    /** In three tasks: the reader may do something in between. */
    private void settle() {
        if (!near) {
            state = State.PRINTED;
            return;
        }
        begin();
        whenIdle(() -> {
            var view = figure.view(session, linked.author());
            whenIdle(() -> {
                show(view);
                autoplay();
                frames.schedule();
            });
        });
    }

    private void whenIdle(Runnable work) {
        Dom.whenIdle(() -> inState(State.SETTLING, work));
    }

    /** Its author may have it play by itself; not for a reader who would rather have nothing move. */
    private void autoplay() {
        var play = FigureKeys.of(session, FigureKeys.PLAY);
        if (!touched && play != null && !Dom.prefersCalm() && element.hasAttribute("autoplay")) {
            session.act(play.control(), play.value());
            arrived = true;
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

    @Override
    public FigureKeys.Act actOf(String key) {
        attempt(this::begin);
        return session == null ? null : FigureKeys.of(session, key);
    }

    @Override
    public void reset() {
        reopen("", language.pick("回到了作者的设置。", "Back to the author's state."));
    }

    @Override
    public void tell(String refusal) {
        figure.notice().say(refusal);
    }

    @Override
    public void perform(boolean isKept, Consumer<Session> act) {
        touched = true;
        attempt(() -> {
            begin();
            act.accept(session);
            if (state == State.DRAWN && (isKept || !near)) {
                show();
            } else {
                showSoon();
            }
            if (isKept) {
                linked.note(session);
            }
            frames.schedule();
        });
    }

    /** With the next frame: a moving mouse points at many parts. The first picture after the first act in tasks of its own. */
    private void showSoon() {
        arrived = true;
        if (state == State.DRAWN || state == State.ACTED) {
            return;
        }
        state = State.ACTED;
        Window.setTimeout(() -> inState(State.ACTED, () -> {
            arrived = false;
            var view = figure.view(session, linked.author());
            Window.setTimeout(() -> inState(State.ACTED, () -> {
                show(view);
                frames.schedule();
            }), 0);
        }), 0);
    }

    @Override
    public boolean isDue() {
        return near && session != null && state != State.ACTED && (session.running() || arrived);
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

    /** Does something that was put off, unless the figure has gone on to something else since. */
    private void inState(State expected, Runnable work) {
        if (state == expected) {
            attempt(work);
        }
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
