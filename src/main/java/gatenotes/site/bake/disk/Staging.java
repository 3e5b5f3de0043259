package gatenotes.site.bake.disk;

import gatenotes.site.files.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The folder a site is baked into before it takes the place of the last one.
 *
 * <p>{@code site.next} lies beside {@code site} during a bake, and {@code site.old} for the moment of the swap. If the
 * program is stopped at any stage, one of the three is a whole site, and the next bake puts it back.
 */
public final class Staging implements AutoCloseable {
    private final Path output;
    private final Path next;
    private final Path old;

    private Staging(Path output) {
        this.output = output;
        next = output.resolveSibling(output.getFileName() + ".next");
        old = output.resolveSibling(output.getFileName() + ".old");
    }

    /** An empty folder beside the output; what an interrupted bake left is repaired first. */
    public static Staging beside(Path output) throws IOException {
        var staging = new Staging(output.toAbsolutePath());
        if (!Files.exists(staging.output) && Files.exists(staging.old)) {
            Files.move(staging.old, staging.output);
        }
        Folders.delete(staging.old);
        Folders.delete(staging.next);
        Files.createDirectories(staging.next);
        return staging;
    }

    /** Where to bake. */
    public Path folder() {
        return next;
    }

    /** The files baked so far, relative to the folder. */
    public Set<String> names() throws IOException {
        return Folders.files(next).stream().map(Path::toString).collect(Collectors.toSet());
    }

    /**
     * Puts the baked site in the place of the last one, which {@link #deleteOld} deletes.
     *
     * @param carried a folder that is moved from the last site into this one, or null
     */
    public void swapIn(Path carried) throws IOException {
        if (Files.exists(output)) {
            Files.move(output, old);
        }
        Files.move(next, output);
        if (carried != null && Files.isDirectory(old.resolve(carried))) {
            Files.createDirectories(output.resolve(carried).getParent());
            Files.move(old.resolve(carried), output.resolve(carried));
        }
    }

    /**
     * Moves the new files into the last site, which is quicker than a new folder for each page. Each file appears whole,
     * but not all at once, which is good enough for a site that only its author sees.
     *
     * @param before all files of the last site that this program put there
     * @param kept those of them that stay
     * @return all files now
     */
    public Set<String> join(Set<String> before, Set<String> kept) throws IOException {
        var now = new TreeSet<>(kept);
        var arrived = names();
        now.addAll(arrived);
        for (var file : before) {
            if (!now.contains(file)) {
                Files.deleteIfExists(output.resolve(file));
                deleteEmpty(output.resolve(file).getParent());
            }
        }
        for (var file : arrived) {
            var place = output.resolve(file);
            Files.createDirectories(place.getParent());
            Files.move(next.resolve(file), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return now;
    }

    private void deleteEmpty(Path folder) throws IOException {
        for (var empty = folder; !empty.equals(output) && Folders.isEmpty(empty); empty = empty.getParent()) {
            Files.delete(empty);
        }
    }

    /** Deletes the site before this one. */
    public void deleteOld() throws IOException {
        Folders.delete(old);
    }

    /** Leaves the last site as it is. The next bake deletes what cannot be deleted now. */
    @Override
    public void close() {
        try {
            Folders.delete(next);
        } catch (IOException e) {
            // The cause of a failed bake is reported elsewhere; this error is not the cause.
        }
    }
}
