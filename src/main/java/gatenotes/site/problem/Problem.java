package gatenotes.site.problem;

import java.nio.file.Path;

/**
 * Something wrong with the site's sources, told in one line.
 *
 * @param file relative to the project's folder
 * @param line counted from 1, or 0 where no line is known
 * @param message what was found, what was expected, what to do
 * @param severity whether it fails the build
 */
public record Problem(Path file, int line, String message, Severity severity) {
    /** What a problem does to the build. */
    public enum Severity {
        /** Fails it. */
        ERROR,
        /** Is printed. */
        WARNING
    }

    public static Problem error(Path file, int line, String message) {
        return new Problem(file, line, message, Severity.ERROR);
    }

    public static Problem warning(Path file, int line, String message) {
        return new Problem(file, line, message, Severity.WARNING);
    }

    /** The line for the terminal: {@code content/posts/a.md:3: message}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + message;
    }
}
