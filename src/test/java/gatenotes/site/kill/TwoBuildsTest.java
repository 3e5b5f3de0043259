package gatenotes.site.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.site.files.HeldFile;
import gatenotes.site.kill.Project.State;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two builds of one checkout do not write into each other's site. */
@Timeout(120)
class TwoBuildsTest {
    private static final String WAITS = "another build of this project is under way; this one begins when that has ended";

    @TempDir
    private Path folder;

    @Test
    void theSecondWaitsAndSaysSo() throws Exception {
        var project = new Project(folder, false).write(State.A);
        Child second;
        try (var first = HeldFile.tryHold(project.target().resolve("build.lock"))) {
            assertTrue(first != null);
            second = new Child("bake", folder.toString());
            assertEquals(WAITS, second.line());
            assertTrue(Files.notExists(project.target().resolve("site.next")));
        }
        assertEquals(0, second.end(), second.said());
        assertTrue(Files.exists(project.target().resolve("site/index.html")));
    }

    @Test
    void aTargetThatCannotBeWrittenIsOneLine() throws Exception {
        var project = new Project(folder, false).write(State.A);
        Files.writeString(project.target(), "a file where the folder should be");
        try (var build = new Child("bake", folder.toString())) {
            assertEquals(1, build.end());
            assertEquals(project.target() + ": cannot be read or written: FileAlreadyExistsException", build.said());
        }
    }
}
