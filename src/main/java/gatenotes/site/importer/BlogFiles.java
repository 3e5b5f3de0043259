package gatenotes.site.importer;

import gatenotes.site.files.Folders;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;

/**
 * All files of a blog's folder except hidden ones, which no generator publishes. Unlike {@link Folders} it does not fail
 * at broken links, which an old blog may hold.
 *
 * @param root the blog's folder
 * @param files relative to it, sorted
 * @param unreadable relative to it: links that lead nowhere or in a circle, and files without permission to read
 */
record BlogFiles(Path root, List<Path> files, List<Path> unreadable) {
    static BlogFiles of(Path root) throws IOException {
        var files = new ArrayList<Path>();
        var unreadable = new ArrayList<Path>();
        Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return !folder.equals(root) && isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!isHidden(file)) {
                    (attributes.isRegularFile() ? files : unreadable).add(root.relativize(file));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                if (!isHidden(file)) {
                    unreadable.add(root.relativize(file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        Collections.sort(files);
        return new BlogFiles(root, files, unreadable);
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    /** Whether any file lies in a folder of this name. */
    boolean hasFolder(String name) {
        return files.stream().anyMatch(file -> Folders.name(file).startsWith(name + "/"));
    }

    boolean has(String file) {
        return Files.isRegularFile(root.resolve(file));
    }
}
