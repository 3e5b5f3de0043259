package gatenotes.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A test is skipped only if the content that it needs is really gone. */
class FollowsContentTest {
    private static final String FRAME = "<header class=site-header><button class=theme-switch></button></header><p class=file-notice>";

    @TempDir
    private Path folder;

    @FollowsContent("content/a.md")
    private static final class OfText {
    }

    @FollowsContent(value = "content/a.md", page = "a/", lang = "de")
    private static final class OfPage {
    }

    private String reason(Class<?> test) {
        var result = FollowsContentCondition.evaluate(test.getAnnotation(FollowsContent.class), folder, folder.resolve("site"));
        return result.isDisabled() ? result.getReason().orElseThrow() : "runs";
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }

    @Test
    void whatIsGoneIsSaid() throws IOException {
        assertEquals("this site has no content/a.md", reason(OfText.class));
        write("content/a.md", "a");
        assertEquals("runs", reason(OfText.class));
        assertEquals("this site has no page /a/", reason(OfPage.class));
        write("site/a/index.html", "<html lang=en>" + FRAME);
        assertEquals("/a/ is not in de on this site", reason(OfPage.class));
        write("site/a/index.html", "<html lang=de><p>");
        assertEquals("this site has templates of its own", reason(OfPage.class));
        write("site/a/index.html", "<html lang=de>" + FRAME);
        assertEquals("runs", reason(OfPage.class));
    }
}
