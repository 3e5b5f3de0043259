package gatenotes.site.serve;

import com.microsoft.playwright.Page;
import gatenotes.browser.BrowserExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures how long a save takes to show in an open browser, on a copy of this blog; no test runs it:
 * {@code mvn test -Dtest=ReloadSpeed}.
 */
@ExtendWith(BrowserExtension.class)
class ReloadSpeed {
    private static final int SAVES = 7;
    private static final int POSTS = 1000;
    private static final int BETWEEN_SAVES = 3000;
    private static final Path POST = Path.of("content/posts/2018/lstm-questions.md");
    private static final Path TEMPLATE = Path.of("templates/post.ftl");
    private static final Path STYLE = Path.of("assets/css/site.css");
    private static final Path CLASS = Path.of("src/main/java/gatenotes/web/page/Entry.java");

    @TempDir
    private Path project;
    private Page page;

    /** Writes a mark into the text of a source. */
    private interface Edit {
        String apply(String text, String sign);
    }

    @Test
    void measure(Page opened) throws IOException {
        page = opened;
        page.setDefaultTimeout(120_000);
        try (var served = Served.blog(project)) {
            page.navigate(served.address() + "posts/2018/lstm-questions/");
            var report = new StringBuilder("From the save to the open page, median of " + SAVES + " (worst):\n");
            report.append(times("Markdown", POST, (text, sign) -> text + "\n\n" + sign + "\n", text()));
            report.append(times("template", TEMPLATE, (text, sign) -> text + "<p>" + sign + "</p>\n", text()));
            report.append(times("style", STYLE, (text, sign) -> text + "\n:root { --" + sign + ": 1 }\n", style()));
            report.append(times("Java", CLASS, (text, sign) -> text.replace("main(String[] args) {",
                    "main(String[] args) {\norg.teavm.jso.dom.html.HTMLDocument.current().setTitle(\"" + sign + "\");"),
                    title()));
            System.out.println(served.terminal());
            System.out.println(report);
        }
    }

    /** A blog of a thousand posts. */
    @Test
    void measureAThousandPosts(Page opened) throws IOException {
        page = opened;
        page.setDefaultTimeout(300_000);
        try (var served = Served.blog(project, POSTS)) {
            page.navigate(served.address() + "posts/2018/lstm-questions/");
            var times = times("Markdown", POST, (text, sign) -> text + "\n\n" + sign + "\n", text());
            System.out.println(served.terminal());
            System.out.println("With " + POSTS + " posts more, from the save to the open page, median of " + SAVES
                    + " (worst):\n" + times);
        }
    }

    private static UnaryOperator<String> text() {
        return sign -> "document.body?.textContent.includes('" + sign + "')";
    }

    private static UnaryOperator<String> title() {
        return sign -> "document.title === '" + sign + "'";
    }

    private static UnaryOperator<String> style() {
        return sign -> "getComputedStyle(document.documentElement).getPropertyValue('--" + sign + "') !== ''";
    }

    private String times(String what, Path source, Edit edit, UnaryOperator<String> shown) throws IOException {
        var file = project.resolve(source);
        var text = Files.readString(file);
        var times = new ArrayList<Double>();
        for (int i = 0; i < SAVES; i++) {
            var sign = "sign-" + what + i;
            // Waits until the work after a save, such as the search index, is done, because nobody saves while the page is
            // still loading.
            page.waitForTimeout(BETWEEN_SAVES);
            long start = System.nanoTime();
            Files.writeString(file, edit.apply(text, sign));
            page.waitForFunction(shown.apply(sign));
            times.add((System.nanoTime() - start) / 1e9);
        }
        Collections.sort(times);
        return String.format(Locale.ROOT, "%-10s %5.2f s (%.2f s)%n", what, times.get(SAVES / 2), times.get(SAVES - 1));
    }
}
