package gatenotes.site.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The parts of a page that are compared, without what depends on the theme.
 *
 * @param titles all titles that the page shows; exactly one on our pages
 * @param days all days that the page gives as its date; empty if it gives none
 * @param tokens of the text, see {@link TextTokens}
 * @param images file names, or absolute addresses of other sites' images
 * @param languages of the blocks of code, an empty string for a block without a language
 * @param links addresses from the site's first folder, or absolute addresses of other sites
 */
record PageFacts(List<String> titles, Set<LocalDate> days, List<String> tokens, List<Heading> headings, List<Size> tables,
        List<String> images, List<String> languages, List<String> links) {
    /** @param id empty if the heading has none */
    record Heading(int level, String text, String id) {
    }

    /** The size of a table; the columns are those of its widest row. */
    record Size(int rows, int columns) {
        @Override
        public String toString() {
            return rows + " × " + columns;
        }
    }
}
