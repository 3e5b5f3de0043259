package gatenotes.site.bake;

import gatenotes.site.problem.Problem;
import java.util.List;

/**
 * The report of a bake that succeeded.
 *
 * @param pages how many pages were written
 * @param warnings by file and line
 * @param stages how long each stage took, in the order they ran, such as {@code text 0.31 s}
 */
public record BakeReport(int pages, List<Problem> warnings, List<String> stages) {
}
