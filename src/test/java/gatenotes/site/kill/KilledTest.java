package gatenotes.site.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code mvn -Pkill}. */
@Timeout(300)
class KilledTest {
    @TempDir
    private Path folder;

    @Test
    void aKilledBuildLeavesAWholeSite() {
        assertEquals(List.of(), new KilledBuilds(folder, false, 7, System.out).run(5));
    }
}
