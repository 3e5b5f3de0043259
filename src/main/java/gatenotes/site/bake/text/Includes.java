package gatenotes.site.bake.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The files in {@code templates/includes}, which texts include as in Jekyll: {@code {% include note.html %}}. */
final class Includes {
    private static final String FOLDER = "includes";

    private Includes() {
    }

    /** The text of a file, or null if the folder has no file of that name. */
    static String text(Path templates, String name) {
        try {
            var folder = templates.resolve(FOLDER);
            var file = folder.resolve(name).normalize();
            return file.startsWith(folder) && Files.isRegularFile(file)
                    ? Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n") : null;
        } catch (IOException | InvalidPathException e) {
            // A file that cannot be read is reported like a missing one, with the line that names it.
            return null;
        }
    }
}
