package gatenotes.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import gatenotes.browser.BrowserExtension;
import gatenotes.browser.Pages;
import gatenotes.browser.PublishedSite;
import gatenotes.shipped.FollowsContent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks pages and scripts against {@code budgets.txt}: bytes, requests, and how far a page's layout shifts. */
@ExtendWith(BrowserExtension.class)
@FollowsContent(value = {"content/posts/2018/lstm-questions.md", "content/en/posts/2018/lstm-questions.md",
    "content/posts/2026/first-figure.md", "content/posts/2026/java-on-your-gpu.md", "content/posts/2026/text-lab.md",
    "content/posts/2026/digits.md", "content/posts/2026/quatrains.md"}, page = "posts/2018/lstm-questions/")
class BudgetsIT {
    private static final Path SITE = PublishedSite.FOLDER;
    private static final Path BUDGETS = Path.of("src/test/resources/gatenotes/web/page/budgets.txt");
    private static final String TEXTS = ".*\\.(html|css|js|svg|txt|xml|json)";

    @RegisterExtension
    static final PublishedSite PUBLISHED = new PublishedSite();

    /** One line of the file. */
    private record Budget(String name, List<Integer> limits) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Budget> pages() throws IOException {
        return budgets().filter(budget -> budget.limits().size() == 4);
    }

    static Stream<Budget> scripts() throws IOException {
        return budgets().filter(budget -> budget.limits().size() == 1);
    }

    private static Stream<Budget> budgets() throws IOException {
        return Files.readAllLines(BUDGETS).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> {
            var words = line.split(" +");
            return new Budget(words[0].equals("(home)") ? "" : words[0],
                    Stream.of(words).skip(1).map(word -> Integer.parseInt(word.replace("_", ""))).toList());
        });
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageKeepsToItsBudget(Budget budget, Pages pages) throws IOException {
        var page = pages.open(new NewContextOptions().setViewportSize(360, 740).setHasTouch(true));
        page.addInitScript("window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach("
                + "entry => { shift += entry.value; })).observe({type: 'layout-shift', buffered: true})");
        var fetched = new ArrayList<Path>();
        page.onRequest(request -> fetched.add(file(request.url())));
        page.navigate(PUBLISHED.address(budget.name()));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        var all = fetched.stream().distinct().mapToInt(BudgetsIT::packed).sum();
        var over = new ArrayList<String>();
        note(over, "html", packed(SITE.resolve(budget.name() + "index.html")), budget.limits().get(0));
        note(over, "all", all, budget.limits().get(1));
        note(over, "requests", fetched.size(), budget.limits().get(2));
        note(over, "shift", (int) Math.ceil(shift(page) * 100 - 0.05), budget.limits().get(3));
        assertEquals(List.of(), over, BUDGETS + ": " + budget + " fetched " + fetched);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aScriptKeepsToItsBudget(Budget budget) throws IOException {
        var over = new ArrayList<String>();
        note(over, "packed", packed(published(budget.name())), budget.limits().get(0));
        assertEquals(List.of(), over, BUDGETS + ": " + budget + "; see the notes on weight in package gatenotes.web");
    }

    private static void note(List<String> over, String what, int found, int limit) {
        if (found > limit) {
            over.add(what + " is " + found + ", expected at most " + limit);
        }
    }

    private static double shift(Page page) {
        return ((Number) page.evaluate("shift")).doubleValue();
    }

    private static Path file(String url) {
        var path = URI.create(url).getPath().replaceFirst("^/blog/", "");
        return SITE.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
    }

    private static int packed(Path file) {
        try {
            var bytes = Files.readAllBytes(file);
            if (!file.toString().matches(TEXTS)) {
                return bytes.length;
            }
            var packed = new ByteArrayOutputStream();
            var best = new GZIPOutputStream(packed) {
                {
                    def.setLevel(Deflater.BEST_COMPRESSION);
                }
            };
            try (best) {
                best.write(bytes);
            }
            return packed.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The published file of a script: its name contains a hash. */
    private static Path published(String name) throws IOException {
        var script = SITE.resolve(name);
        var start = script.getFileName().toString().replace(".js", "");
        try (var files = Files.newDirectoryStream(script.getParent(), start + ".??????????.js")) {
            return files.iterator().next();
        }
    }
}
