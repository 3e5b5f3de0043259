package gatenotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Actions in workflows are pinned to a commit, and workflows have no more permissions than they need. */
class WorkflowsTest {
    private static final Pattern USED = Pattern.compile("uses: (.+)");

    @Test
    void actionsArePinnedByCommit() throws IOException {
        var count = 0;
        for (var file : workflows()) {
            for (var used : USED.matcher(Files.readString(file)).results().toList()) {
                assertTrue(used.group(1).matches("[\\w-]+/[\\w-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"),
                        file + ": " + used.group(1));
                count++;
            }
        }
        assertTrue(count > 5, count + " actions");
    }

    @Test
    void onlyTheJobThatPublishesMayWrite() throws IOException {
        var rights = new ArrayList<String>();
        for (var file : workflows()) {
            var text = Files.readString(file);
            assertTrue(text.matches("(?s).*\npermissions:( \\{}|\n  contents: read)\n.*"), file + " has no rights to start from");
            text.lines().filter(line -> line.endsWith(": write")).forEach(line -> rights.add(line.strip()));
        }
        assertEquals(List.of("pages: write", "id-token: write"), rights);
    }

    private static List<Path> workflows() throws IOException {
        try (var files = Files.list(Path.of(".github/workflows"))) {
            return files.sorted().toList();
        }
    }
}
