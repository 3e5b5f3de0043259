package gatenotes.site.bake;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Lists and copies folders of files, leaving out hidden ones, always in the same order. */
final class Folders {
    private Folders() {
    }

    /** The files under a folder, relative to it, sorted; none where the folder does not exist. */
    static List<Path> files(Path folder) throws IOException {
        var files = new ArrayList<Path>();
        if (folder != null && Files.isDirectory(folder)) {
            try (var walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
                walk.filter(Files::isRegularFile).map(folder::relativize).filter(Folders::isVisible).sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    /** Copies one file, making its folder. */
    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isVisible(Path path) {
        for (var part : path) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return true;
    }
}
