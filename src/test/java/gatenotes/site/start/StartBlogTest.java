package gatenotes.site.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gatenotes.site.bake.SmallSite;
import gatenotes.site.bake.settings.SiteSettings;
import gatenotes.site.files.Folders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A copy of this project becomes somebody else's blog. */
class StartBlogTest {
    private static final LocalDate DAY = LocalDate.of(2019, 3, 1);
    private static final Path LIST = Path.of("src/main/resources/gatenotes/site/start/shipped.txt");

    @TempDir
    private Path project;

    /** Copies the files of the project's first author, if this project still has them; returns whether it has. */
    private boolean layProject() throws IOException {
        var shipped = new ShippedFiles();
        if (!Files.exists(Path.of(ShippedFiles.SETTINGS)) || !shipped.isUnchanged(Path.of(""), ShippedFiles.SETTINGS)) {
            return false;
        }
        for (var file : ShippedFiles.of(Path.of("")).keySet()) {
            Folders.copy(Path.of(file), project.resolve(file));
        }
        for (var guide : List.of("README.md", "CONTRIBUTING.md")) {
            Folders.copy(Path.of(guide), project.resolve(guide));
        }
        return true;
    }

    private String start(String title, String lang, String host) throws IOException {
        var printed = new ByteArrayOutputStream();
        StartBlog.start(project, title, lang, host, DAY, new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8);
    }

    private Set<String> files() throws IOException {
        return ShippedFiles.of(project).keySet();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN", "de", "ja", "pt-BR"})
    void theNewBlogBakes(String lang) throws IOException {
        start("Tide \"Pools\"", lang, "https://example.org/notes");
        var site = new SmallSite(project, "templates", "assets/css", "assets/js");
        var warnings = site.bake();
        assertEquals(lang.equals("pt-BR") ? 1 : 0, warnings.size(), warnings::toString);
        var home = Jsoup.parse(site.page("index.html"));
        assertEquals(lang, home.selectFirst("html").attr("lang"));
        assertTrue(home.text().contains("Tide \"Pools\""), home.text());
        var post = files().stream().filter(file -> file.startsWith("content/posts/")).findFirst().orElseThrow();
        var page = Jsoup.parse(site.page(post.substring("content/".length()).replace(".md", "/index.html")));
        assertEquals("hello", page.selectFirst("live-demo").attr("name"));
        var settings = SiteSettings.read(project, project.resolve("out"));
        assertEquals("https://example.org/notes/", settings.jbake().getSiteHost());
    }

    @Test
    void whatItsFirstAuthorWroteGoes() throws IOException {
        assumeTrue(layProject(), "jbake.properties is another author's");
        var before = files().size();
        var told = start("Tide Pools", "en", "https://example.org/notes/");
        assertEquals(Set.of("content/about.md", "content/posts/2019/first-post.md", "jbake.properties"), files());
        assertTrue(before > 20 && told.contains("taken out: "), told);
        assertFalse(told.contains("left as it is"), told);
        assertFalse(Files.exists(project.resolve("content/en")));
        var readme = Files.readString(project.resolve("README.md"));
        assertTrue(readme.startsWith("# Tide Pools\n"), readme);
        for (var guide : List.of("README.md", "CONTRIBUTING.md")) {
            var text = Files.readString(project.resolve(guide));
            assertFalse(text.contains("](content/") || text.contains("hello.png"), guide + ": " + text);
            assertTrue(text.contains("src/main/java/gatenotes/"), guide);
        }
    }

    @Test
    void whatWasChangedOrAddedStays() throws IOException {
        assumeTrue(layProject(), "jbake.properties is another author's");
        Files.writeString(project.resolve("content/about.md"), "---\ntitle: Mine\n---\n");
        Files.writeString(project.resolve("content/mine.md"), "---\ntitle: Mine\n---\n");
        var told = start("Tide Pools", "en", "https://example.org/");
        assertTrue(told.contains("left as it is: content/about.md (changed since it came)\n"), told);
        assertTrue(told.contains("left as it is: content/mine.md\n"), told);
        assertEquals("---\ntitle: Mine\n---\n", Files.readString(project.resolve("content/about.md")));
    }

    @Test
    void aBlogIsStartedOnce() throws IOException {
        start("Tide Pools", "en", "https://example.org/");
        var before = Files.readString(project.resolve("jbake.properties"));
        var twice = assertThrows(IllegalArgumentException.class, () -> start("Other", "de", "https://example.org/"));
        assertTrue(twice.getMessage().startsWith("jbake.properties is not the one that came with the project"), twice.getMessage());
        assertEquals(before, Files.readString(project.resolve("jbake.properties")));
    }

    @ParameterizedTest
    @CsvSource({"'', en, https://example.org/, expected a title",
            "T, en_GB!, https://example.org/, -Dlang=en_GB!: expected the code",
        "T, en, example.org, -Dhost=example.org: expected an address"})
    void whatIsWrongIsOneLine(String title, String lang, String host, String message) throws IOException {
        var wrong = assertThrows(IllegalArgumentException.class, () -> start(title, lang, host));
        assertTrue(wrong.getMessage().startsWith(message) && wrong.getMessage().lines().count() == 1, wrong.getMessage());
        assertEquals(Set.of(), files());
    }

    /** Runs as long as this is its first author's site; {@code -Dgolden=write} rewrites the list. */
    @Test
    void theListOfWhatCameIsTrue() throws IOException {
        var own = ShippedFiles.list(ShippedFiles.of(Path.of("")));
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(LIST, own);
        }
        assumeTrue(new ShippedFiles().isUnchanged(Path.of(""), ShippedFiles.SETTINGS), "jbake.properties is another author's");
        assertEquals(Files.readString(LIST).lines().toList(), own.lines().toList(),
                "mvn -q test -Dtest=StartBlogTest -Dgolden=write");
    }
}
