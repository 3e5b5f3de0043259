package gatenotes.site.script;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptFingerprintTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void compileAScript() throws IOException {
        write("classes/gatenotes/site/script/Compiler.class", "compiler");
        write("classes/gatenotes/web/page/Entry.class", "entry");
        write("classes/gatenotes/web/Other.class", "other");
        write("page.js", "script");
        fingerprint("PUBLISH").write(List.of("java.lang.String", "gatenotes.web.page.Entry"));
    }

    @Test
    void aScriptHoldsWhileNothingItIsMadeOfChanges() throws IOException {
        assertTrue(fingerprint("PUBLISH").holds());
        write("classes/gatenotes/web/Other.class", "is not in it");
        assertTrue(fingerprint("PUBLISH").holds());
    }

    @Test
    void anyPartThatChangesIsSeen() throws IOException {
        assertFalse(fingerprint("SERVE").holds());
        for (var part : List.of("classes/gatenotes/web/page/Entry.class", "classes/gatenotes/site/script/Compiler.class",
                "page.js")) {
            var before = Files.readString(folder.resolve(part));
            write(part, "changed");
            assertFalse(fingerprint("PUBLISH").holds(), part);
            Files.delete(folder.resolve(part));
            assertFalse(fingerprint("PUBLISH").holds(), part + " gone");
            write(part, before);
            assertTrue(fingerprint("PUBLISH").holds(), part + " as before");
        }
        Files.delete(folder.resolve("page.made"));
        assertFalse(fingerprint("PUBLISH").holds());
    }

    /** A shorter note comes from a program that was killed, or from a full disk. */
    @Test
    void aNoteThatWasCutIsNone() throws IOException {
        var note = Files.readString(folder.resolve("page.made"));
        for (int length = 0; length < note.length() - 1; length++) {
            write("page.made", note.substring(0, length));
            assertFalse(fingerprint("PUBLISH").holds(), note.substring(0, length));
        }
    }

    private ScriptFingerprint fingerprint(String mode) {
        return new ScriptFingerprint(folder.resolve("page.made"), folder.resolve("page.js"), folder.resolve("classes"), mode);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }
}
