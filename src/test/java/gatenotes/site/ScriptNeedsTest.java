package gatenotes.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.site.script.ScriptNeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only scripts that a site needs are compiled for it. */
class ScriptNeedsTest {
    @TempDir
    private Path project;

    private void write(String file, String text) throws IOException {
        Files.createDirectories(project.resolve(file).getParent());
        Files.writeString(project.resolve(file), text);
    }

    @Test
    void aSiteOfTextsNeedsNoScript() throws IOException {
        write("content/posts/a.md", "text");
        write("templates/post.ftl", "<p>");
        var needs = new ScriptNeeds();
        assertFalse(needs.look(project, Set.of()));
        assertEquals(Set.of(), needs.all());
        write("content/posts/a.md", "![a](demo:hello)");
        assertTrue(needs.look(project, Set.of(Path.of("content/posts/a.md"))));
        assertEquals(Set.of(ScriptNeed.FIGURES), needs.all());
        assertFalse(needs.look(project, Set.of(Path.of("content/posts/gone.md"))));
    }

    @Test
    void searchAndBenchAreSeen() throws IOException {
        write("jbake.properties", "template.search.file=search.ftl\n");
        write("content/bench.md", "<script type=module src=../js/start-bench.js></script>");
        var needs = new ScriptNeeds();
        assertTrue(needs.look(project, Set.of()));
        assertEquals(Set.of(ScriptNeed.SEARCH, ScriptNeed.BENCH), needs.all());
    }
}
