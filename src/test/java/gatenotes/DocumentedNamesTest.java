package gatenotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.shipped.FollowsContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every path and class named in the documents and in the packages' comments exists. */
class DocumentedNamesTest {
    private static final Pattern PATH = Pattern.compile("\\b(?:src|content|templates|assets)/[\\w./-]+\\.\\w+");
    private static final Pattern FULL_NAME = Pattern.compile("\\bgatenotes(?:\\.[a-z]+)+(?:\\.[A-Z]\\w+)?");
    /** A class name in backticks or after {@code @link}: it has at least two words, so that names of other things are skipped. */
    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z0-9]+[A-Z]\\w*)(?:\\.\\w+(?:\\(\\))?)?`");
    /** Classes of other projects, and names that the guides invent. */
    private static final Set<String> FOREIGN = Set.of("TensorFlow", "WebAssembly", "PyTorch", "Float32Array",
            "content/posts/2026/gates.md", "content/data/redirects.yml", "content/posts/2026/swing.md",
            "content/en/posts/2026/swing.md");

    private final List<String> missing = new ArrayList<>();
    private final Set<String> classes = new HashSet<>();

    @Test
    void whatTheDocumentsNameIsThere() throws IOException {
        readClasses();
        for (var file : documents()) {
            check(file, Files.readString(file));
        }
        assertEquals(List.of(), missing);
    }

    /** Checks these posts only: another author's posts may name classes of any project. */
    @ParameterizedTest
    @ValueSource(strings = {"2018/lstm-questions", "2026/digits", "2026/first-figure", "2026/java-on-your-gpu", "2026/quatrains",
        "2026/text-lab"})
    @FollowsContent("content/posts/2026/first-figure.md")
    void whatThePostsNameIsThere(String post) throws IOException {
        readClasses();
        for (var folder : List.of("content/posts", "content/en/posts")) {
            var file = Path.of(folder, post + ".md");
            check(file, Files.readString(file));
        }
        assertEquals(List.of(), missing);
    }

    @Test
    @FollowsContent({"content/publishing.md", "content/en/publishing.md"})
    void whatThePagesOnPublishingNameIsThere() throws IOException {
        readClasses();
        for (var page : List.of("content/publishing.md", "content/en/publishing.md")) {
            check(Path.of(page), Files.readString(Path.of(page)));
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void whatIsMissingIsSeen() {
        check(Path.of("a.md"), "`NoSuchClass` src/main/java/gatenotes/No.java gatenotes.nn.Nothing `gatenotes.nothing`");
        assertEquals(4, missing.size(), missing::toString);
    }

    private void readClasses() throws IOException {
        for (var root : List.of("src/main/java", "src/test/java")) {
            try (var files = Files.walk(Path.of(root))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(file -> classes.add(simpleName(file)));
            }
        }
    }

    private static List<Path> documents() throws IOException {
        var documents = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md"), Path.of("SECURITY.md")));
        try (var files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.endsWith("package-info.java")).forEach(documents::add);
        }
        assertTrue(documents.size() > 30, documents::toString);
        return documents;
    }

    private void check(Path document, String text) {
        PATH.matcher(text).results().map(path -> path.group())
                .filter(path -> !Files.exists(Path.of(path)) && !FOREIGN.contains(path))
                .forEach(path -> missing.add(document + ": " + path));
        FULL_NAME.matcher(text).results().map(name -> name.group()).filter(name -> !exists(name))
                .forEach(name -> missing.add(document + ": " + name));
        CLASS.matcher(text).results().map(name -> name.group(1))
                .filter(name -> !classes.contains(name) && !FOREIGN.contains(name))
                .forEach(name -> missing.add(document + ": " + name));
    }

    private static boolean exists(String name) {
        var path = name.replace('.', '/');
        return List.of("src/main/java/", "src/test/java/").stream().anyMatch(root ->
                Files.exists(Path.of(root + path + ".java")) || Files.isDirectory(Path.of(root + path)));
    }

    private static String simpleName(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.length() - ".java".length());
    }
}
