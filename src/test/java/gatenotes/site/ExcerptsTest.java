package gatenotes.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Code that a post shows as this project's is still in the file that it names; three dots stand for lines left out.
 * Code of other projects is not checked.
 */
class ExcerptsTest {
    /** A fence that names a file after its language. */
    private static final Pattern EXCERPT = Pattern.compile("(?ms)^```\\w+ (src/\\S*gatenotes/\\S+)\n(.*?)^```$");
    private static final Pattern GAP = Pattern.compile("(?m)^\\s*(// )?…\n");

    @Test
    void excerptsAreTrue() throws IOException {
        var wrong = new ArrayList<String>();
        try (var posts = Files.walk(Path.of("content"))) {
            for (var post : posts.filter(file -> file.toString().endsWith(".md")).toList()) {
                var excerpts = EXCERPT.matcher(Files.readString(post));
                while (excerpts.find()) {
                    var gone = missing(Files.readString(Path.of(excerpts.group(1))), excerpts.group(2));
                    if (gone != null) {
                        wrong.add(post + ": not in " + excerpts.group(1) + ": " + gone);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void whatIsGoneIsSeen() {
        assertEquals(null, missing("a\n  b\n  c\nd\n", "b\n…\nd\n"));
        assertEquals("c", missing("a\nb\nd\n", "b\nc\n"));
        assertEquals("a", missing("a\nb\n", "b\n…\na\n"));
    }

    /** The first line of the excerpt that the source does not have in the right place, or null; indentation may differ. */
    private static String missing(String source, String excerpt) {
        var lines = source.lines().map(String::strip).toList();
        int from = 0;
        for (var part : GAP.split(excerpt)) {
            var wanted = part.lines().map(String::strip).toList();
            int at = from;
            while (at + wanted.size() <= lines.size() && !lines.subList(at, at + wanted.size()).equals(wanted)) {
                at++;
            }
            if (at + wanted.size() > lines.size()) {
                return wanted.stream().filter(line -> !lines.contains(line)).findFirst().orElse(wanted.get(0));
            }
            from = at + wanted.size();
        }
        return null;
    }
}
