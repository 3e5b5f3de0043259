package gatenotes.engine;

/**
 * A run that the browser has kept.
 *
 * @param settings the line of {@link RunSettings}
 * @param source the text it learns
 * @param step the step at which it stands
 * @param file the bytes of a {@link RunFile}
 */
public record KeptRun(String settings, TextSource source, int step, byte[] file) {
    /** Is told that there is a kept run, on the page's thread. */
    @FunctionalInterface
    public interface Listener {
        void found(KeptRun run);
    }
}
