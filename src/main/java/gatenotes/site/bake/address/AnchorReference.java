package gatenotes.site.bake.address;

import gatenotes.site.problem.Problem.Severity;
import java.nio.file.Path;

/**
 * A link to a named place inside a page, to be checked when all pages are there.
 *
 * @param file the file that contains the link
 * @param line the line of the link
 * @param page the address it leads to, relative to the site
 * @param anchor the id it names
 * @param written the link as the author wrote it
 * @param severity of a missing anchor
 */
public record AnchorReference(Path file, int line, String page, String anchor, String written, Severity severity) {
}
