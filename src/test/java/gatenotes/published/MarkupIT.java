package gatenotes.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.shipped.FollowsContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** Every page of the finished site is what the Nu HTML checker asks for. */
@FollowsContent(value = "content/posts/2018/lstm-questions.md", page = "posts/2018/lstm-questions/")
class MarkupIT {
    private static final Path SITE = Path.of("target/site");

    private static List<String> complaints(String name, byte[] html) throws IOException, SAXException {
        var checker = new EmbeddedValidator();
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        return checker.validate(new ByteArrayInputStream(html)).lines()
                .filter(line -> line.contains(": error")).map(line -> name + line).toList();
    }

    @Test
    void everyPageIsValid() throws IOException, SAXException {
        var complaints = new ArrayList<String>();
        try (var files = Files.walk(SITE)) {
            for (var file : files.filter(path -> path.toString().endsWith(".html")).sorted().toList()) {
                complaints.addAll(complaints(file.toString(), Files.readAllBytes(file)));
            }
        }
        assertEquals(List.of(), complaints, () -> String.join("\n", complaints));
    }

    @Test
    void mistakesAreSeen() throws IOException, SAXException {
        var page = "<!DOCTYPE html><html lang=en><title>t</title><p><img src=x><table><tr><td></table></section>";
        assertTrue(complaints("x", page.getBytes(StandardCharsets.UTF_8)).size() >= 2);
    }
}
