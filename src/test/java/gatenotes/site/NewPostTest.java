package gatenotes.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewPostTest {
    private static final LocalDate DAY = LocalDate.of(2018, 3, 1);

    @TempDir
    private Path project;

    @Test
    void aPostStartsAsADraft() throws IOException {
        var file = NewPost.write(project, "门: \"阀门\" C++", "zh", DAY);
        assertEquals(project.resolve("content/posts/2018/门-阀门-c-plus-plus.md"), file);
        assertEquals("---\ntitle: \"门: \\\"阀门\\\" C++\"\ndate: 2018-03-01\ntags: []\nstatus: draft\n---\n\n",
                Files.readString(file));
        assertEquals(project.resolve("content/en/posts/2018/gates.md"), NewPost.write(project, "Gates!", "en", DAY));
    }

    /** At eleven in the evening of Greenwich it is the next day in Shanghai. */
    @Test
    void theDayIsTheSites() throws IOException {
        assertEquals(ZoneOffset.UTC, NewPost.zone(project));
        Files.writeString(project.resolve("jbake.properties"), "site.title=门\nfreemarker.timezone = Asia/Shanghai\n");
        assertEquals(LocalDate.of(2018, 3, 2),
                LocalDate.ofInstant(Instant.parse("2018-03-01T23:00:00Z"), NewPost.zone(project)));
    }

    @Test
    void noPostIsLost() throws IOException {
        NewPost.write(project, "a", "zh", DAY);
        assertThrows(FileAlreadyExistsException.class, () -> NewPost.write(project, "A", "zh", DAY));
    }
}
