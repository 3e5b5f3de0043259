package gatenotes.site.bake.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The files that texts include as Jekyll's do, {@code {% include note.html %}}: those in {@code templates/includes}. */
final class Includes {
    private static final String FOLDER = "includes";

    private Includes() {
    }

    /** The text of a file, or null if there is none of that name in the folder. */
    static String text(Path templates, String name) {
        try {
            var folder = templates.resolve(FOLDER);
            var file = folder.resolve(name).normalize();
            return file.startsWith(folder) && Files.isRegularFile(file)
                    ? Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n") : null;
        } catch (IOException | InvalidPathException e) {
            // What cannot be read is told like what is not there: with the line that names it.
            return null;
        }
    }
}
