package gatenotes.site.bake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * The folder a site is baked into before it takes the place of the last one.
 *
 * <p>Beside {@code site} lie {@code site.next} while baking and {@code site.old} for the moment of the swap. Whatever
 * stage the machine stops at, one of them is a whole site, and the next bake puts it back.
 */
final class Staging {
    private final Path output;
    private final Path next;
    private final Path old;

    private Staging(Path output) {
        this.output = output;
        next = output.resolveSibling(output.getFileName() + ".next");
        old = output.resolveSibling(output.getFileName() + ".old");
    }

    /** An empty folder beside the output; what an interrupted bake left behind is put right first. */
    static Staging beside(Path output) throws IOException {
        var staging = new Staging(output.toAbsolutePath());
        if (!Files.exists(staging.output) && Files.exists(staging.old)) {
            Files.move(staging.old, staging.output);
        }
        delete(staging.old);
        delete(staging.next);
        Files.createDirectories(staging.next);
        return staging;
    }

    /** Where to bake. */
    Path folder() {
        return next;
    }

    /** Puts the baked site in the place of the last one. */
    void swapIn() throws IOException {
        if (Files.exists(output)) {
            Files.move(output, old);
        }
        Files.move(next, output);
        delete(old);
    }

    /** Leaves the last site as it is. What cannot be deleted now, the next bake deletes. */
    void discard() {
        try {
            delete(next);
        } catch (IOException e) {
            // What failed the bake is told; this is not why.
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
