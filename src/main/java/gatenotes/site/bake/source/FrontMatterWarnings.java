package gatenotes.site.bake.source;

import gatenotes.site.markdown.HtmlTrust;
import gatenotes.site.markdown.Misspelling;
import gatenotes.site.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Warns of header entries that have no effect, or not the intended one. They are no errors, because a header may hold names
 * of its own.
 */
public final class FrontMatterWarnings {
    private static final List<String> NAMES = List.of("title", "date", "updated", "tags", "tag", "categories", "category",
            "type", "layout", "status", "draft", "published", "lang", "permalink", "check", "description", "excerpt",
            "redirect_from", "aliases", "slug", "author", "authors", "lastmod", "image", "series", HtmlTrust.ENTRY);
    /** The layouts of other generators that have an equivalent here, under another name. */
    private static final Set<String> LAYOUTS = Set.of("post", "posts", "page", "pages", "default", "home", "index", "none",
            "null", "false", "archive", "archives", "tag", "tags", "category", "categories", "about", "search", "single",
            "draft", "article", "base", "compress");

    private FrontMatterWarnings() {
    }

    /** @param types the document types that have a template */
    public static List<Problem> of(Source source, Collection<String> types) {
        var warnings = misspelt(source.file(), source.header().entries());
        // A date without a time is midnight, so an update on the same day is no mistake.
        if (source.updated() != null && source.date() != null && !source.updated().plusDays(1).isAfter(source.date())) {
            var name = SourceReader.UPDATED.stream().filter(known -> source.header().text(known) != null).findFirst()
                    .orElseThrow();
            warnings.add(Problem.warning(source.file(), source.header().line(name), name + " is '"
                    + source.headerText(name) + "', expected a day after the post's date"));
        }
        var layout = unknownLayout(source, types);
        // For an imported blog, the import's report has named each layout once.
        if (layout != null && !source.lenient()) {
            warnings.add(Problem.warning(source.file(), source.header().line("layout"), "the layout is '" + layout
                    + "', which has no template here, so that of type " + source.type() + " is used; expected post or page"));
        }
        return warnings;
    }

    /** The layout that a header asks for and that has no template here, or null. */
    public static String unknownLayout(Source source, Collection<String> types) {
        var layout = source.header().text("layout");
        return layout == null || types.contains(layout) || LAYOUTS.contains(layout.toLowerCase(Locale.ROOT)) ? null : layout;
    }

    /** Warnings for names that resemble a known one; the list belongs to the caller. */
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
