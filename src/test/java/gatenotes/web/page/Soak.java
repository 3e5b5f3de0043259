package gatenotes.web.page;

import com.microsoft.playwright.Page;
import gatenotes.browser.Chromium;
import gatenotes.browser.StaticServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Trains on the finished site for a long time, then starts and stops a training 200 times, as a reader would, and
 * watches for growth: {@code mvn -Psoak}.
 *
 * <p>Prints, for the page and its worker, the JavaScript heap, how many WebAssembly memories and GPU textures are alive
 * in the worker, and every task of the page over 50 ms. Exits with 1 if anything grew.
 */
public final class Soak {
    private static final Path SITE = Path.of("target/site");
    /** The bytes of the parameters and both of Adam's moments: one or two snapshots of them are kept at a time. */
    private static final double SNAPSHOT_BYTES = 3 * 4 * 233_349;
    private final Page page;
    private final List<String> faults = new ArrayList<>();

    private Soak(Page page) {
        this.page = page;
    }

    /** @param args the seconds of training on each engine, and the number of starts and stops */
    public static void main(String[] args) throws IOException {
        var seconds = Integer.parseInt(args[0]);
        var times = Integer.parseInt(args[1]);
        try (var server = new StaticServer(SITE, "/"); var chromium = new Chromium()) {
            var page = WatchedPage.open(chromium, "start-engines");
            var soak = new Soak(page);
            page.navigate(server.address("bench/"));
            page.locator("live-demo[name=engines]").scrollIntoViewIfNeeded();
            for (var engine : List.of("simd", "webgl")) {
                soak.train(engine, seconds);
            }
            soak.startAndStop(times);
            soak.faults.forEach(fault -> System.out.println("GREW " + fault));
            System.out.println(soak.faults.isEmpty() ? "nothing grew" : soak.faults.size() + " grew");
            if (!soak.faults.isEmpty()) {
                throw new IllegalStateException("something grew");
            }
        }
    }

    private void train(String engine, int seconds) {
        page.locator("[data-control=engine]").selectOption(engine);
        page.evaluate("longTasks.length = 0");
        page.locator("[data-control=train]").click();
        page.waitForFunction("/[1-9]/.test(document.querySelector('[data-part=speed]').textContent)");
        sleep(10);
        var first = tell(engine);
        var pauses = 6;
        var last = first;
        for (var i = 0; i < pauses; i++) {
            sleep(Math.max(1, (seconds - 10) / pauses));
            last = tell(engine);
        }
        System.out.println(engine + ": tasks of the page over 50 ms: " + page.evaluate("JSON.stringify(longTasks)"));
        compare(engine, first, last);
        page.locator("[data-control=train]").click();
        page.locator("[data-control=reset]").click();
    }

    private void startAndStop(int times) {
        page.locator("[data-control=engine]").selectOption("auto");
        page.locator("[data-control=units]").fill("16");
        WatchedPage.Sample first = null;
        for (var i = 0; i < times; i++) {
            page.locator("[data-control=train]").click();
            page.waitForFunction("document.querySelectorAll('[data-part=loss] path').length > 0");
            if (i == times / 10 || i == times - 1) {
                var sample = tell("start and stop, " + (i + 1));
                first = first == null ? sample : first;
                if (i == times - 1) {
                    compare("start and stop", first, sample);
                }
            }
            page.locator("[data-control=reset]").click();
        }
        page.waitForCondition(() -> page.workers().isEmpty());
    }

    private WatchedPage.Sample tell(String phase) {
        var sample = WatchedPage.sample(page);
        System.out.printf(Locale.ROOT, "%-22s %s, %s%n", phase, page.locator("[data-part=speed]").textContent(), sample);
        return sample;
    }

    private void compare(String phase, WatchedPage.Sample first, WatchedPage.Sample last) {
        check(phase + ": page heap", first.pageBytes(), last.pageBytes(), 2e6);
        check(phase + ": worker heap", first.workerBytes(), last.workerBytes(), 2e6 + SNAPSHOT_BYTES);
        check(phase + ": WebAssembly memories", first.memories(), last.memories(), 0);
        check(phase + ": textures", first.textures(), last.textures(), 0);
    }

    private void check(String what, double first, double last, double slack) {
        if (last > first + slack) {
            faults.add(what + ": from " + first + " to " + last);
        }
    }

    private void sleep(int seconds) {
        page.waitForTimeout(seconds * 1000.0);
    }
}
