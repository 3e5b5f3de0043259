package gatenotes.vectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of numbers that another program computed, to check our core. */
final class VectorFile {
    private VectorFile() {
    }

    /** @throws IllegalArgumentException if the file contains something unknown */
    static Differences run(Path path) throws IOException {
        var file = Node.parse(Files.readString(path));
        try {
            if (file.has("steps")) {
                return TrainingVector.run(file);
            }
            return file.has("parameters") ? NetworkVector.run(file) : CellVector.run(file);
        } catch (ClassCastException e) {
            throw new IllegalArgumentException("a value of another type than expected: " + e.getMessage(), e);
        }
    }
}
