package gatenotes.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumFinderTest {
    @TempDir
    Path folder;

    private Path first;
    private Path second;
    private Path third;

    @BeforeEach
    void browsers() throws IOException {
        first = browser("first");
        second = browser("second");
        third = browser("usual");
    }

    @Test
    void thePropertyComesBeforeTheVariableBeforeTheUsualPlaces() {
        var environment = Map.of("CHROMIUM", second.toString());
        var places = List.of(third.toString());
        assertEquals(Optional.of(first), new ChromiumFinder(environment, first.toString(), places).installed());
        assertEquals(Optional.of(second), new ChromiumFinder(environment, null, places).installed());
        assertEquals(Optional.of(third), new ChromiumFinder(Map.of(), null, places).installed());
    }

    @Test
    void thePathIsSearched() throws IOException {
        var chromium = browser("chromium");
        assertEquals(Optional.of(chromium),
                new ChromiumFinder(Map.of("PATH", "/nowhere" + File.pathSeparator + folder), null, List.of()).installed());
        assertTrue(new ChromiumFinder(Map.of("PATH", "/nowhere"), null, List.of()).installed().isEmpty());
    }

    @Test
    void aWrongPathIsSaidInOneLine() {
        var wrong = folder.resolve("missing").toString();
        var failure = assertThrows(IllegalStateException.class,
                () -> new ChromiumFinder(Map.of(), wrong, List.of(third.toString())).find());
        assertTrue(failure.getMessage().contains(wrong), failure.getMessage());
        assertTrue(failure.getMessage().contains("-DskipBrowserTests"), failure.getMessage());
        assertFalse(failure.getMessage().contains("\n"));
    }

    private Path browser(String name) throws IOException {
        var file = Files.createFile(folder.resolve(name));
        assertTrue(file.toFile().setExecutable(true));
        return file;
    }
}
