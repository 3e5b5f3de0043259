package gatenotes.site.bake.check;

import gatenotes.site.bake.address.AnchorReference;
import gatenotes.site.bake.text.TextFacts;
import gatenotes.site.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.io.function.Uncheck;
import org.jsoup.Jsoup;

/** Checks links to anchors against the finished pages. */
public final class AnchorCheck {
    private final Path site;
    private final Function<String, List<Set<String>>> known;
    private final Map<String, List<Set<String>>> read = new HashMap<>();

    /** @param known the names in the parts of a page, by its file; null for a file that must be looked into */
    public AnchorCheck(Path site, Function<String, List<Set<String>>> known) {
        this.site = site;
        this.known = known;
    }

    /** What is wrong with the references. */
    public List<Problem> problems(List<AnchorReference> references) {
        return references.stream().filter(reference -> isPage(reference.page()))
                .filter(reference -> anchors(reference.page()).stream().noneMatch(part -> part.contains(reference.anchor())))
                .map(reference -> new Problem(reference.file(), reference.line(), "broken link to '"
                        + reference.written() + "': /" + reference.page() + " has no place named '"
                        + reference.anchor() + "', expected the id of a heading or element", reference.severity()))
                .distinct().toList();
    }

    /** Whether the names inside can be known: those in a picture or a document are its own matter. */
    private static boolean isPage(String page) {
        return page.isEmpty() || page.endsWith("/") || page.endsWith(".html");
    }

    private List<Set<String>> anchors(String page) {
        var file = page.isEmpty() || page.endsWith("/") ? page + "index.html" : page;
        var parts = known.apply(file);
        return parts != null ? parts : read.computeIfAbsent(file, unused -> List.of(
                TextFacts.anchors(Jsoup.parse(Uncheck.get(() -> Files.readString(site.resolve(file)))))));
    }
}
