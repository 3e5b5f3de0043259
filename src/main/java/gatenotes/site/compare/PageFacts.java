package gatenotes.site.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What is compared of a page, freed of what themes make different.
 *
 * @param titles all that the page says it is called; one of ours
 * @param days all on which it says it was written; none where it does not say
 * @param tokens of its text, see {@link TextTokens}
 * @param images names of files, or whole addresses of other sites' images
 * @param languages of its blocks of code, empty where one has none
 * @param links addresses from the first folder of the site, or whole ones of other sites
 */
record PageFacts(List<String> titles, Set<LocalDate> days, List<String> tokens, List<Heading> headings, List<Size> tables,
        List<String> images, List<String> languages, List<String> links) {
    /** @param id empty where it has none */
    record Heading(int level, String text, String id) {
    }

    /** How large a table is: its widest row counts. */
    record Size(int rows, int columns) {
        @Override
        public String toString() {
            return rows + " × " + columns;
        }
    }
}
