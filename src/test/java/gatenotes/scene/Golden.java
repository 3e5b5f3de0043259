package gatenotes.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares text with a file of the repository; with {@code -Dgolden=write} the file is rewritten instead. */
public final class Golden {
    private Golden() {
    }

    /** Asserts that the file holds exactly this text. */
    public static void check(Path file, String actual) {
        try {
            if ("write".equals(System.getProperty("golden"))) {
                if (file.getParent() != null) {
                    Files.createDirectories(file.getParent());
                }
                Files.writeString(file, actual);
            }
            assertEquals(Files.readString(file), actual, file + " differs; rewrite it with -Dgolden=write and look"
                    + " at the change");
        } catch (IOException e) {
            throw new UncheckedIOException("golden file " + file, e);
        }
    }
}
