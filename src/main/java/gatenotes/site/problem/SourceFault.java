package gatenotes.site.problem;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/** This program failed while it worked on a source. The fault is the program's, not the text's, but the text helps to find it. */
public final class SourceFault extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Path file;

    private SourceFault(Path file, Throwable cause) {
        super(file + ": " + cause, cause);
        this.file = file;
    }

    /** Relative to the project's folder. */
    public Path file() {
        return file;
    }

    /**
     * Does some work on a source, and names the source if the work fails unexpectedly.
     *
     * @param file relative to the project's folder
     * @throws SourceFault with the file, in place of any unexpected exception
     */
    public static <T> T at(Path file, Supplier<T> work) {
        try {
            return work.get();
        } catch (SiteException | UncheckedIOException | SourceFault told) {
            throw told;
        } catch (RuntimeException | StackOverflowError e) {
            throw new SourceFault(file, e);
        }
    }
}
