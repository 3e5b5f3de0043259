package gatenotes.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import gatenotes.browser.BrowserExtension;
import gatenotes.demo.Demo;
import gatenotes.demo.Setting;
import gatenotes.figures.Demos;
import gatenotes.math.DecimalText;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No figure dies of what a reader may do to it. {@code mvn -Pmonkey -Dacts=2000} does so many things to each figure and prints
 * the longest task of the page. From 1,000 on it also compares what page and workers hold at the end with what they held after
 * a fifth of it. {@code -Dseed=} does other things, {@code -Dfigures=hello,chain} is for these figures alone.
 */
@ExtendWith(BrowserExtension.class)
class MonkeyIT {
    private static final int ACTS = Integer.getInteger("monkey", 40);
    /** To measure what a page holds takes up to half a minute. */
    private static final boolean IS_LONG = ACTS >= 1000;
    /** Idle ones of products, which are kept for the next of the same shape, and those of one network. */
    private static final int MOST_TEXTURES = 64;
    /** A network or a text that was loaded since, and garbage. */
    private static final double MORE_BYTES = 8e6;
    private static final long SEED = Long.getLong("seed", 7);

    @RegisterExtension
    static final LivePage LIVE = new LivePage();

    static Stream<String> figures() {
        var some = System.getProperty("figures");
        return some == null ? Demos.all().stream().map(Demo::name) : Stream.of(some.split(","));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void nothingAReaderDoesStopsAFigure(String name, Page page) throws IOException {
        ReaderMonkey.watchTasks(page);
        if (IS_LONG) {
            page.setDefaultTimeout(120_000);
            WatchedPage.watch(page, "start-");
        }
        LIVE.open(page, name, Map.of(), ReaderMonkey.links(name, extremes(Demos.named(name))));
        var monkey = new ReaderMonkey(page, SEED);
        play(name, page, monkey, ACTS / 5);
        var first = IS_LONG ? atRest(name, page) : null;
        play(name, page, monkey, ACTS - ACTS / 5);
        if (Integer.getInteger("monkey") != null) {
            System.out.println(name + ": longest task " + page.evaluate("Math.round(longest)") + " ms");
        }
        if (IS_LONG) {
            var last = atRest(name, page);
            assertTrue(last.textures() <= MOST_TEXTURES, () -> last.textures() + " textures");
            assertTrue(last.workers() <= Math.max(1, first.workers()), () -> last.workers() + " workers");
            assertTrue(last.pageBytes() < first.pageBytes() + MORE_BYTES, () -> "from " + first + " to " + last);
            assertTrue(last.workerBytes() + last.memoryBytes() < first.workerBytes() + first.memoryBytes() + MORE_BYTES,
                    () -> "from " + first + " to " + last);
        }
    }

    private static void play(String name, Page page, ReaderMonkey monkey, int acts) {
        var last = new ArrayDeque<String>();
        for (int k = 0; k < acts; k++) {
            last.add(monkey.act());
            if (last.size() > 10) {
                last.remove();
            }
            if (k % 10 == 9) {
                assertEquals("live", page.locator("live-demo").getAttribute("data-state"), () -> name + " after " + last + ": "
                        + page.locator("live-demo .notice button").getAttribute("title"));
            }
        }
    }

    /** What the page holds when the figure is back at its author's settings. */
    private static WatchedPage.Sample atRest(String name, Page page) {
        page.setViewportSize(1000, 800);
        page.locator("live-demo .demo").focus();
        page.keyboard().press("Escape");
        assertThat(page.locator("live-demo .notice")).containsText("回到了作者的设置");
        var sample = WatchedPage.sample(page);
        System.out.println(name + ": " + sample);
        return sample;
    }

    /** Of each setting a value at its end, and one that it does not take. */
    private static Map<String, String> extremes(Demo demo) {
        var values = new LinkedHashMap<String, String>();
        for (var setting : demo.settings()) {
            if (setting instanceof Setting.Whole whole) {
                values.put(setting.name(), Integer.toString(whole.max()));
            } else if (setting instanceof Setting.Decimal decimal) {
                values.put(setting.name(), DecimalText.write(decimal.min()));
            } else if (setting instanceof Setting.Word word) {
                values.put(setting.name(), word.words().get(word.words().size() - 1));
            } else {
                values.put(setting.name(), "nonsense");
            }
        }
        return values;
    }
}
