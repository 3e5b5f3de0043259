package gatenotes.site.files;

import gatenotes.site.problem.SiteException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.apache.commons.io.file.PathUtils;

/**
 * Lists, copies and deletes folders of files, always in the same order. Hidden files and backup files of editors ({@code a.md~},
 * {@code #a.md#}) are left out.
 */
public final class Folders {
    private Folders() {
    }

    /**
     * The files under a folder, relative to it, sorted; empty if the folder does not exist.
     *
     * @throws SiteException if it contains a link that leads nowhere or in a circle, or something that cannot be read
     */
    public static List<Path> files(Path folder) throws IOException {
        return files(folder, null, false);
    }

    /**
     * The same without ignored folders.
     *
     * @param ignore the name of a file that excludes its folder, or null
     * @param hidden whether hidden files and folders are included
     */
    public static List<Path> files(Path folder, String ignore, boolean hidden) throws IOException {
        var files = new ArrayList<Path>();
        if (folder == null || !Files.isDirectory(folder)) {
            return files;
        }
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                var isTaken = isVisible(visited, hidden) && (ignore == null || !Files.exists(visited.resolve(ignore)));
                return visited.equals(folder) || isTaken ? FileVisitResult.CONTINUE
                        : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isVisible(file, hidden)) {
                    if (attributes.isSymbolicLink()) {
                        throw new SiteException(file, 0, "the link leads nowhere, expected a file or folder behind it");
                    } else if (attributes.isRegularFile()) {
                        files.add(folder.relativize(file));
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                if (!isVisible(file, hidden) || failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw new SiteException(file, 0, failure instanceof FileSystemLoopException
                        ? "the link leads back to a folder it lies in, expected one that does not"
                        : "cannot be read (" + failure.getClass().getSimpleName() + ")");
            }
        });
        Collections.sort(files);
        return files;
    }

    /**
     * A relative path as it is written in addresses, on every system: with forward slashes and composed accents (NFC).
     * Its form on the disk may differ.
     */
    public static String name(Path path) {
        return Normalizer.normalize(path.toString().replace('\\', '/'), Normalizer.Form.NFC);
    }

    /** Copies one file, making its folder. */
    public static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Replaces a file, making its folder, so that a reader finds either the old content or the new, never a part.
     *
     * @param lasting whether that holds even if the machine stops; this costs a wait for the disk
     */
    public static void replace(Path file, byte[] content, boolean lasting) throws IOException {
        Files.createDirectories(file.getParent());
        // The process id keeps the name unique, because another program may be writing the same file.
        var beside = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid());
        Files.write(beside, content);
        if (lasting) {
            try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes a folder with its content; does nothing if there is none. */
    public static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            PathUtils.deleteDirectory(folder);
        }
    }

    /** Deletes all folders under a folder that hold no file, and the folder itself if it holds none. */
    public static void deleteEmpty(Path folder) throws IOException {
        try (var inside = Files.walk(folder)) {
            for (var visited : inside.filter(Files::isDirectory).sorted(Comparator.reverseOrder()).toList()) {
                if (isEmpty(visited)) {
                    Files.delete(visited);
                }
            }
        }
    }

    /** Whether the folder exists and is empty. */
    public static boolean isEmpty(Path folder) throws IOException {
        try (var inside = Files.newDirectoryStream(folder)) {
            return !inside.iterator().hasNext();
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    private static boolean isVisible(Path path, boolean hidden) {
        var name = path.getFileName().toString();
        return (hidden || !name.startsWith(".")) && !name.endsWith("~") && !(name.startsWith("#") && name.endsWith("#"));
    }
}
