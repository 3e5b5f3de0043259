package gatenotes.site.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import gatenotes.browser.BrowserExtension;
import gatenotes.browser.Pages;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A small project of its own is served, edited, broken and mended, in a real browser. */
@ExtendWith(BrowserExtension.class)
@Timeout(120)
class ServingIT {
    private static final String HEADING = "src/main/java/gatenotes/small/Heading.java";
    private static final List<Path> LIBRARIES =
            Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of).toList();

    @TempDir
    private Path project;
    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private int saves;
    private SiteServer server;
    private Serving serving;
    private Thread thread;

    @BeforeEach
    void copyProject() throws IOException {
        var small = Path.of("src/test/resources/gatenotes/site/serve/small");
        Recompiler.mirror(small, project);
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        thread.interrupt();
        thread.join();
        serving.close();
        server.close();
    }

    @Test
    void showsASavedText(Page page) throws Exception {
        serve(page);
        save("content/index.md", "second text");
        assertThat(page.locator("p")).hasText("second text");
        save("content/index.md", "第三");
        assertThat(page.locator("p")).hasText("第三");
    }

    @Test
    void laysAnErrorOverThePageUntilItIsMended(Page page) throws Exception {
        serve(page);
        save("content/index.md", "");
        assertThat(page.getByRole(AriaRole.ALERT))
                .containsText("content/index.md:1: the page is empty, expected <text>");
        assertThat(page.locator("p")).hasText("first text");
        assertTrue(terminal().contains("\ncontent/index.md:1: the page is empty, expected <text>\n"), terminal());
        save("content/index.md", "mended");
        assertThat(page.locator("p")).hasText("mended");
        assertThat(page.locator("live-problems")).hasCount(0);
    }

    @Test
    void takesTheErrorAwayWhenTheTextIsAsItWas(Page page) throws Exception {
        serve(page);
        save("content/index.md", "");
        assertThat(page.locator("live-problems")).hasCount(1);
        save("content/index.md", "first text");
        assertThat(page.locator("live-problems")).hasCount(0);
    }

    @Test
    void swapsStylesWithoutLoadingThePageAgain(Page page) throws Exception {
        serve(page);
        page.evaluate("window.same = true");
        save("assets/site.css", "p { color: rgb(4, 5, 6) }");
        assertThat(page.locator("p")).hasCSS("color", "rgb(4, 5, 6)");
        assertEquals(true, page.evaluate("window.same"));
        assertThat(page.locator("link[rel=stylesheet]")).hasCount(1);
    }

    @Test
    void compilesAndLoadsSavedJava(Page page) throws Exception {
        serve(page);
        save(HEADING, heading("\"Better\""));
        assertThat(page.locator("h1")).hasText("Better");
    }

    @Test
    void keepsAJavaErrorUntilTheClassIsMended(Page page) throws Exception {
        serve(page);
        save(HEADING, heading("42"));
        var error = HEADING + ":4: incompatible types: int cannot be converted to java.lang.String";
        assertThat(page.locator("live-problems")).containsText(error);
        save("content/index.md", "a good text");
        page.waitForCondition(() -> terminal().matches("(?s).*saved content/index.md\n.*built.*"));
        assertTrue(terminal().contains("saved content/index.md\n" + error), terminal());
        assertThat(page.locator("h1")).hasText("Heading");
        save(HEADING, heading("\"Mended\""));
        assertThat(page.locator("h1")).hasText("Mended");
        assertThat(page.locator("p")).hasText("a good text");
        assertThat(page.locator("live-problems")).hasCount(0);
    }

    @Test
    void outlivesABuilderThatThrows(Page page) throws Exception {
        serve(page);
        Files.delete(project.resolve("assets/site.css"));
        assertThat(page.locator("live-problems")).containsText("NoSuchFileException");
        save("assets/site.css", "p { color: rgb(4, 5, 6) }");
        assertThat(page.locator("live-problems")).hasCount(0);
    }

    @Test
    void startsWithABrokenSite(Pages pages) throws Exception {
        save("content/index.md", "");
        var page = pages.open();
        serve(page);
        assertThat(page.locator("li")).hasText("content/index.md:1: the page is empty, expected <text>");
        save("content/index.md", "mended");
        assertThat(page.locator("p")).hasText("mended");
        // The page that stands in for the site says so by its status, which the browser logs.
        assertFalse(pages.errors().isEmpty());
        assertTrue(pages.errors().stream().allMatch(error -> error.contains("503")), pages.errors()::toString);
        pages.errors().clear();
    }

    private void serve(Page page) throws IOException {
        var classes = project.resolve("target/classes");
        assertEquals(List.of(), new Recompiler(project, LIBRARIES, classes, project.resolve("target/javac")).compile());
        server = new SiteServer(0, "/");
        serving = new Serving(project, classes, LIBRARIES, "gatenotes.small.SmallBuild", server,
                new PrintStream(terminal, true, StandardCharsets.UTF_8));
        thread = new Thread(() -> {
            try {
                serving.watch();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        });
        serving.rebuild(Set.of());
        thread.start();
        page.navigate(server.address());
    }

    private void save(String name, String text) throws IOException {
        var file = project.resolve(name);
        Files.writeString(file, text);
        // The watcher compares times; tests save faster than some file systems count.
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(++saves)));
    }

    private static String heading(String value) {
        return "package gatenotes.small;\n\nfinal class Heading {\n    static final String TEXT = " + value + ";\n}\n";
    }

    private String terminal() {
        return terminal.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
