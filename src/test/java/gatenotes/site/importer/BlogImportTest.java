package gatenotes.site.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.site.bake.SmallSite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlogImportTest {
    @TempDir
    private Path folder;

    private String copy() throws IOException {
        var report = new ByteArrayOutputStream();
        BlogImport.copy(folder.resolve("old"), folder.resolve("new"), new PrintStream(report, true, StandardCharsets.UTF_8));
        return report.toString(StandardCharsets.UTF_8);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }

    @Test
    void aJekyllBlogMovesIn() throws IOException {
        var site = new SmallSite(folder.resolve("new"));
        write("old/_posts/2018-03-01-门.md", "---\ntitle: 门\n---\n[坏](/nowhere/) ![图](/images/a.svg)\n");
        write("old/_drafts/later.md", "---\ntitle: 草\ndate: 2018-01-01\n---\n");
        write("old/images/a.svg", "<svg viewBox='0 0 2 1'/>");
        write("old/_posts/2018-03-02-none.md", "no header\n");
        write("old/_posts/2018-03-03-old.textile", "h1. old\n");
        var report = copy();
        assertTrue(report.contains("left out _posts/2018-03-02-none.md: there is no front matter, expected "), report);
        assertTrue(report.contains("left out _posts/2018-03-03-old.textile: it is no Markdown\n"), report);
        assertTrue(report.endsWith("2 posts and 1 files copied, 2 left out\n"), report);
        assertEquals(List.of("content/posts/2018/2018-03-01-门.md:5: broken link to '/nowhere/', expected a page or file "
                + "of the site"), site.bake());
        assertTrue(site.page("posts/2018/2018-03-01-门/index.html").contains("width=\"2\""));
        assertEquals(0, site.output().keySet().stream().filter(name -> name.contains("later")).count());
    }

    @Test
    void aHexoBlogMovesInWithTheFilesOfItsPosts() throws IOException {
        var site = new SmallSite(folder.resolve("new"));
        write("old/source/_posts/门.md", "---\ntitle: 门\ndate: 2018-03-01 20:15:00\n---\n{% asset_img a.svg 图 %}\n");
        write("old/source/_posts/门/a.svg", "<svg viewBox='0 0 2 1'/>");
        assertTrue(copy().endsWith("1 posts and 1 files copied, 0 left out\n"));
        assertEquals(List.of(), site.bake());
        assertTrue(site.page("posts/门/index.html").contains("<img src=\"../../posts/门/a.svg\" alt=\"图\" width=\"2\""));
    }

    @Test
    void nothingIsWrittenOver() throws IOException {
        write("old/2018-03-01-a.md", "---\ntitle: a\n---\n");
        copy();
        write("new/content/posts/2018/2018-03-01-a.md", "mine");
        assertEquals("left out 2018-03-01-a.md: content/posts/2018/2018-03-01-a.md exists already\n"
                + "0 posts and 0 files copied, 1 left out\n", copy());
        assertEquals("mine", Files.readString(folder.resolve("new/content/posts/2018/2018-03-01-a.md")));
    }
}
