package gatenotes.site.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {
    @TempDir
    private Path target;

    @Test
    void twoServersHaveAFolderEach() throws IOException {
        try (var first = WorkFolder.of(target)) {
            try (var second = WorkFolder.of(target)) {
                assertEquals(target.resolve("serve"), first.folder());
                assertEquals(target.resolve("serve-2"), second.folder());
            }
            try (var next = WorkFolder.of(target)) {
                assertEquals(target.resolve("serve-2"), next.folder());
            }
        }
        try (var again = WorkFolder.of(target)) {
            assertEquals(target.resolve("serve"), again.folder());
        }
    }
}
