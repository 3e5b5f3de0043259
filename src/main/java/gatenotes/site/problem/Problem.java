package gatenotes.site.problem;

import gatenotes.math.OneLine;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A mistake in the site's sources, described in one line.
 *
 * @param file relative to the project's folder
 * @param line counted from 1, or 0 if no line is known
 * @param message what was found, what was expected, what to do; control characters become escapes, see {@link OneLine}
 * @param severity whether it fails the build
 */
public record Problem(Path file, int line, String message, Severity severity) {
    /** The effect of a problem on the build. */
    public enum Severity {
        /** Fails the build. */
        ERROR,
        /** Is only printed. */
        WARNING
    }

    public Problem {
        message = OneLine.of(message);
    }

    public static Problem error(Path file, int line, String message) {
        return new Problem(file, line, message, Severity.ERROR);
    }

    public static Problem warning(Path file, int line, String message) {
        return new Problem(file, line, message, Severity.WARNING);
    }

    /**
     * The problem for a file that could not be read or written.
     *
     * @param otherwise the file to name if the exception names none
     */
    public static Problem of(IOException failure, Path otherwise) {
        var file = otherwise;
        var reason = failure.getMessage();
        if (failure instanceof FileSystemException at && at.getFile() != null) {
            file = Path.of(at.getFile());
            if (at instanceof NoSuchFileException) {
                return error(file, 0, "is not there any more, expected it to stay while the site is built; build again");
            }
            reason = at.getReason() == null ? at.getClass().getSimpleName() : at.getReason();
        }
        return error(file, 0, "cannot be read or written: " + reason);
    }

    /** The line for the terminal: {@code content/posts/a.md:3: message}. */
    @Override
    public String toString() {
        return OneLine.of(file.toString()) + (line > 0 ? ":" + line : "") + ": " + message;
    }
}
