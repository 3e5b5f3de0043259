package gatenotes.site.files;

import gatenotes.site.problem.SiteException;
import java.nio.file.Path;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;

/** Reads TOML that someone else may have written. */
public final class TomlReader {
    private TomlReader() {
    }

    /**
     * The document that a text is.
     *
     * @param firstLine the line of the file on which the text starts
     * @param name what the text is called in a message
     * @throws SiteException with the line, if it is no TOML
     */
    public static TomlParseResult read(Path file, int firstLine, String name, String toml) {
        var excess = TomlLimits.first(toml);
        if (excess != null) {
            throw refused(file, firstLine + excess.line() - 1, name, excess.message());
        }
        TomlParseError error;
        try {
            var result = Toml.parse(toml);
            if (!result.hasErrors()) {
                return result;
            }
            error = result.errors().get(0);
        } catch (TomlParseError e) {
            // The library gathers some errors and throws others.
            error = e;
        } catch (RuntimeException | AssertionError e) {
            // The library fails at some values, such as the time 20:15-0, and does not say where.
            throw refused(file, firstLine + lineOfFailure(toml), name, "found a value that cannot be read, such as half a date");
        }
        throw refused(file, firstLine + error.position().line() - 1, name, error.getMessage());
    }

    /** The first line, counted from 0, with which the library fails. */
    private static int lineOfFailure(String toml) {
        var lines = toml.lines().toList();
        var without = 0;
        var with = lines.size();
        while (with - without > 1) {
            var middle = (without + with) / 2;
            if (fails(String.join("\n", lines.subList(0, middle)))) {
                with = middle;
            } else {
                without = middle;
            }
        }
        return with - 1;
    }

    private static boolean fails(String toml) {
        try {
            Toml.parse(toml);
            return false;
        } catch (TomlParseError e) {
            return false;
        } catch (RuntimeException | AssertionError e) {
            return true;
        }
    }

    private static SiteException refused(Path file, int line, String name, String message) {
        return new SiteException(file, line, name + " is not TOML: " + message);
    }
}
