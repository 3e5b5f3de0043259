package gatenotes.web.page;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import gatenotes.browser.Chromium;
import gatenotes.browser.StaticServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures each figure of the finished site's post in Chromium, alone on a fresh page, and prints a table:
 * {@code mvn -Pframes}.
 *
 * <p>{@code start} is the work from waking to live. {@code frame} is the time from the script's first call to the first live
 * frame, {@code ready} the time until the figure is drawn from its session, which happens when the browser is idle. {@code first}
 * is one event and its redraw if the reader acts before that. {@code event} is the median of one event with its redraw and the
 * page's layout, over all controls and parts, each used equally often; {@code slowest} is that of the slowest control;
 * {@code long} counts tasks of more than 50 ms from the request on.
 */
public final class RunFrames {
    private static final String POST = "posts/2018/lstm-questions/";
    private static final int PAGES = 5;
    private static final String ALL = "all";

    /** Removes all figures but one from the page before the scripts run, and records the times of events. */
    private static final String WATCH = """
            const times = window.figureTimes = {longTasks: 0};
            new PerformanceObserver(list => { times.longTasks += list.getEntries().filter(
                task => times.script && task.startTime + task.duration > times.script).length; })
                .observe({type: 'longtask', buffered: true});
            document.addEventListener('readystatechange', () => {
              if (document.readyState !== 'interactive') { return; }
              document.querySelectorAll('live-demo').forEach((figure, i) => { if (i !== NUMBER) { figure.remove(); } });
              document.querySelector('live-demo').scrollIntoView({block: 'center', behavior: 'instant'});
            });
            const define = customElements.define;
            customElements.define = function () {
              times.script = performance.now();
              return define.apply(this, arguments);
            };
            const tell = () => {
              if (times.frame && times.ready) {
                // Told, not asked for: to ask, the browser's driver would first run a large script of its own here.
                console.debug(JSON.stringify(times));
              }
            };
            const act = figure => {
              const control = [...figure.querySelectorAll('button[data-value], input[type=range]')]
                  .find(control => !control.disabled && control.getAttribute('aria-pressed') !== 'true');
              const start = performance.now();
              if (control.localName === 'button') {
                control.click();
              } else {
                control.value = +control.value === +control.min ? control.max : control.min;
                control.dispatchEvent(new Event('input', {bubbles: true}));
              }
              document.documentElement.getBoundingClientRect();
              times.first = performance.now() - start;
            };
            const set = Element.prototype.setAttribute;
            Element.prototype.setAttribute = function (name, value) {
              set.call(this, name, value);
              if (name === 'data-state') {
                times[value] = performance.now();
                if (value === 'live') {
                  const later = new MessageChannel();
                  later.port1.onmessage = () => {
                    times.frame = performance.now();
                    if (SOON && !times.ready) { act(this); }
                    tell();
                  };
                  requestAnimationFrame(() => later.port2.postMessage(null));
                }
              } else if (name === 'aria-keyshortcuts') {
                // The figure's own element comes first: the rest of it is drawn when the task ends.
                queueMicrotask(() => { times.ready = performance.now(); tell(); });
              }
            };
            """;

    /** Uses every control and points at every part; gives the median time of each, in milliseconds. */
    private static final String WORK = """
            repeats => {
              const figure = document.querySelector('live-demo');
              const middle = list => list.sort((a, b) => a - b)[list.length >> 1];
              const found = {};
              const all = [];
              const work = (name, act) => {
                const millis = [];
                for (let i = 0; i < repeats; i++) {
                  const start = performance.now();
                  if (act(i) !== false) {
                    document.documentElement.getBoundingClientRect();
                    millis.push(performance.now() - start);
                  }
                }
                all.push(...millis);
                if (millis.length) { found[name] = middle(millis); }
              };
              const send = (element, type) => element.dispatchEvent(new Event(type, {bubbles: true}));
              // A choice of engines fetches them: that is no redraw.
              const ids = new Set([...figure.querySelectorAll('[data-control]:not([data-control=engine])')]
                  .map(control => control.dataset.control));
              for (const id of ids) {
                work(id, i => {
                  const controls = figure.querySelectorAll(`[data-control="${id}"]`);
                  const control = controls[i % controls.length];
                  if (!control || control.disabled) { return false; }
                  if (control.localName === 'button') {
                    control.click();
                  } else if (control.localName === 'select') {
                    const open = [...control.options].filter(option => !option.disabled);
                    control.value = open[i % open.length].value;
                    send(control, 'input');
                  } else {
                    const share = (i * 7 % repeats) / (repeats - 1);
                    control.value = +control.min + Math.round(share * (control.max - control.min) / (control.step || 1))
                        * (control.step || 1);
                    send(control, control.type === 'number' ? 'change' : 'input');
                  }
                });
              }
              work('parts', i => {
                const parts = figure.querySelectorAll('[data-part][aria-label]');
                if (!parts.length) { return false; }
                parts[i * 7 % parts.length].dispatchEvent(new PointerEvent('pointerover', {bubbles: true}));
              });
              found[ALL] = all.length ? middle(all) : 0;
              return JSON.stringify(found);
            }
            """;

    private RunFrames() {
    }

    public static void main(String[] args) throws IOException {
        System.out.printf("%-12s %9s %9s %9s %9s %9s %11s  %-18s %5s%n", "figure", "start ms", "frame ms", "ready ms",
                "first ms", "event ms", "slowest ms", "at", "long");
        try (var server = new StaticServer(Path.of("target/site"), "/"); var chromium = new Chromium()) {
            var figures = names(chromium, server.address(POST));
            for (int i = 0; i < figures.size(); i++) {
                measure(chromium, server.address(POST), figures.get(i), i);
            }
        }
    }

    private static List<String> names(Chromium chromium, String address) {
        try (var context = chromium.browser().newContext(new NewContextOptions().setJavaScriptEnabled(false))) {
            var page = context.newPage();
            page.navigate(address);
            return page.locator("live-demo").all().stream().map(figure -> figure.getAttribute("name")).toList();
        }
    }

    private static void measure(Chromium chromium, String address, String name, int number) {
        var starts = new ArrayList<Double>();
        var frames = new ArrayList<Double>();
        var readies = new ArrayList<Double>();
        var firsts = new ArrayList<Double>();
        var events = new JsonObject();
        int longTasks = 0;
        for (int i = 0; i < PAGES; i++) {
            try (var context = context(chromium)) {
                var times = open(context.newPage(), address, number, true);
                if (times.has("first")) {
                    firsts.add(times.get("first").getAsDouble());
                }
            }
            try (var context = context(chromium)) {
                var page = context.newPage();
                var times = open(page, address, number, false);
                starts.add(times.get("live").getAsDouble() - times.get("loading").getAsDouble());
                frames.add(times.get("frame").getAsDouble() - times.get("script").getAsDouble());
                readies.add(times.get("ready").getAsDouble() - times.get("script").getAsDouble());
                longTasks = Math.max(longTasks, times.get("longTasks").getAsInt());
                if (i == PAGES - 1) {
                    events = JsonParser.parseString((String) page.evaluate(WORK.replace("ALL", "'" + ALL + "'"), 21))
                            .getAsJsonObject();
                }
            }
        }
        var all = events.remove(ALL).getAsDouble();
        var slowest = "";
        for (var control : events.keySet()) {
            if (slowest.isEmpty() || events.get(control).getAsDouble() > events.get(slowest).getAsDouble()) {
                slowest = control;
            }
        }
        System.out.printf(Locale.ROOT, "%-12s %9.1f %9.1f %9.1f %9.1f %9.1f %11.1f  %-18s %5d%n", name, median(starts),
                median(frames), median(readies), firsts.isEmpty() ? Double.NaN : median(firsts), all, slowest.isEmpty() ? 0
                : events.get(slowest).getAsDouble(), slowest, longTasks);
    }

    private static BrowserContext context(Chromium chromium) {
        return chromium.browser().newContext(new NewContextOptions().setViewportSize(1000, 800));
    }

    /** The recorded times, once the figure is live and drawn. */
    private static JsonObject open(Page page, String address, int number, boolean soon) {
        page.addInitScript(WATCH.replace("NUMBER", Integer.toString(number)).replace("SOON", Boolean.toString(soon)));
        var told = page.waitForConsoleMessage(new Page.WaitForConsoleMessageOptions().setTimeout(60_000)
                .setPredicate(message -> message.type().equals("debug")), () -> page.navigate(address));
        return JsonParser.parseString(told.text()).getAsJsonObject();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
