package gatenotes.site.bake.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.commons.io.function.IORunnable;

/**
 * Work that is done after the author sees the new site: deleting the old one and writing the index of the search.
 *
 * <p>Each task has a daemon thread, which does not keep the program from ending. The next bake puts right what an
 * interrupted task left.
 */
public final class DeferredTasks {
    /** The wait, in milliseconds, so that the browser can load the page first. */
    private static final long REST_MILLIS = 700;

    private final Consumer<String> told;
    private CountDownLatch rest = new CountDownLatch(0);
    private Thread deletion = new Thread();
    private Thread indexing = new Thread();
    private DeferredIndexFiles files = new DeferredIndexFiles(null);

    /** @param told receives a line about what went wrong */
    public DeferredTasks(Consumer<String> told) {
        this.told = told;
    }

    /**
     * Stops writing an index, which the next bake makes anew, and waits for the deletion. After that the site's folders are
     * free.
     */
    public void cancel() {
        files.stop();
        rest.countDown();
        join(deletion);
    }

    /** Waits until all is done. */
    public void finish() {
        rest.countDown();
        join(deletion);
        join(indexing);
    }

    /**
     * Starts both tasks after a short wait.
     *
     * @param delete deletes the site before
     * @param index writes an index through {@code into}, which nothing else uses; the previous index is then cleared
     */
    public void begin(IORunnable delete, DeferredIndexFiles into, IORunnable index) {
        files = into;
        rest = new CountDownLatch(1);
        var begun = rest;
        var before = indexing;
        deletion = start("deletion", () -> {
            await(begun);
            attempt("the site before cannot be deleted", delete);
        });
        indexing = start("search index", () -> {
            await(begun);
            join(before);
            attempt("the search index cannot be written", () -> {
                into.requireWanted();
                index.run();
                into.clear();
            });
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(REST_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt(String failure, IORunnable work) {
        try {
            work.run();
        } catch (CancellationException e) {
            // The next bake has begun.
        } catch (IOException | UncheckedIOException e) {
            told.accept(failure + ": " + (e instanceof UncheckedIOException ? e.getCause() : e));
        }
    }

    private static Thread start(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
