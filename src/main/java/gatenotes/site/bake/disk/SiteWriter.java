package gatenotes.site.bake.disk;

import gatenotes.site.files.FileFingerprint;
import gatenotes.site.problem.SiteException;
import gatenotes.site.search.SearchFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.io.function.IOBiConsumer;

/**
 * The site that is being baked, in a separate folder. A file that need not change is taken over from the last site by a
 * hard link, which copies no content. If the new files are to join the last site, it stays where it is. Safe for use by
 * several threads.
 */
public final class SiteWriter implements SearchFiles {
    /**
     * A file of the site.
     *
     * @param file its fingerprint when it was written
     * @param from the fingerprint, at that time, of the file it was copied from, or null
     */
    public record Written(FileFingerprint file, FileFingerprint from) {
    }

    private static final int MOST_COPIES = 5;

    private final Path folder;
    private final Path last;
    private final Map<String, Written> lastFiles;
    private final boolean joins;
    private final Map<String, Written> files = new ConcurrentHashMap<>();
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private final Set<String> once = ConcurrentHashMap.newKeySet();

    /**
     * @param folder empty
     * @param last the folder of the last site
     * @param lastFiles what {@link #files} was at the end of the bake that wrote it
     * @param joins whether the files written here are to join those of the last site in their place
     */
    public SiteWriter(Path folder, Path last, Map<String, Written> lastFiles, boolean joins) {
        this.joins = joins;
        this.folder = folder;
        this.last = last;
        this.lastFiles = lastFiles;
    }

    public Path folder() {
        return folder;
    }

    /** The files written and taken over, by their names relative to the site. */
    public Map<String, Written> files() {
        return Map.copyOf(files);
    }

    public void write(String file, byte[] bytes) throws IOException {
        Files.write(place(file), bytes);
        files.put(file, new Written(FileFingerprint.ofOutput(folder.resolve(file)), null));
    }

    @Override
    public void write(String file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void writeOnce(String file, String text) throws IOException {
        if (once.add(file) && !take(file)) {
            write(file, text);
        }
    }

    /**
     * Copies a file of the author's unless the last site has the same content. If the file is changed during the copy,
     * it is copied again.
     *
     * @throws SiteException if the file keeps changing
     */
    public void copy(Path from, String file) throws IOException {
        var now = FileFingerprint.of(from);
        var before = lastFiles.get(file);
        if (before != null && now.equals(before.from()) && take(file)) {
            return;
        }
        now = copyWhole(from, place(file), now, (source, copy) -> Files.copy(source, copy, StandardCopyOption.REPLACE_EXISTING));
        files.put(file, new Written(FileFingerprint.ofOutput(folder.resolve(file)), now));
    }

    /**
     * Copies a file again and again until it does not change during the copy.
     *
     * @param before its fingerprint before the first copy
     * @return its fingerprint as it was copied
     */
    static FileFingerprint copyWhole(Path from, Path to, FileFingerprint before, IOBiConsumer<Path, Path> copier)
            throws IOException {
        var copied = before;
        for (int i = 0; i < MOST_COPIES; i++) {
            copier.accept(from, to);
            var now = FileFingerprint.of(from);
            if (now.equals(copied)) {
                return now;
            }
            copied = now;
        }
        throw new SiteException(from, 0,
                "is being written to while the site is built, expected it to be finished; build again when it is");
    }

    /**
     * Takes a file over from the last site. Returns false, and does nothing, if the file is missing or has changed since it
     * was written.
     */
    public boolean take(String file) throws IOException {
        var before = lastFiles.get(file);
        try {
            if (before == null || !FileFingerprint.ofOutput(last.resolve(file)).equals(before.file())) {
                return false;
            }
            if (!joins) {
                link(last.resolve(file), place(file));
            }
        } catch (NoSuchFileException removed) {
            return false;
        }
        files.put(file, before);
        return true;
    }

    private void link(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (FileAlreadyExistsException | NoSuchFileException e) {
            throw e;
        } catch (UnsupportedOperationException | IOException e) {
            // The disk has no hard links.
            Files.copy(from, to);
        }
    }

    private Path place(String file) throws IOException {
        var place = folder.resolve(file);
        var parent = place.getParent();
        if (!folders.contains(parent)) {
            Files.createDirectories(parent);
            folders.add(parent);
        }
        return place;
    }
}
