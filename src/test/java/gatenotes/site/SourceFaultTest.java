package gatenotes.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.site.problem.SiteException;
import gatenotes.site.problem.SourceFault;
import gatenotes.site.serve.SiteBuild.Workplace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that fails because of a fault in the program names the source, in one line. */
class SourceFaultTest {
    private static final Path POST = Path.of("content/posts/a.md");

    @TempDir
    private Path folder;

    @Test
    void theLineNamesTheSourceAndWhereTheTraceIs() throws Exception {
        var builder = new SiteBuilder(new Workplace(folder, folder.resolve("target"), folder.resolve("classes"), List.of()), true);
        // On several threads, like the rendering of texts.
        var outcome = builder.outcome(new ArrayList<>(), () -> {
            IntStream.range(0, 100).parallel().forEach(i -> SourceFault.at(POST, () -> {
                if (i == 57) {
                    throw new IllegalStateException("one\ntwo");
                }
                return i;
            }));
            return null;
        });
        builder.close();
        assertNull(outcome.site());
        assertEquals(List.of("content/posts/a.md: the build broke off at this file by a fault of this program, "
                + "java.lang.IllegalStateException: one two; its stack trace is in target/fault.txt"), outcome.errors());
        var trace = Files.readString(folder.resolve("target/fault.txt"));
        assertTrue(trace.contains("Caused by: java.lang.IllegalStateException: one\ntwo\n\tat gatenotes.site.SourceFaultTest"), trace);
    }

    @Test
    void depthIsAFaultAndWhatIsToldAlreadyIsNone() {
        assertEquals(POST, assertThrows(SourceFault.class, () -> SourceFault.at(POST, () -> endless(1))).file());
        var told = new SiteException(POST, 3, "wrong");
        assertSame(told, assertThrows(SiteException.class, () -> SourceFault.at(Path.of("b.md"), () -> {
            throw told;
        })));
    }

    private static int endless(int depth) {
        return endless(depth + 1) + 1;
    }
}
