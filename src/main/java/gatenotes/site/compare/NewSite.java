package gatenotes.site.compare;

import gatenotes.site.bake.page.Permalinks;
import gatenotes.site.bake.settings.SiteSettings;
import gatenotes.site.bake.source.ContentFolder;
import gatenotes.site.bake.source.Source;
import gatenotes.site.bake.source.SourceCache;
import gatenotes.site.files.Folders;
import gatenotes.site.problem.SiteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The last build of this site, with the sources of its posts. */
final class NewSite {
    private static final List<String> BODIES = List.of("article", "main", "body");

    /** @param file of its page, relative to the site */
    record Post(Source source, String file) {
    }

    private final Path site;
    private final SiteSettings settings;
    private final Set<String> files;

    /** @throws SiteException if the site has not been built */
    NewSite(Path project) throws IOException {
        site = project.resolve("target/site");
        settings = SiteSettings.read(project, site);
        if (!Files.exists(site.resolve("index.html"))) {
            throw new SiteException(Path.of("target/site"), 0, "there is no finished site, expected one: run mvn package first");
        }
        files = Folders.files(site).stream().map(Folders::name).collect(Collectors.toSet());
    }

    /** The posts and pages that were published, by file. */
    List<Post> posts() throws IOException {
        var posts = new ArrayList<Post>();
        var permalinks = Permalinks.of(settings);
        for (var entry : ContentFolder.read(settings, Clock.systemUTC(), new SourceCache())) {
            var file = entry.source() == null ? null : permalinks.address(entry.source()).file();
            if (file != null && files.contains(file)) {
                posts.add(new Post(entry.source(), file));
            }
        }
        return posts;
    }

    boolean has(String file) {
        return files.contains(file);
    }

    /** The files of the site. */
    Set<String> files() {
        return files;
    }

    /** The setting {@code site.host}, or null. */
    String host() {
        return settings.text("site.host");
    }

    Document page(Post post) throws IOException {
        return Jsoup.parse(Files.readString(site.resolve(post.file())));
    }

    /** The element with the text of one of our pages, including what the template adds above it. */
    static Element body(Document page) {
        return BODIES.stream().map(page::selectFirst).filter(Objects::nonNull).findFirst().orElseThrow();
    }

    /** The lines of a source, including its header. */
    List<String> lines(Source source) throws IOException {
        return Files.readAllLines(settings.root().resolve(source.file()));
    }
}
