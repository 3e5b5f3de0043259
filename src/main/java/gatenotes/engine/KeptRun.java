package gatenotes.engine;

/**
 * A run that the browser has kept.
 *
 * @param settings see {@link RunSettings}
 * @param source the text it learns
 * @param step at which it stands
 * @param file a {@link RunFile}
 */
public record KeptRun(String settings, TextSource source, int step, byte[] file) {
    /** Hears that there is one, on the page's thread. */
    @FunctionalInterface
    public interface Listener {
        void found(KeptRun run);
    }
}
