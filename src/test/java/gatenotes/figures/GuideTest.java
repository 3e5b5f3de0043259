package gatenotes.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.demo.Demo;
import gatenotes.demo.FigureView;
import gatenotes.scene.Language;
import gatenotes.scene.MarkupText;
import gatenotes.shipped.FollowsContent;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Follows the guide like a newcomer: the code in the post, under another name, makes a figure. */
@FollowsContent({"content/posts/2026/first-figure.md", "content/en/posts/2026/first-figure.md"})
class GuideTest {
    private static final Pattern FILE = Pattern.compile("(?s)\n```java [^\n]*PendulumsDemo\\.java\n(.*?)\n```\n");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"content/posts/2026/first-figure.md", "content/en/posts/2026/first-figure.md"})
    void theCodeInThePostMakesAFigure(String post) throws IOException, ReflectiveOperationException {
        var code = FILE.matcher(Files.readString(Path.of(post)));
        assertTrue(code.find(), post + " has no file PendulumsDemo.java");
        assertTrue(code.group(1).lines().count() < 80, "the guide promises fewer than 80 lines");
        var source = folder.resolve("SwingsDemo.java");
        Files.writeString(source, code.group(1).replace("PendulumsDemo", "SwingsDemo").replace("\"pendulums\"", "\"swings\""));
        var files = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);
        var good = ToolProvider.getSystemJavaCompiler().getTask(null, files, null,
                List.of("--release", "17", "-Xlint:all", "-Werror", "-cp", "target/classes", "-d", folder.toString()),
                null, files.getJavaFileObjects(source)).call();
        assertTrue(good, "the code in " + post + " does not compile");
        try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, Demo.class.getClassLoader())) {
            play((Demo) loader.loadClass("gatenotes.figures.pendulums.SwingsDemo").getConstructor().newInstance());
        }
    }

    private static void play(Demo demo) {
        assertEquals("swings", demo.name());
        var session = StillDemos.start(demo, Language.ENGLISH, Map.of("count", "9"));
        var first = MarkupText.of(FigureView.live(session, "nine pendulums", false));
        assertEquals(9, first.split("<circle").length - 1);
        assertTrue(first.contains("data-control=\"count\""), first);
        session.act("count", "12");
        assertEquals(12, MarkupText.of(FigureView.live(session, "", false)).split("<circle").length - 1);
        session.act("play", "true");
        assertTrue(session.running());
        var before = MarkupText.of(session.scene().toSvg(""));
        session.advance(0.25);
        assertFalse(before.equals(MarkupText.of(session.scene().toSvg(""))));
    }
}
