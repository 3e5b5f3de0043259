package gatenotes.web.bench;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import gatenotes.browser.Chromium;
import gatenotes.browser.StaticServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** Runs the finished site's bench page in Chromium and prints its table: {@code mvn -Pbench}. */
public final class RunBench {
    private static final double TWENTY_MINUTES = 20 * 60_000;
    private static final int FIRST_OUTPUTS = 7;

    private RunBench() {
    }

    /** @param args the page's query, such as {@code suite=train&engine=webgl}; may be empty */
    public static void main(String[] args) throws IOException {
        try (var server = new StaticServer(Path.of("target/site"), "/"); var chromium = new Chromium()) {
            var page = chromium.browser().newPage();
            page.navigate(server.address("bench/?run=1&" + (args.length > 0 ? args[0] : "")));
            page.waitForFunction("document.body.dataset.done === 'true'", null,
                    new Page.WaitForFunctionOptions().setTimeout(TWENTY_MINUTES));
            print(page);
            printFirstOutput(server);
        }
    }

    /** Prints the time from a fresh browser's request for a page to the first output of a network; see {@code /bench/first/}. */
    private static void printFirstOutput(StaticServer server) {
        var millis = new double[FIRST_OUTPUTS];
        for (int i = 0; i < millis.length; i++) {
            try (var chromium = new Chromium()) {
                var page = chromium.browser().newPage();
                page.navigate("about:blank");
                page.navigate(server.address("bench/first/"));
                millis[i] = ((Number) page.waitForFunction(
                        "performance.getEntriesByName('first-output')[0]?.startTime").jsonValue()).doubleValue();
            }
        }
        Arrays.sort(millis);
        System.out.printf(Locale.ROOT, "first output of an LSTM of 128 units and a dense layer of 65: median %.0f ms,"
                + " best %.0f ms after the page was called, %d fresh browsers%n", millis[millis.length / 2], millis[0],
                millis.length);
    }

    private static void print(Page page) {
        System.out.printf("%-9s %-7s %-18s %-5s %12s %12s %12s %-11s %s%n", "suite", "engine", "shape", "cold",
                "median ms", "best ms", "per second", "unit", "max diff");
        for (var row : JsonParser.parseString(page.locator("#bench-results").textContent()).getAsJsonArray()) {
            var o = row.getAsJsonObject();
            System.out.printf(Locale.ROOT, "%-9s %-7s %-18s %-5s %12.4f %12.4f %12.2f %-11s %.1e%n",
                    o.get("suite").getAsString(), o.get("engine").getAsString(), o.get("shape").getAsString(),
                    o.get("cold").getAsBoolean(), o.get("medianMs").getAsDouble(), o.get("bestMs").getAsDouble(),
                    o.get("perSecond").getAsDouble(), o.get("unit").getAsString(), o.get("maxDiff").getAsDouble());
        }
        var notice = page.locator("#bench .notice");
        if (notice.isVisible()) {
            System.out.println(notice.textContent());
        }
    }
}
