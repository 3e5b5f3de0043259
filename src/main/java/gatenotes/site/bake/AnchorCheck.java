package gatenotes.site.bake;

import gatenotes.site.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;

/** Checks links to named places against the finished pages. */
final class AnchorCheck {
    private final Path site;
    private final Map<String, Set<String>> ids = new HashMap<>();

    AnchorCheck(Path site) {
        this.site = site;
    }

    /** What is wrong with the references. */
    List<Problem> problems(List<Reference> references) {
        return references.stream().filter(reference -> isPage(reference.page()))
                .filter(reference -> !ids(reference.page()).contains(reference.anchor()))
                .map(reference -> new Problem(reference.file(), reference.line(), "broken link to '"
                        + reference.written() + "': /" + reference.page() + " has no place named '"
                        + reference.anchor() + "', expected the id of a heading or element", reference.severity()))
                .distinct().toList();
    }

    /** Whether the names inside can be known: those in a picture or a document are its own matter. */
    private static boolean isPage(String page) {
        return page.isEmpty() || page.endsWith("/") || page.endsWith(".html");
    }

    private Set<String> ids(String page) {
        return ids.computeIfAbsent(page, unused -> {
            var found = new HashSet<String>();
            var file = site.resolve(page.isEmpty() || page.endsWith("/") ? page + "index.html" : page);
            try {
                for (var element : Jsoup.parse(Files.readString(file)).select("[id],a[name]")) {
                    found.add(element.id().isEmpty() ? element.attr("name") : element.id());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return found;
        });
    }
}
