package gatenotes.site.bake;

import gatenotes.site.problem.Problem;
import java.util.List;

/**
 * What a bake that succeeded has to tell.
 *
 * @param pages how many pages were written
 * @param warnings by file and line
 * @param stages in the order they ran
 */
public record BakeReport(int pages, List<Problem> warnings, List<Stage> stages) {
    public BakeReport {
        warnings = List.copyOf(warnings);
        stages = List.copyOf(stages);
    }

    /** How long a part of the bake took. */
    public record Stage(String name, long millis) {
    }
}
