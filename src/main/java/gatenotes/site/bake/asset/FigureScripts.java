package gatenotes.site.bake.asset;

import java.nio.file.Path;
import java.util.Set;

/** Makes the scripts that wake the figures of a page. Safe for several threads. */
public interface FigureScripts {
    /** Hears of a set of figures whose script will be asked for. */
    default void prepare(Set<String> figures) {
    }

    /** The script that wakes these figures, a file. */
    Path script(Set<String> figures);
}
