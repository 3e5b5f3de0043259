package gatenotes.web.page;

import gatenotes.demo.FigureKeys;
import gatenotes.demo.Session;
import gatenotes.web.dom.Dom;
import java.util.function.Consumer;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;

/** Whatever a reader does in a figure's element, with hand, keys or files, as an act upon the figure's session. */
final class ReaderActs {
    private final HTMLElement element;
    private final Figure figure;

    /** What is acted upon. */
    interface Figure {
        /** The act of a key while the figure has the focus, or null if it has none. */
        FigureKeys.Act actOf(String key);

        /**
         * Does something to the session, which is started if need be, and shows what has become of it.
         *
         * @param isKept whether the address tells what the act has changed
         */
        void perform(boolean isKept, Consumer<Session> act);

        /** Tells the reader why something was refused; null if it was not. */
        void tell(String refusal);

        /** Goes back to what the author has set. */
        void reset();

        boolean isLive();
    }

    private ReaderActs(HTMLElement element, Figure figure) {
        this.element = element;
        this.figure = figure;
    }

    /** Hears what the reader does, while the listeners are at work. */
    static void follow(HTMLElement element, Listeners listeners, Figure figure) {
        var acts = new ReaderActs(element, figure);
        listeners.add("keydown", event -> acts.keyed((KeyboardEvent) event));
        SliderTouch.follow(element);
        ControlEvents.follow(listeners, acts::act);
        PointerEvents.follow(element, listeners,
                (part, isChosen) -> figure.perform(isChosen, session -> session.point(part, isChosen)));
        PlaneEvents.follow(listeners, (x, y) -> figure.perform(true, session -> session.place(x, y)));
        SheetEvents.follow(element, listeners,
                (pen, x, y, pressure) -> figure.perform(pen == Session.Pen.UP, session -> session.draw(pen, x, y, pressure)),
                (right, down) -> acts.refusable(session -> session.move(right, down)));
        FileEvents.follow(element, listeners, acts::opened);
    }

    private void keyed(KeyboardEvent event) {
        var isAtFigure = Dom.same(event.getTarget(), element.querySelector(".demo"));
        if (event.isAltKey() || event.isCtrlKey() || event.isMetaKey() || !isAtFigure && PointerEvents.partOf(event) == null) {
            return;
        }
        if (event.getKey().equals("Escape")) {
            figure.reset();
        } else {
            var act = isAtFigure ? figure.actOf(event.getKey()) : null;
            if (act == null) {
                return;
            }
            act(act.control(), act.value());
        }
        event.preventDefault();
    }

    private void act(String control, String value) {
        refusable(session -> session.act(control, value));
    }

    private void opened(String control, String name, byte[] bytes) {
        // Reading a file takes a while: the figure may have stopped since.
        if (figure.isLive()) {
            refusable(session -> session.open(control, name, bytes));
        }
    }

    /** Something that the session may refuse: the reason is told, and all stays as it is. */
    private void refusable(Consumer<Session> act) {
        figure.perform(true, session -> {
            try {
                act.accept(session);
                figure.tell(null);
            } catch (IllegalArgumentException refused) {
                figure.tell(refused.getMessage());
            }
        });
    }
}
