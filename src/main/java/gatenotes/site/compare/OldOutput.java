package gatenotes.site.compare;

import gatenotes.site.files.Folders;
import gatenotes.site.problem.SiteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The output of the other generator: its pages by file. */
final class OldOutput {
    private final Path folder;
    private final List<String> pages;
    private final Map<String, String> inSmall = new HashMap<>();

    /** @throws SiteException if the folder has no page */
    OldOutput(Path folder) throws IOException {
        this.folder = folder;
        pages = Folders.files(folder).stream().map(Folders::name).filter(name -> name.endsWith(".html") || name.endsWith(".htm"))
                .toList();
        if (pages.isEmpty()) {
            throw new SiteException(folder, 0, "-Drendered has no HTML in it, expected the folder with the old generator's "
                    + "output, such as _site or public");
        }
        pages.forEach(page -> inSmall.putIfAbsent(page.toLowerCase(Locale.ROOT), page));
    }

    List<String> pages() {
        return pages;
    }

    /**
     * The old page at the address of one of ours.
     *
     * @return its file, or null if there is none
     */
    String at(String file) {
        for (var name : List.of(file, file.replaceFirst("/index\\.html$", ".html"), file.replaceFirst("\\.html$", "/index.html"))) {
            var found = inSmall.get(name.toLowerCase(Locale.ROOT));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    Document page(String file) throws IOException {
        return Jsoup.parse(folder.resolve(file).toFile(), null);
    }
}
