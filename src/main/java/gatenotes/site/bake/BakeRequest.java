package gatenotes.site.bake;

import gatenotes.site.bake.asset.FigureScripts;
import java.nio.file.Path;
import java.time.Clock;

/**
 * A request for a bake.
 *
 * @param root the project's folder, with {@code content}, {@code templates}, {@code assets} and {@code jbake.properties}
 * @param scripts the folder of compiled scripts that becomes {@code js/} of the site, or null if there is none
 * @param figures makes the scripts of the pages' figures
 * @param output the folder the finished site replaces
 * @param mode who the site is for
 * @param clock decides which posts lie in the future
 */
public record BakeRequest(Path root, Path scripts, FigureScripts figures, Path output, Mode mode, Clock clock) {
    /** Who the site is for. */
    public enum Mode {
        /** Readers: drafts and future posts are left out. */
        PUBLISH,
        /** The author: drafts and future posts are shown, marked. */
        SERVE
    }
}
