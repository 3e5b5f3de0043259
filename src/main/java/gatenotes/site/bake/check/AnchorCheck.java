package gatenotes.site.bake.check;

import gatenotes.site.bake.address.AnchorReference;
import gatenotes.site.bake.text.TextFacts;
import gatenotes.site.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.io.function.Uncheck;
import org.jsoup.Jsoup;

/** Checks links to anchors against the finished pages. */
public final class AnchorCheck {
    private AnchorCheck() {
    }

    /**
     * The problems of references without an anchor.
     *
     * @param known the anchors in the parts of a page, by its file; null for a file that has to be read
     */
    public static List<Problem> problems(List<AnchorReference> references, Path site,
            Function<String, List<Set<String>>> known) {
        var anchors = new HashMap<String, List<Set<String>>>();
        return references.stream().filter(reference -> isPage(reference.page()))
                .filter(reference -> anchors.computeIfAbsent(file(reference.page()), file -> anchors(file, site, known))
                        .stream().noneMatch(part -> part.contains(reference.anchor())))
                .map(reference -> new Problem(reference.file(), reference.line(), "broken link to '"
                        + reference.written() + "': /" + reference.page() + " has no place named '"
                        + reference.anchor() + "', expected the id of a heading or element", reference.severity()))
                .distinct().toList();
    }

    /** Whether the anchors of a page can be checked: those in a picture or a document have other rules. */
    private static boolean isPage(String page) {
        return page.isEmpty() || page.endsWith("/") || page.endsWith(".html");
    }

    private static String file(String page) {
        return page.isEmpty() || page.endsWith("/") ? page + "index.html" : page;
    }

    private static List<Set<String>> anchors(String file, Path site, Function<String, List<Set<String>>> known) {
        var parts = known.apply(file);
        return parts != null ? parts
                : List.of(TextFacts.anchors(Jsoup.parse(Uncheck.get(() -> Files.readString(site.resolve(file))))));
    }
}
