package gatenotes.site.bake.asset;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Makes the scripts that wake the figures of a page. Safe for several threads.
 *
 * @param prepare is told a set of figures whose script will be asked for
 * @param script gives the file of the script that wakes these figures
 */
public record FigureScripts(Consumer<Set<String>> prepare, Function<Set<String>, Path> script) {
    /** The same script file for any figures. */
    public static FigureScripts of(Path file) {
        return new FigureScripts(figures -> { }, figures -> file);
    }
}
