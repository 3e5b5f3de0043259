package gatenotes.site.serve;

import gatenotes.math.OneLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Builds the site from its sources, as often as they change.
 *
 * <p>The server and the builder meet here. The builder is loaded anew whenever a Java source changes, so it
 * has a public constructor that takes a {@link Workplace}.
 */
public interface SiteBuild {
    /**
     * Builds the site; never throws for what an author can do wrong.
     *
     * @param changed the sources that changed since the last call on this builder, relative to the project's
     *     folder; empty for all
     */
    Outcome build(Set<Path> changed);

    /** Another builder takes over: from here on this one changes no file. */
    default void close() {
    }

    /**
     * How a build went.
     *
     * @param site the folder of the finished site; null if it could not be built
     * @param errors lines of the form {@code file:line: message}
     * @param warnings lines of the same form
     * @param stages what took how long, one part each, such as {@code bake 0.31 s}
     */
    record Outcome(Path site, List<String> errors, List<String> warnings, List<String> stages) {
        public Outcome {
            errors = errors.stream().map(OneLine::of).toList();
            warnings = warnings.stream().map(OneLine::of).toList();
        }

        boolean good() {
            return site != null;
        }
    }

    /**
     * Where a builder works.
     *
     * @param project the project's folder
     * @param work the builder's own folder under {@code target}
     * @param classes the compiled classes of this project
     * @param libraries every other entry of the class path
     */
    record Workplace(Path project, Path work, Path classes, List<Path> libraries) {
    }
}
