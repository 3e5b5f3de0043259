package gatenotes.site.bake;

import gatenotes.site.bake.disk.DeferredIndexFiles;
import gatenotes.site.bake.disk.DeferredTasks;
import gatenotes.site.bake.disk.SiteWriter;
import gatenotes.site.bake.disk.Staging;
import gatenotes.site.problem.Problem;
import gatenotes.site.problem.SiteException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;

/** Bakes the site as often as asked: what did not change since the last bake is not made anew. */
public final class Baker implements AutoCloseable {
    /** JBake keeps its document types, engines and lists for the whole JVM, so one bake runs at a time. */
    private static final Object ONE_AT_A_TIME = new Object();

    private final BakeProgress progress;
    private final BakeCache cache = new BakeCache();
    private final DeferredTasks deferred;

    /** @param progress shows how far a bake is */
    public Baker(BakeProgress progress) {
        this.progress = progress;
        deferred = new DeferredTasks(progress::tell);
    }

    /**
     * Bakes the whole site beside the output folder and swaps it in. In a site for its author, the index of the search
     * follows a little later, see {@link #finish}; until then the previous index stays.
     *
     * @throws SiteException listing every problem found; the last site is left as it was
     */
    public BakeReport bake(BakeRequest request) {
        synchronized (ONE_AT_A_TIME) {
            try {
                deferred.cancel();
                var staging = Staging.beside(request.output());
                try {
                    progress.begin();
                    return bake(request, staging);
                } finally {
                    progress.close();
                    staging.close();
                }
            } catch (IOException e) {
                throw new SiteException(List.of(Problem.of(e, request.output())));
            } catch (UncheckedIOException e) {
                throw new SiteException(List.of(Problem.of(e.getCause(), request.output())));
            }
        }
    }

    /** Waits until the deferred work of the last bake is done, too. */
    public void finish() {
        deferred.finish();
    }

    /** Cancels what is still being written and waits until the deferred work has ended; an unfinished index stays as it is. */
    @Override
    public void close() {
        deferred.cancel();
        deferred.finish();
    }

    private BakeReport bake(BakeRequest request, Staging staging) throws IOException {
        cache.turnTo(request);
        var serving = request.mode() == BakeRequest.Mode.SERVE;
        var joins = serving && !cache.names.isEmpty() && Files.isDirectory(request.output());
        var site = new SiteWriter(staging.folder(), request.output(), cache.files, joins);
        var bake = new Bake(request, cache, site, progress);
        bake.run();
        var before = cache.names;
        cache.forgetSite();
        Set<String> names = Set.of();
        if (joins) {
            names = staging.join(before, site.files().keySet());
        } else {
            names = serving ? staging.names() : names;
            staging.swapIn(serving ? DeferredIndexFiles.FOLDER : null);
        }
        cache.keep(bake.pages(), site.files(), names);
        if (serving) {
            var late = new DeferredIndexFiles(request.output());
            deferred.begin(staging::deleteOld, late, () -> bake.writeSearch(late));
        } else {
            staging.deleteOld();
        }
        return bake.report();
    }
}
