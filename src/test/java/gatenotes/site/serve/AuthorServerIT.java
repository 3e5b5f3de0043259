package gatenotes.site.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import gatenotes.browser.BrowserExtension;
import gatenotes.browser.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A small separate project is served, edited, broken and repaired, in a real browser. */
@ExtendWith(BrowserExtension.class)
@Timeout(120)
class AuthorServerIT {
    private static final String HEADING = "src/main/java/gatenotes/small/Heading.java";
    @TempDir
    private Path project;
    private Served served;

    @BeforeEach
    void copyProject() throws IOException {
        var small = Path.of("src/test/resources/gatenotes/site/serve/small");
        Recompiler.mirror(small, project);
    }

    @AfterEach
    void stop() throws IOException {
        served.close();
    }

    @Test
    void showsASavedText(Page page) throws Exception {
        serve(page);
        served.save("content/index.md", "second text");
        assertThat(page.locator("p")).hasText("second text");
        served.save("content/index.md", "第三");
        assertThat(page.locator("p")).hasText("第三");
    }

    @Test
    void laysAnErrorOverThePageUntilItIsMended(Page page) throws Exception {
        serve(page);
        served.save("content/index.md", "");
        assertThat(page.getByRole(AriaRole.ALERT))
                .containsText("content/index.md:1: the page is empty, expected <text>");
        assertThat(page.locator("p")).hasText("first text");
        assertTrue(served.terminal().contains("\ncontent/index.md:1: the page is empty, expected <text>\n"), served.terminal());
        served.save("content/index.md", "mended");
        assertThat(page.locator("p")).hasText("mended");
        assertThat(page.locator("live-problems")).hasCount(0);
    }

    @Test
    void takesTheErrorAwayWhenTheTextIsAsItWas(Page page) throws Exception {
        serve(page);
        served.save("content/index.md", "");
        assertThat(page.locator("live-problems")).hasCount(1);
        served.save("content/index.md", "first text");
        assertThat(page.locator("live-problems")).hasCount(0);
    }

    @Test
    void swapsStylesWithoutLoadingThePageAgain(Page page) throws Exception {
        serve(page);
        page.evaluate("window.same = true");
        served.save("assets/site.css", "p { color: rgb(4, 5, 6) }");
        assertThat(page.locator("p")).hasCSS("color", "rgb(4, 5, 6)");
        assertEquals(true, page.evaluate("window.same"));
        assertThat(page.locator("link[rel=stylesheet]")).hasCount(1);
    }

    @Test
    void compilesAndLoadsSavedJava(Page page) throws Exception {
        serve(page);
        served.save(HEADING, heading("\"Better\""));
        assertThat(page.locator("h1")).hasText("Better");
    }

    @Test
    void keepsAJavaErrorUntilTheClassIsMended(Page page) throws Exception {
        serve(page);
        served.save(HEADING, heading("42"));
        var error = HEADING + ":4: incompatible types: int cannot be converted to java.lang.String";
        assertThat(page.locator("live-problems")).containsText(error);
        served.save("content/index.md", "a good text");
        page.waitForCondition(() -> served.terminal().matches("(?s).*saved content/index.md\n.*built.*"));
        assertTrue(served.terminal().contains("saved content/index.md\n" + error), served.terminal());
        assertThat(page.locator("h1")).hasText("Heading");
        served.save(HEADING, heading("\"Mended\""));
        assertThat(page.locator("h1")).hasText("Mended");
        assertThat(page.locator("p")).hasText("a good text");
        assertThat(page.locator("live-problems")).hasCount(0);
    }

    @Test
    void outlivesABuilderThatThrows(Page page) throws Exception {
        serve(page);
        Files.delete(project.resolve("assets/site.css"));
        assertThat(page.locator("live-problems"))
                .containsText("src/main/java/gatenotes/small/SmallBuild.java:29: the build broke off: "
                        + "java.io.UncheckedIOException: java.nio.file.NoSuchFileException");
        served.save("assets/site.css", "p { color: rgb(4, 5, 6) }");
        assertThat(page.locator("live-problems")).hasCount(0);
    }

    @Test
    void startsWithABrokenSite(Pages pages) throws Exception {
        Files.writeString(project.resolve("content/index.md"), "");
        var page = pages.open();
        serve(page);
        assertThat(page.locator("li")).hasText("content/index.md:1: the page is empty, expected <text>");
        served.save("content/index.md", "mended");
        assertThat(page.locator("p")).hasText("mended");
        // The page that replaces the site has an error status, which the browser logs.
        assertFalse(pages.errors().isEmpty());
        assertTrue(pages.errors().stream().allMatch(error -> error.contains("503")), pages.errors()::toString);
        pages.errors().clear();
    }

    private void serve(Page page) throws IOException {
        var classes = project.resolve("target/classes");
        var compiler = new Recompiler(project, Served.LIBRARIES, classes, project.resolve("target/javac"));
        assertEquals(List.of(), compiler.compile());
        served = new Served(project, classes, "gatenotes.small.SmallBuild");
        page.navigate(served.address());
    }

    private static String heading(String value) {
        return "package gatenotes.small;\n\nfinal class Heading {\n    static final String TEXT = " + value + ";\n}\n";
    }
}
