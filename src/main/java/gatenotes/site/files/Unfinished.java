package gatenotes.site.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Unfinished files of a program that was killed: hidden files and folders in its work folder, beside the finished ones. */
public final class Unfinished {
    private static final List<String> KEPT = List.of("scripts", "script-cache", "formulas", "previews");

    private Unfinished() {
    }

    /**
     * Deletes them from the folders of what is kept between builds. The site itself has a staging folder.
     *
     * @param work a work folder to which no other program is writing
     */
    public static void delete(Path work) throws IOException {
        for (var name : KEPT) {
            if (Files.isDirectory(work.resolve(name))) {
                deleteHidden(work.resolve(name));
            }
        }
    }

    private static void deleteHidden(Path folder) throws IOException {
        try (var inside = Files.newDirectoryStream(folder)) {
            for (var path : inside) {
                if (!path.getFileName().toString().startsWith(".")) {
                    if (Files.isDirectory(path)) {
                        deleteHidden(path);
                    }
                } else if (Files.isDirectory(path)) {
                    Folders.delete(path);
                } else {
                    Files.delete(path);
                }
            }
        }
    }
}
