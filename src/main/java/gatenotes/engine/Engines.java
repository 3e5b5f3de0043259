package gatenotes.engine;

import gatenotes.math.MatMul;

/** The engines of the machine a figure runs on: {@link Engine#JAVA} everywhere, others where the page offers them. */
public interface Engines {
    /**
     * Fetches what an engine needs. Where that takes time, {@code ready} is called later, on the page's thread, and
     * the page shows the figure again after it; else at once.
     */
    default void prepare(Engine engine, Runnable ready) {
        ready.run();
    }

    /**
     * An engine ready to multiply; {@link #prepare} comes first.
     *
     * @throws EngineUnavailableException if it cannot work here
     */
    MatMul matMul(Engine engine) throws EngineUnavailableException;

    /**
     * Starts a training beside the page.
     *
     * @param listener is called on the page's thread, after this method has returned
     * @throws UnsupportedOperationException where figures do not live
     */
    default LongRun train(TextRun run, LongRun.Listener listener) {
        throw new UnsupportedOperationException("Engines.train: only a page trains beside itself");
    }

    /**
     * Opens a network from a file of the reader's, to write and to read beside the page.
     *
     * @param text whose symbols are the network's, if the file does not say them and there are as many
     * @param listener is called on the page's thread, after this method has returned
     * @throws UnsupportedOperationException where figures do not live
     */
    default LiveModel open(String name, byte[] file, String text, LiveModel.Listener listener) {
        throw new UnsupportedOperationException("Engines.open: only a page has models beside itself");
    }

    /** Looks for a run that this browser has kept; the listener is called later, or never. */
    default void findKept(KeptRun.Listener listener) {
    }

    /**
     * Fetches a network that the site ships, to write and to read beside the page.
     *
     * @param listener is called on the page's thread, after this method has returned
     * @throws UnsupportedOperationException where figures do not live
     */
    default LiveModel open(ModelFile file, LiveModel.Listener listener) {
        throw new UnsupportedOperationException("Engines.open: only a page has models beside itself");
    }

    /**
     * Fetches a network that the site ships, for who reads it in the page itself.
     *
     * @throws UnsupportedOperationException where figures do not live
     */
    default void fetch(ModelFile file, FileListener listener) {
        throw new UnsupportedOperationException("Engines.fetch: only a page fetches files");
    }
}
