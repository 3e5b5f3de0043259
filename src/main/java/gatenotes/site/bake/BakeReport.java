package gatenotes.site.bake;

import gatenotes.site.problem.Problem;
import java.util.List;

/**
 * What a bake that succeeded has to tell.
 *
 * @param pages how many pages were written
 * @param warnings by file and line
 * @param stages what took how long, in the order they ran, one part each, such as {@code text 0.31 s}
 */
public record BakeReport(int pages, List<Problem> warnings, List<String> stages) {
}
