package gatenotes.site.bake.source;

import gatenotes.site.markdown.Misspelling;
import gatenotes.site.problem.Problem;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What stands in a header and does nothing, or not what its author meant. A header may hold names of its own, so these only warn. */
public final class FrontMatterWarnings {
    private static final List<String> NAMES = List.of("title", "date", "updated", "tags", "tag", "categories", "category",
            "type", "layout", "status", "draft", "published", "lang", "permalink", "check", "description", "excerpt",
            "redirect_from", "author", "image", "series");

    private FrontMatterWarnings() {
    }

    public static List<Problem> of(Source source) {
        var warnings = misspelt(source.file(), source.header().entries());
        // A day without an hour is its midnight: an hour of the same day is no mistake.
        if (source.updated() != null && source.date() != null
                && !source.updated().plus(1, ChronoUnit.DAYS).isAfter(source.date())) {
            warnings.add(Problem.warning(source.file(), source.header().line("updated"), "updated is '"
                    + source.headerText("updated") + "', expected a day after the post's date"));
        }
        return warnings;
    }

    /** Names that are nearly one that means something; the list is the caller's. */
    static List<Problem> misspelt(Path file, Map<String, FrontMatter.Entry> header) {
        var warnings = new ArrayList<Problem>();
        header.forEach((name, entry) -> {
            var meant = NAMES.contains(name) ? null : Misspelling.meant(name, NAMES);
            if (meant != null) {
                warnings.add(Problem.warning(file, entry.line(), "the header has '" + name
                        + "', which means nothing here; did you mean '" + meant + "'?"));
            }
        });
        return warnings;
    }
}
