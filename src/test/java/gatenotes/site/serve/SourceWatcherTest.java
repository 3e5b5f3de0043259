package gatenotes.site.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SourceWatcherTest {
    @TempDir
    private Path project;
    private SourceWatcher sources;

    @BeforeEach
    void watch() throws IOException {
        write("content/posts/a.md", "one");
        write("jbake.properties", "a=b");
        write("target/site/index.html", "old");
        sources = new SourceWatcher(project);
    }

    @AfterEach
    void stop() throws IOException {
        sources.close();
    }

    @Test
    void seesASavedFile() throws Exception {
        touch("content/posts/a.md");
        assertEquals(Set.of(Path.of("content/posts/a.md")), sources.take());
    }

    @Test
    void seesTheSettings() throws Exception {
        touch("jbake.properties");
        assertEquals(Set.of(Path.of("jbake.properties")), sources.take());
    }

    @Test
    void seesASaveByRenaming() throws Exception {
        write("content/posts/.a.md.swp", "two");
        Files.move(project.resolve("content/posts/.a.md.swp"), project.resolve("content/posts/a.md"),
                StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        assertEquals(Set.of(Path.of("content/posts/a.md")), sources.take());
    }

    @Test
    void seesFilesInNewFoldersAndDeletions() throws Exception {
        write("templates/parts/head.ftl", "x");
        assertEquals(Set.of(Path.of("templates/parts/head.ftl")), untilSeen("templates/parts/head.ftl"));
        touch("templates/parts/head.ftl");
        untilSeen("templates/parts/head.ftl");
        Files.delete(project.resolve("templates/parts/head.ftl"));
        untilSeen("templates/parts/head.ftl");
    }

    @Test
    void looksAtSourcesOnly() throws Exception {
        write("target/site/index.html", "new");
        write("notes.txt", "mine");
        write("content/posts/a.md~", "backup");
        write("src/test/java/A.java", "class A {}");
        touch("content/posts/a.md");
        assertEquals(Set.of(Path.of("content/posts/a.md")), sources.take());
    }

    /** As if the clock was set back, or by a program that copies times; the size is the same, too. */
    @Test
    void seesASaveThatKeepsTheTime() throws Exception {
        var file = project.resolve("content/posts/a.md");
        var time = Files.getLastModifiedTime(file);
        write("content/posts/a.md", "two");
        Files.setLastModifiedTime(file, time);
        assertEquals(time, Files.getLastModifiedTime(file));
        assertEquals(Set.of(Path.of("content/posts/a.md")), sources.take());
    }

    private Set<Path> untilSeen(String name) throws InterruptedException {
        var seen = new HashSet<Path>();
        while (!seen.contains(Path.of(name))) {
            seen.addAll(sources.take());
        }
        return seen;
    }

    private void write(String name, String text) throws IOException {
        var file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void touch(String name) throws IOException {
        // The watcher compares times, and a test may save twice within one tick.
        write(name, "saved");
        Files.setLastModifiedTime(project.resolve(name), FileTime.from(Instant.now().plusSeconds(5)));
    }
}
