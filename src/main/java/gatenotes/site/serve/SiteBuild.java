package gatenotes.site.serve;

import gatenotes.math.OneLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Builds the site from its sources, each time they change.
 *
 * <p>This is the interface between the server and the builder. The builder is loaded anew whenever a Java source
 * changes, so it must have a public constructor that takes a {@link Workplace}.
 */
public interface SiteBuild {
    /**
     * Builds the site; never throws for an author's mistake.
     *
     * @param changed the sources that changed since the last call on this builder, relative to the project's
     *     folder; empty for all
     */
    Outcome build(Set<Path> changed);

    /** Called when another builder takes over: from now on this one changes no file. */
    default void close() {
    }

    /**
     * The result of a build.
     *
     * @param site the folder of the finished site; null if it could not be built
     * @param errors lines of the form {@code file:line: message}
     * @param warnings lines of the same form
     * @param stages how long each stage took, such as {@code bake 0.31 s}
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
     * The folders that a builder uses.
     *
     * @param project the project's folder
     * @param work the builder's work folder under {@code target}
     * @param classes the compiled classes of this project
     * @param libraries every other entry of the class path
     */
    record Workplace(Path project, Path work, Path classes, List<Path> libraries) {
    }
}
