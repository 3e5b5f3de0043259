package gatenotes.engine;

import gatenotes.math.MatMul;

/** The engines of the machine on which a figure runs: {@link Engine#JAVA} everywhere, others where the page offers them. */
public interface Engines {
    /**
     * Fetches what an engine needs. If that takes time, {@code ready} is called later, on the page's thread, and then the
     * page shows the figure again; otherwise it is called at once.
     */
    default void prepare(Engine engine, Runnable ready) {
        ready.run();
    }

    /**
     * An engine ready to multiply; {@link #prepare} comes first.
     *
     * @throws EngineUnavailableException if the engine cannot work here
     */
    MatMul matMul(Engine engine) throws EngineUnavailableException;

    /**
     * Starts a training that does not block the page.
     *
     * @param listener is called on the page's thread, after this method has returned
     * @throws UnsupportedOperationException where figures are not live
     */
    default LongRun train(TextRun run, LongRun.Listener listener) {
        throw new UnsupportedOperationException("Engines.train: only a page trains beside itself");
    }

    /**
     * Opens a network from the reader's file. It writes and reads without blocking the page.
     *
     * @param text a text whose symbols are taken as the network's, if the file does not list them and their number is the
     *     network's
     * @param listener is called on the page's thread, after this method has returned
     * @throws UnsupportedOperationException where figures are not live
     */
    default LiveModel open(String name, byte[] file, String text, LiveModel.Listener listener) {
        throw new UnsupportedOperationException("Engines.open: only a page has models beside itself");
    }

    /** Looks for a run that this browser has kept; the listener is called later, or never if none is found. */
    default void findKept(KeptRun.Listener listener) {
    }

    /**
     * Fetches a network that the site ships. It writes and reads without blocking the page.
     *
     * @param listener is called on the page's thread, after this method has returned
     * @throws UnsupportedOperationException where figures are not live
     */
    default LiveModel open(ModelFile file, LiveModel.Listener listener) {
        throw new UnsupportedOperationException("Engines.open: only a page has models beside itself");
    }

    /**
     * Fetches the file of a network that the site ships, for a figure that computes with it in the page itself.
     *
     * @throws UnsupportedOperationException where figures are not live
     */
    default void fetch(ModelFile file, FileListener listener) {
        throw new UnsupportedOperationException("Engines.fetch: only a page fetches files");
    }
}
