package gatenotes.site.bake.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gatenotes.site.files.FileFingerprint;
import gatenotes.site.problem.SiteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that changes while it is copied is copied again. */
class SiteWriterTest {
    @TempDir
    private Path folder;
    private Path source;
    private Path copy;

    @BeforeEach
    void begin() throws IOException {
        source = folder.resolve("film.bin");
        copy = folder.resolve("copy.bin");
        Files.writeString(source, "begun");
    }

    @Test
    void untilItIsDone() throws IOException {
        assertEquals(FileFingerprint.of(source).size() + 2, copyWhile(2).size());
        assertEquals("begun..", Files.readString(copy));
    }

    @Test
    void butNotForEver() {
        var refused = assertThrows(SiteException.class, () -> copyWhile(Integer.MAX_VALUE));
        assertEquals(source + ": is being written to while the site is built, expected it to be finished; build again when it is",
                refused.problems().get(0).toString());
    }

    /** Copies a file to which a byte is appended during the first {@code writes} copies. */
    private FileFingerprint copyWhile(int writes) throws IOException {
        var left = new int[] {writes};
        return SiteWriter.copyWhole(source, copy, FileFingerprint.of(source), (from, to) -> {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
            if (left[0]-- > 0) {
                Files.writeString(from, ".", StandardOpenOption.APPEND);
            }
        });
    }
}
