package gatenotes.site.serve;

import gatenotes.site.files.FileFingerprint;
import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.hashing.FileHash;
import io.methvin.watcher.visitor.DefaultFileTreeVisitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.commons.lang3.concurrent.BasicThreadFactory;

/** Watches the sources of the site and collects the files that were saved. */
final class SourceWatcher implements AutoCloseable {
    private static final List<Path> WATCHED = List.of(Path.of("content"), Path.of("templates"), Path.of("assets"),
            Path.of("src", "main"), Path.of("jbake.properties"));

    /** How long, in milliseconds, a save must be quiet: an editor's save is several events within a few milliseconds. */
    private static final long QUIET_MILLIS = 40;

    private final Path project;
    private final DirectoryWatcher watcher;
    private final BlockingQueue<Path> saved = new LinkedBlockingQueue<>();

    /** Starts watching; no change after the return is missed. */
    SourceWatcher(Path project) throws IOException {
        // The native watchers report real paths.
        this.project = project.toRealPath();
        watcher = DirectoryWatcher.builder()
                .path(this.project)
                .fileTreeVisitor(new DefaultFileTreeVisitor() {
                    @Override
                    public void recursiveVisitFiles(Path start, Callback onFolder, Callback onFile) throws IOException {
                        visit(start, onFolder, onFile);
                    }
                })
                .fileHasher(SourceWatcher::fingerprint)
                .listener(this::note)
                .build();
        var threads = BasicThreadFactory.builder().namingPattern("gatenotes-watch").daemon().build();
        watcher.watchAsync(task -> threads.newThread(task).start());
    }

    /** Waits for a save and until no event follows it for a moment; returns the files, relative to the project's folder. */
    Set<Path> take() throws InterruptedException {
        var changed = new TreeSet<Path>();
        for (var path = saved.take(); path != null; path = saved.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS)) {
            changed.add(path);
        }
        return changed;
    }

    @Override
    public void close() throws IOException {
        watcher.close();
    }

    /**
     * The fingerprint covers more than time and size, which a save may leave unchanged: a clock may jump back, and programs
     * copy times.
     */
    private static FileHash fingerprint(Path file) throws IOException {
        return FileHash.fromBytes(FileFingerprint.of(file).toString().getBytes(StandardCharsets.UTF_8));
    }

    private void note(DirectoryChangeEvent event) {
        var path = project.relativize(event.path());
        if (!event.isDirectory() && WATCHED.stream().anyMatch(path::startsWith) && !temporary(path)) {
            saved.add(path);
        }
    }

    /** Walks the sources only: the project's folder also holds {@code target} and {@code .git}. */
    private void visit(Path start, DefaultFileTreeVisitor.Callback onFolder, DefaultFileTreeVisitor.Callback onFile)
            throws IOException {
        var relative = project.relativize(start);
        var root = start.equals(project);
        if (!root && WATCHED.stream().noneMatch(watched -> relative.startsWith(watched) || watched.startsWith(relative))) {
            return;
        }
        if (!Files.isDirectory(start)) {
            onFile.call(start);
            return;
        }
        onFolder.call(start);
        try (var entries = Files.list(start)) {
            for (var entry : (Iterable<Path>) entries::iterator) {
                visit(entry, onFolder, onFile);
            }
        }
    }

    /** Whether a file is one that editors put beside the file being edited. */
    private static boolean temporary(Path path) {
        var name = path.getFileName().toString();
        return name.startsWith(".") || name.startsWith("#") || name.endsWith("~") || name.endsWith(".tmp")
                || name.endsWith("___jb_tmp___") || name.endsWith("___jb_old___") || name.equals("4913");
    }
}
