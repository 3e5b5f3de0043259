package gatenotes.site.bake.disk;

import gatenotes.site.files.Folders;
import gatenotes.site.search.SearchFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;

/**
 * The files of a search index, written into a site that has been swapped in and is being read. Each file appears whole;
 * the files of the previous index stay until {@link #clear}. Safe for use by several threads.
 */
public final class DeferredIndexFiles implements SearchFiles {
    /** The folder of all files of an index, relative to the site. */
    public static final Path FOLDER = Path.of("search", "index");

    private final Path site;
    private final Set<Path> present = new TreeSet<>();
    private boolean stopped;

    /** @param site the folder of the site */
    public DeferredIndexFiles(Path site) {
        this.site = site;
    }

    /** From now on nothing is written; every attempt throws a {@link CancellationException}. */
    synchronized void stop() {
        stopped = true;
    }

    @Override
    public synchronized void write(String file, String text) throws IOException {
        begin(file);
        Folders.replace(site.resolve(file), text.getBytes(StandardCharsets.UTF_8), false);
    }

    @Override
    public synchronized void writeOnce(String file, String text) throws IOException {
        begin(file);
        if (!Files.exists(site.resolve(file))) {
            write(file, text);
        }
    }

    /** @throws CancellationException once {@link #stop} was called */
    synchronized void requireWanted() {
        if (stopped) {
            throw new CancellationException("the site is baked anew");
        }
    }

    private void begin(String file) {
        requireWanted();
        present.add(Path.of(file));
    }

    /** Deletes the files of the previous index that were not written anew. */
    synchronized void clear() throws IOException {
        if (stopped || !Files.exists(site.resolve(FOLDER))) {
            return;
        }
        // A program that was killed leaves hidden files.
        for (var file : Folders.files(site.resolve(FOLDER), null, true)) {
            if (!present.contains(FOLDER.resolve(file))) {
                Files.delete(site.resolve(FOLDER).resolve(file));
            }
        }
        Folders.deleteEmpty(site.resolve(FOLDER));
    }
}
