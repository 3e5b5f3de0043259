package gatenotes.web.bench;

import gatenotes.engine.EngineProvider;
import gatenotes.figures.parts.EngineWords;
import gatenotes.math.DecimalText;
import gatenotes.scene.Language;
import gatenotes.web.dom.Dom;
import gatenotes.web.dom.DomPart;
import gatenotes.web.dom.Patch;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/**
 * The page that measures the engines in the reader's browser.
 *
 * <p>It fills the page's element {@code #bench}. With {@code ?run=1} it starts by itself; {@code suite=matmul,generate,train},
 * {@code engine=java,simd,webgl}, {@code largest=1024} and {@code repeats=5} choose what is measured. When it is done,
 * {@code #bench-results} holds the rows as JSON, and {@code data-done} on the body is {@code true}.
 */
final class BenchPage {
    /** How long the bench works, in milliseconds, before it lets the page react. */
    private static final double BUSY_MS = 30;

    private final HTMLElement element;
    private final List<EngineProvider> engines;
    private final Language language;
    private final BenchView view;
    private final Patch patch;
    private final List<String> refused = new ArrayList<>();
    private BenchRun run;
    private boolean running;

    private BenchPage(HTMLElement element, List<EngineProvider> engines) {
        this.element = element;
        this.engines = engines;
        var speaking = Dom.closest(element, "[lang]");
        language = Language.of(speaking == null ? null : speaking.getAttribute("lang"));
        view = new BenchView(language);
        patch = new Patch((DomPart) element);
    }

    /**
     * Starts the bench if the page has the element for it.
     *
     * @param engines the engines to measure, the reference first
     */
    static void open(List<EngineProvider> engines) {
        var element = Window.current().getDocument().getElementById("bench");
        if (element == null) {
            return;
        }
        var page = new BenchPage(element, engines);
        page.show();
        element.addEventListener("click", event -> {
            if (Dom.closest((Element) event.getTarget(), "[data-control=start]") != null) {
                page.start();
            } else if (Dom.closest((Element) event.getTarget(), "[data-control=copy]") != null) {
                Dom.copy(page.rows(), copied -> page.patch.show(page.view.of(page.run, page.running, copied)));
            }
        });
        if ("1".equals(Dom.query("run"))) {
            page.start();
        }
    }

    private void start() {
        if (running) {
            return;
        }
        running = true;
        refused.clear();
        var body = element.getOwnerDocument().getBody();
        body.removeAttribute("data-done");
        var ids = new ArrayList<String>();
        engines.forEach(engine -> ids.add(engine.engine().id()));
        run = new BenchRun(asked("suite", BenchRun.SUITES), engines, asked("engine", ids), number("largest", 2048),
                number("repeats", 5), refused, new EngineWords(language));
        show();
        Window.setTimeout(this::work, 0);
    }

    private void work() {
        var start = Performance.now();
        var more = true;
        while (more && Performance.now() - start < BUSY_MS) {
            more = run.advance();
        }
        if (more) {
            Window.setTimeout(this::work, 0);
        } else {
            running = false;
            publish();
        }
        show();
    }

    private void show() {
        patch.show(view.of(run, running, null));
    }

    /** All rows, with tabs between their cells, ready for a spreadsheet. */
    private String rows() {
        var text = new StringBuilder(BenchResult.HEADER);
        for (var result : run.results()) {
            text.append('\n').append(result.toLine());
        }
        return text.toString();
    }

    /** Writes the rows into the page for programs. */
    private void publish() {
        var document = element.getOwnerDocument();
        var script = document.getElementById("bench-results");
        if (script == null) {
            script = document.createElement("script");
            script.setAttribute("type", "application/json");
            script.setId("bench-results");
            document.getBody().appendChild(script);
        }
        var json = new StringBuilder("[");
        for (var result : run.results()) {
            json.append(json.length() > 1 ? ",\n" : "").append(result);
        }
        script.setTextContent(json.append("]").toString());
        document.getBody().setAttribute("data-done", "true");
    }

    /** The names that the address asks for, which are separated by commas; all names if it does not ask. */
    private List<String> asked(String parameter, List<String> all) {
        var asked = Dom.query(parameter);
        if (asked == null) {
            return all;
        }
        var names = new ArrayList<String>();
        // String.split would bring regular expressions into the script and make it half as large again.
        for (var rest = asked + ","; !rest.isEmpty(); rest = rest.substring(rest.indexOf(',') + 1)) {
            var name = rest.substring(0, rest.indexOf(','));
            names.add(name);
            if (!all.contains(name)) {
                refuse(parameter, name, String.join(", ", all));
            }
        }
        var known = new ArrayList<>(all);
        known.retainAll(names);
        return known;
    }

    private int number(String parameter, int otherwise) {
        var asked = Dom.query(parameter);
        try {
            return asked == null ? otherwise : Math.max(1, DecimalText.readWhole(asked));
        } catch (NumberFormatException e) {
            refuse(parameter, asked, Integer.toString(otherwise));
            return otherwise;
        }
    }

    private void refuse(String parameter, String found, String expected) {
        refused.add(language.pick("地址里的 " + parameter + " 是 '" + found + "'，应该像 " + expected + "。",
                "The address has " + parameter + " '" + found + "', expected something like " + expected + "."));
    }
}
