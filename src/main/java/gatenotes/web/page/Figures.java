package gatenotes.web.page;

import gatenotes.demo.Demo;
import gatenotes.web.dom.Dom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.teavm.jso.dom.html.HTMLElement;

/** The live figures of a page, which are independent of each other. */
final class Figures {
    private final Function<String, Demo> demos;
    private final List<LiveDemo> present = new ArrayList<>();

    /**
     * @param demos gives the demo of a name; throws {@link IllegalArgumentException} if there is none
     */
    Figures(Function<String, Demo> demos) {
        this.demos = demos;
    }

    /** Starts every {@code live-demo} of the page, including those that are added later. */
    void start() {
        LiveDemoElement.define(this::came, this::left);
        // All positions are read before the first figure starts: a figure that starts changes the page, so each later reading
        // would need a new layout.
        var seen = new ArrayList<LiveDemo>();
        for (var figure : present) {
            if (figure.isBeforeTheReader()) {
                seen.add(figure);
            }
        }
        wake(seen);
        FigureLinks.listen(this::follow);
        FigureLinks.onReturn(this::returned);
        // The Tab key leads from one figure to the next, however far away it is, so all are woken.
        Dom.onFirstTab(() -> wake(present));
    }

    private static void wake(List<LiveDemo> figures) {
        for (var figure : figures) {
            figure.wake();
        }
    }

    private void follow(HTMLElement element, String search, String text) {
        for (var figure : present) {
            if (figure.isAt(element)) {
                figure.follow(search, text);
            }
        }
    }

    private void returned() {
        for (var figure : present) {
            figure.returned();
        }
    }

    private void came(HTMLElement element) {
        var figure = new LiveDemo(element, demos);
        present.add(figure);
        figure.connect();
    }

    private void left(HTMLElement element) {
        for (int i = 0; i < present.size(); i++) {
            if (present.get(i).isAt(element)) {
                present.remove(i).disconnect();
                return;
            }
        }
    }
}
