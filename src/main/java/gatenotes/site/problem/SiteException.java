package gatenotes.site.problem;

import java.nio.file.Path;
import java.util.List;

/** The site cannot be built; every problem found is listed. */
public class SiteException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<Problem> problems;

    /** An exception for a single problem. */
    public SiteException(Path file, int line, String message) {
        this(List.of(Problem.error(file, line, message)));
    }

    public SiteException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).reduce((a, b) -> a + "\n" + b).orElse(""));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
