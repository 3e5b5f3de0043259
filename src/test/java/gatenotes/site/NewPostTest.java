package gatenotes.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gatenotes.site.bake.settings.SiteSettings;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewPostTest {
    private static final LocalDate DAY = LocalDate.of(2018, 3, 1);

    @TempDir
    private Path project;

    private SiteSettings settings(String text) throws IOException {
        Files.writeString(project.resolve("jbake.properties"), text);
        return SiteSettings.read(project, project.resolve("out"));
    }

    @Test
    void aPostStartsAsADraft() throws IOException {
        var settings = settings("site.languages=de, en\n");
        var first = settings.languages().first();
        var file = NewPost.write(settings, "门: \"阀门\" C++", first, DAY);
        assertEquals(project.resolve("content/posts/2018/门-阀门-c-plus-plus.md"), file);
        assertEquals("---\ntitle: \"门: \\\"阀门\\\" C++\"\ndate: 2018-03-01\ntags: []\nstatus: draft\n---\n\n",
                Files.readString(file));
        assertEquals(project.resolve("content/en/posts/2018/gates.md"),
                NewPost.write(settings, "Gates!", settings.languages().named("en"), DAY));
        assertThrows(FileAlreadyExistsException.class,
                () -> NewPost.write(settings, "GATES", settings.languages().named("en"), DAY));
    }

    /** At 23:00 GMT it is the next day in Shanghai. */
    @Test
    void theDayIsTheSites() throws IOException {
        var evening = Instant.parse("2018-03-01T23:00:00Z");
        assertEquals(DAY, LocalDate.ofInstant(evening, settings("").zone()));
        assertEquals(DAY.plusDays(1), LocalDate.ofInstant(evening, settings("freemarker.timezone = Asia/Shanghai\n").zone()));
    }
}
