package gatenotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each promise of SECURITY.md names tests that exist, or a command that Maven knows. */
class PromisesTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (?!promise|---)(.+) \\| (.+) \\|$");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final int FEWEST = 15;

    @Test
    void eachPromiseIsShownBySomething() throws IOException {
        var wrong = wrong(Files.readString(Path.of("SECURITY.md")));
        assertEquals(List.of(), wrong);
        assertTrue(ROW.matcher(Files.readString(Path.of("SECURITY.md"))).results().count() >= FEWEST);
    }

    @Test
    void whatNothingShowsIsSeen() throws IOException {
        assertEquals(List.of("a: NoSuchTest", "b: mvn package -Pnone", "c"),
                wrong("| promise | shown by |\n| --- | --- |\n| a | `NoSuchTest` |\n| b | `mvn package -Pnone` |\n| c | faith |\n"));
    }

    private static List<String> wrong(String document) throws IOException {
        Set<String> tests;
        try (var files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java") || name.endsWith("IT.java"))
                    .map(name -> name.replace(".java", "")).collect(Collectors.toSet());
        }
        var pom = Files.readString(Path.of("pom.xml"));
        assertFalse(tests.isEmpty());
        var wrong = new ArrayList<String>();
        ROW.matcher(document).results().forEach(row -> {
            var names = NAME.matcher(row.group(2)).results().map(name -> name.group(1)).toList();
            if (names.isEmpty()) {
                wrong.add(row.group(1));
            }
            for (var name : names) {
                var profile = name.replaceFirst(".*-P", "");
                var isThere = name.startsWith("mvn ") ? !name.contains("-P") || pom.contains("<id>" + profile + "</id>")
                        : tests.contains(name);
                if (!isThere) {
                    wrong.add(row.group(1) + ": " + name);
                }
            }
        });
        return wrong;
    }
}
