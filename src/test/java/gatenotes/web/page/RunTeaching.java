package gatenotes.web.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import gatenotes.browser.Chromium;
import gatenotes.browser.StaticServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Teaches a network in the text lab of the finished site, as a reader would.
 *
 * <p>{@code mvn -Pteach -Dtext=FILE} prints how soon the held-out loss falls below some levels, and which tasks of the page take
 * over 50 ms. It also prints how many frames are late while a moment of the run writes. {@code -Dunits=256 -Dseconds=60} changes
 * units and duration. Without a text, and as part of {@code mvn -Psoak}, it trains on a made-up text with each engine of a list
 * and goes back to an earlier moment fifty times. It then exits with 1 if the page holds more than 250 MB or grows.
 * {@code mvn -Pteach -Dtext= -Dengines=simd,webgl -Dunits=512 -Dseconds=1800} does so for half an hour each.
 */
public final class RunTeaching {
    private static final Path SITE = Path.of("target/site");
    private static final double[] MARKS = {2.5, 2, 1.9, 1.8, 1.75, 1.7, 1.65};
    private static final int REWINDS = 50;
    private static final int FRAMES_MILLIS = 5000;
    private static final double MOST_BYTES = 250e6;
    /** How many bytes the kept run and garbage may add between two samples. */
    private static final double SLACK = 40e6;
    private static final Pattern HELD_OUT = Pattern.compile("(\\d+\\.\\d+) (?:nats a|奈特，)");

    private final Page page;
    private final Locator figure;
    private final String engine;

    private RunTeaching(Page page, String engine) {
        this.page = page;
        this.engine = engine;
        figure = page.locator("live-demo[name=text-lab][view=teach]");
    }

    /** @param args a text file or nothing, seconds, units, engines with commas between them */
    public static void main(String[] args) throws IOException {
        try (var server = new StaticServer(SITE, "/"); var chromium = new Chromium()) {
            for (var engine : args[3].split(",")) {
                var page = WatchedPage.open(chromium, "start-lab");
                page.navigate(server.address(labPage()));
                var run = new RunTeaching(page, engine);
                // Maven passes an empty argument as null.
                if (args[0] == null || args[0].isEmpty()) {
                    run.soak(Integer.parseInt(args[1]), args[2]);
                } else {
                    run.measure(Path.of(args[0]), Integer.parseInt(args[1]), args[2]);
                }
                page.close();
            }
        }
    }

    /** The page of the site on which the reader teaches. */
    private static String labPage() throws IOException {
        try (var pages = Files.walk(SITE)) {
            return pages.filter(page -> page.endsWith("index.html") && read(page).contains("view=\"teach\"")).sorted().findFirst()
                    .map(page -> SITE.relativize(page.getParent()) + "/")
                    .orElseThrow(() -> new IllegalStateException("no page of " + SITE + " has demo:text-lab?view=teach"));
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin(Path text, String units, String steps) {
        figure.scrollIntoViewIfNeeded();
        page.waitForTimeout(1500);
        figure.locator("[data-control=file]").setInputFiles(text);
        figure.locator(".fold summary").first().click();
        set("units", units);
        set("time-steps", "64");
        set("batch-size", "16");
        set("steps", steps);
        figure.locator("[data-control=engine]").selectOption(engine);
        page.waitForTimeout(1000);
        page.evaluate("longTasks.length = 0");
        figure.locator("[data-control=train]").click();
    }

    private void set(String control, String value) {
        figure.locator("[data-control=" + control + "]").fill(value);
    }

    /** How many moments of the run are kept. */
    private int moments() {
        return Integer.parseInt(figure.locator("[data-control=moment]").getAttribute("max"));
    }

    private String numbers() {
        return figure.locator("[data-part=numbers]").textContent();
    }

    private void measure(Path text, int seconds, String units) {
        // 10,000 steps, value number 5 of the setting, counted from 0.
        begin(text, units, "5");
        long start = System.nanoTime();
        int next = 0;
        double second = 0;
        double told = 0;
        while (second < seconds) {
            page.waitForTimeout(250);
            second = (System.nanoTime() - start) / 1e9;
            var loss = HELD_OUT.matcher(numbers());
            var isOwn = Pattern.compile("\\d / \\d|\\d of \\d").matcher(numbers()).find();
            while (isOwn && loss.find(0) && next < MARKS.length && Double.parseDouble(loss.group(1)) < MARKS[next]) {
                System.out.printf(Locale.ROOT, "below %.2f nats after %.1f s%n", MARKS[next++], second);
            }
            if (second > told) {
                told += 10;
                System.out.printf(Locale.ROOT, "%5.0f s  %s%n", second, numbers());
            }
        }
        System.out.println("tasks of the page over 50 ms: " + page.evaluate("JSON.stringify(longTasks)"));
        frames();
        System.out.println(WatchedPage.sample(page));
    }

    /** Measures whether the page keeps up while it trains and an earlier moment writes 60 characters per second. */
    private void frames() {
        page.evaluate("""
                () => {
                  window.gaps = [];
                  let last = 0;
                  const tick = time => { if (last) gaps.push(time - last); last = time; requestAnimationFrame(tick); };
                  requestAnimationFrame(tick);
                }""");
        set("moment", Integer.toString(Math.min(3, moments())));
        page.waitForTimeout(FRAMES_MILLIS);
        System.out.println(page.evaluate("""
                shown => {
                  const worst = Math.max(...gaps), late = gaps.filter(gap => gap > 34).length;
                  return `${shown} characters shown in ${gaps.length} frames, ${late} of more than 34 ms, the worst ${worst.toFixed(0)} ms`;
                }""", figure.locator("[data-part^=char-]").count()));
    }

    private void soak(int seconds, String units) throws IOException {
        var text = Files.createTempFile("text", ".txt");
        Files.writeString(text, madeUp());
        // 50,000 steps, more than there is time for.
        begin(text, units, "7");
        var faults = new ArrayList<String>();
        WatchedPage.Sample first = null;
        for (int i = 0; i < REWINDS; i++) {
            page.waitForTimeout(1000.0 * seconds / REWINDS);
            set("moment", Integer.toString(1 + i % Math.max(1, moments())));
            page.waitForTimeout(300);
            if (figure.locator("[data-control=branch]").isEnabled()) {
                figure.locator("[data-control=branch]").click();
            }
            if (i % 10 == 9) {
                var sample = WatchedPage.sample(page);
                System.out.printf(Locale.ROOT, "%s, %2d rewinds  %s%n    %s%n", engine, i + 1, numbers(), sample);
                check(faults, first, sample);
                // By then the moments take all the room they may.
                first = i == 29 ? sample : first;
            }
        }
        Files.delete(text);
        System.out.println("tasks of the page over 50 ms: " + page.evaluate("JSON.stringify(longTasks)"));
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("; ", faults));
        }
        System.out.println("nothing grew");
    }

    private static void check(List<String> faults, WatchedPage.Sample first, WatchedPage.Sample now) {
        double all = all(now);
        if (all > MOST_BYTES) {
            faults.add(String.format(Locale.ROOT, "%.0f MB are held, expected at most %.0f", all / 1e6, MOST_BYTES / 1e6));
        }
        if (first != null && all > all(first) + SLACK) {
            faults.add("grew from " + first + " to " + now);
        }
    }

    private static double all(WatchedPage.Sample sample) {
        return sample.pageBytes() + sample.workerBytes() + sample.memoryBytes();
    }

    /** Half a million characters that are hard to memorise: numbers in words. */
    private static String madeUp() {
        var words = "one two three four five six seven eight nine ten".split(" ");
        var text = new StringBuilder();
        long state = 1;
        while (text.length() < 500_000) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            text.append(words[(int) (state >>> 60) % words.length]).append((state >>> 50 & 7) >= 6 ? '\n' : ' ');
        }
        return text.toString();
    }
}
