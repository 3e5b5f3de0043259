package gatenotes.vectors;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every vector file we keep passes. */
class VectorsTest {
    static List<Path> files() throws IOException {
        try (var paths = Files.list(Path.of("src/test/resources/vectors"))) {
            return paths.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void agrees(Path file) throws IOException {
        var differences = VectorFile.run(file);
        assertTrue(differences.pass(), () -> differences.largest() + " in " + differences.where());
    }
}
