package gatenotes.site.bake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * What is done when the author already sees the new site: deleting the one before, and writing the index of the search.
 *
 * <p>One thread for each; neither keeps the program from ending, and a bake that is cut short puts right what it finds.
 */
final class Afterwards {
    private final Consumer<String> told;
    private Thread deletion;
    private Thread indexing;
    private LateFiles files = new LateFiles(null);

    /** Something that may fail with the disk. */
    interface Work {
        void run() throws IOException;
    }

    /** @param told receives a line about what went wrong */
    Afterwards(Consumer<String> told) {
        this.told = told;
    }

    /** Stops writing an index, which the next bake makes anew, and waits for the deletion: the site's folders are free. */
    void settle() {
        files.stop();
        join(deletion);
    }

    /** Waits until all is done. */
    void finish() {
        join(deletion);
        join(indexing);
    }

    /** Deletes the site before. */
    void delete(Work work) {
        deletion = start("deletion", () -> attempt("the site before cannot be deleted", work));
    }

    /** Writes an index through {@code into}, which nobody else writes through, and clears away the one before. */
    void index(LateFiles into, Work work) {
        files = into;
        var before = indexing;
        indexing = start("search index", () -> {
            join(before);
            attempt("the search index cannot be written", () -> {
                work.run();
                into.clear();
            });
        });
    }

    private void attempt(String failure, Work work) {
        try {
            work.run();
        } catch (CancellationException e) {
            // The next bake has begun.
        } catch (IOException e) {
            told.accept(failure + ": " + e);
        } catch (UncheckedIOException e) {
            told.accept(failure + ": " + e.getCause());
        }
    }

    private static Thread start(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void join(Thread thread) {
        if (thread == null) {
            return;
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
