package gatenotes.site.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.site.problem.SiteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptCompilerTest {
    @TempDir
    Path folder;

    @Test
    void aModuleExportsMain() throws IOException {
        var file = folder.resolve("scripts/plain.js");
        var classes = compiler()
                .compile("gatenotes.site.script.PlainProgram", file, ScriptCompiler.Mode.PUBLISH, ScriptCompiler.Start.EXPORTED);
        var script = Files.readString(file);
        assertTrue(script.contains("export"), script);
        assertTrue(script.contains("valves"), script);
        assertTrue(classes.contains("gatenotes.site.script.PlainProgram"), classes.toString());
        try (var files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void theSameClassesGiveTheSameScript() throws IOException {
        var first = folder.resolve("first.js");
        compiler().compile("gatenotes.site.script.PlainProgram", first, ScriptCompiler.Mode.PUBLISH, ScriptCompiler.Start.EXPORTED);
        // An order by identity hashes differs between threads.
        var second = folder.resolve("second.js");
        CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 1000; i++) {
                System.identityHashCode(new Object());
            }
            compiler().compile("gatenotes.site.script.PlainProgram", second, ScriptCompiler.Mode.PUBLISH,
                    ScriptCompiler.Start.EXPORTED);
        }).join();
        assertEquals(Files.readString(first), Files.readString(second));
    }

    @Test
    void serveModeCompilesAgainFromItsCache() throws IOException {
        var file = folder.resolve("plain.js");
        compiler().compile("gatenotes.site.script.PlainProgram", file, ScriptCompiler.Mode.SERVE, ScriptCompiler.Start.EXPORTED);
        var first = Files.readString(file);
        compiler().compile("gatenotes.site.script.PlainProgram", file, ScriptCompiler.Mode.SERVE, ScriptCompiler.Start.EXPORTED);
        assertEquals(first, Files.readString(file));
    }

    @Test
    void whatDoesNotCompileIsNamedWithFileAndLine() {
        var file = folder.resolve("fused.js");
        var failure = assertThrows(SiteException.class,
                () -> compiler().compile("gatenotes.site.script.FusedProgram", file, ScriptCompiler.Mode.PUBLISH,
                        ScriptCompiler.Start.EXPORTED));
        var problem = failure.problems().get(0);
        assertEquals("src/test/java/gatenotes/site/script/FusedProgram.java:13: Method java.lang.Math.fma(DDD)D was not found,"
                + " which does not compile to JavaScript", problem.toString());
        assertFalse(Files.exists(file));
    }

    private ScriptCompiler compiler() {
        return new ScriptCompiler(List.of(Path.of("target/classes"), Path.of("target/test-classes")),
                List.of(Path.of("src/main/java"), Path.of("src/test/java")), folder.resolve("cache"));
    }
}
