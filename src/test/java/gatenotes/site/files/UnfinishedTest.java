package gatenotes.site.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedTest {
    @TempDir
    private Path work;

    @Test
    void onlyWhatIsHiddenBesideWhatIsKeptGoes() throws IOException {
        for (var file : List.of("formulas/a.xml", "formulas/.b.xml.7", "previews/.c.png.7", "scripts/.script12/script.js",
                "scripts/d.js",
                "script-cache/figures/e.js", "script-cache/figures/.script3/script.js", "site/.htaccess")) {
            Files.createDirectories(work.resolve(file).getParent());
            Files.writeString(work.resolve(file), "");
        }
        Unfinished.delete(work);
        assertEquals(List.of("formulas/a.xml", "script-cache/figures/e.js", "scripts/d.js", "site/.htaccess"),
                Folders.files(work, null, true).stream().map(Folders::name).toList());
        try (var inside = Files.list(work.resolve("scripts"))) {
            assertEquals(1, inside.count());
        }
    }
}
