package gatenotes.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.shipped.FollowsContent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every page of the finished site passes the Nu HTML checker. */
@FollowsContent(value = "content/posts/2018/lstm-questions.md", page = "posts/2018/lstm-questions/")
class MarkupIT {
    private static final Path SITE = Path.of("target/site");

    @Test
    void everyPageIsValid() throws IOException {
        var complaints = new ArrayList<String>();
        try (var files = Files.walk(SITE)) {
            for (var file : files.filter(path -> path.toString().endsWith(".html")).sorted().toList()) {
                complaints.addAll(HtmlChecker.errors(file.toString(), Files.readAllBytes(file)));
            }
        }
        assertEquals(List.of(), complaints, () -> String.join("\n", complaints));
    }

    @Test
    void mistakesAreSeen() {
        var page = "<!DOCTYPE html><html lang=en><title>t</title><p><img src=x><table><tr><td></table></section>";
        assertTrue(HtmlChecker.errors("x", page.getBytes(StandardCharsets.UTF_8)).size() >= 2);
    }
}
