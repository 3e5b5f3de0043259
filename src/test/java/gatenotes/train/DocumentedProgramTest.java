package gatenotes.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program shown in the documentation of {@code gatenotes.train} compiles, is short, trains and writes. */
class DocumentedProgramTest {
    private static final Path DOCUMENTATION = Path.of("src/main/java/gatenotes/train/package-info.java");

    private static final String IMPORTS = """
            import gatenotes.jvm.*;
            import gatenotes.math.Random;
            import gatenotes.nn.*;
            import gatenotes.task.*;
            import gatenotes.train.*;
            import java.io.IOException;
            import java.nio.file.*;
            """;

    @Test
    void compilesAndTrains(@TempDir Path folder) throws Exception {
        var source = Files.readString(DOCUMENTATION);
        int from = source.indexOf("<pre>{@code") + "<pre>{@code".length();
        var program = source.substring(from, source.indexOf(" * }</pre>")).replace("\n * ", "\n").strip();
        assertTrue(program.lines().count() < 20, "the program has " + program.lines().count() + " lines");

        var file = folder.resolve("Program.java");
        Files.writeString(file, IMPORTS + "public class Program {\n" + program + "\n}\n");
        var errors = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, errors,
                "-classpath", "target/classes", "-d", folder.toString(), file.toString());
        assertEquals(0, status, errors.toString(StandardCharsets.UTF_8));

        var text = folder.resolve("text.txt");
        Files.writeString(text, "hello, world. ".repeat(200));
        var lines = run(folder, text.toString(), "12").lines().toList();
        assertEquals(13, lines.size(), () -> String.join("\n", lines));
        double first = loss(lines.get(0));
        assertEquals(Math.log("hello, world. ".chars().distinct().count() + 1), first, 0.3);
        assertTrue(loss(lines.get(11)) < first, () -> String.join("\n", lines));
        assertEquals(300, lines.get(12).length());
    }

    private static double loss(String line) {
        return Double.parseDouble(line.substring(line.indexOf(' '), line.indexOf(" nats")));
    }

    private static String run(Path folder, String... arguments) throws Exception {
        var printed = new ByteArrayOutputStream();
        var out = System.out;
        try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()},
                DocumentedProgramTest.class.getClassLoader())) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass("Program").getMethod("main", String[].class).invoke(null, (Object) arguments);
        } finally {
            System.setOut(out);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
