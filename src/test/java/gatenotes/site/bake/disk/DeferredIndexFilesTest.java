package gatenotes.site.bake.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gatenotes.site.files.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeferredIndexFilesTest {
    @TempDir
    private Path site;

    @Test
    void aNewIndexTakesThePlaceOfTheOneBefore() throws IOException {
        write("search/index/aaa/s0.txt", "search/index/aaa/s1.txt", "search/index/text/same.txt",
                "search/index/text/gone.txt", "search/index.html");
        var files = new DeferredIndexFiles(site);
        files.writeOnce("search/index/text/same.txt", "is not written again");
        files.writeOnce("search/index/bbb/s0.txt", "part");
        files.write("search/index/en.txt", "bbb");
        files.clear();
        assertEquals(List.of("search/index.html", "search/index/bbb/s0.txt", "search/index/en.txt",
                "search/index/text/same.txt"), Folders.files(site).stream().map(Path::toString).sorted().toList());
        assertEquals("old", Files.readString(site.resolve("search/index/text/same.txt")));
        assertFalse(Files.exists(site.resolve("search/index/aaa")));
    }

    /** The next bake has taken the folder, so files of the deferred index must no longer be written to it. */
    @Test
    void onceStoppedNothingChanges() throws IOException {
        write("search/index/en.txt");
        var files = new DeferredIndexFiles(site);
        files.stop();
        assertThrows(CancellationException.class, () -> files.write("search/index/en.txt", "new"));
        assertThrows(CancellationException.class, () -> files.writeOnce("search/index/aaa/s0.txt", "new"));
        files.clear();
        assertEquals(List.of(Path.of("search/index/en.txt")), Folders.files(site));
        assertEquals("old", Files.readString(site.resolve("search/index/en.txt")));
    }

    private void write(String... files) throws IOException {
        for (var file : files) {
            Files.createDirectories(site.resolve(file).getParent());
            Files.writeString(site.resolve(file), "old");
        }
    }
}
