package gatenotes.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
 * No figure dies of what a reader may do to it. {@code -Dmonkey=2000} does so many things to each figure, and prints the longest
 * task of the page; {@code -Dseed=} does others.
 */
@ExtendWith(BrowserExtension.class)
class MonkeyIT {
    private static final int ACTS = Integer.getInteger("monkey", 40);
    private static final long SEED = Long.getLong("seed", 7);

    @RegisterExtension
    static final LivePage LIVE = new LivePage();

    static Stream<String> figures() {
        return Demos.all().stream().map(Demo::name);
    }

    @ParameterizedTest
    @MethodSource("figures")
    void nothingAReaderDoesStopsAFigure(String name, Page page) throws IOException {
        ReaderMonkey.watchTasks(page);
        LIVE.open(page, name, Map.of(), ReaderMonkey.links(name, extremes(Demos.named(name))));
        var monkey = new ReaderMonkey(page, SEED);
        var last = new ArrayDeque<String>();
        for (int k = 0; k < ACTS; k++) {
            last.add(monkey.act());
            if (last.size() > 10) {
                last.remove();
            }
            if (k % 10 == 9) {
                assertEquals("live", page.locator("live-demo").getAttribute("data-state"), () -> name + " after " + last + ": "
                        + page.locator("live-demo .notice button").getAttribute("title"));
            }
        }
        if (Integer.getInteger("monkey") != null) {
            System.out.println(name + ": longest task " + page.evaluate("Math.round(longest)") + " ms");
        }
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
