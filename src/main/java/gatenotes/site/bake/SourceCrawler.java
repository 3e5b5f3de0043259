package gatenotes.site.bake;

import gatenotes.site.Problem;
import gatenotes.site.SiteException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jbake.app.Crawler;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;

/**
 * Reads the headers of all sources and gives each its address.
 *
 * <p>What is not published is left out here; JBake would write it beside the rest. Files that are no texts, images
 * beside a post for example, keep their place.
 */
final class SourceCrawler extends Crawler {
    private final MemoryStore store;
    private final JBakeConfiguration config;
    private final SourceShelf shelf;
    private final BakeRequest request;
    private final Addresses addresses;
    private final List<Problem> problems;
    private final Redirects redirects = new Redirects();
    private final List<Path> extras = new ArrayList<>();

    /** One file of the content folder: a source, or what is wrong with it, or neither if it is no text. */
    private record Found(Path file, Source source, List<Problem> problems) {
    }

    SourceCrawler(MemoryStore store, JBakeConfiguration config, BakeRequest request, SourceShelf shelf,
            Addresses addresses, List<Problem> problems) {
        super(store, config);
        this.store = store;
        this.config = config;
        this.request = request;
        this.addresses = addresses;
        this.problems = problems;
        this.shelf = shelf;
    }

    /** The files of the content folder that are no texts, relative to it. */
    List<Path> extras() {
        return extras;
    }

    /** From the addresses that pages had before. */
    Redirects redirects() {
        return redirects;
    }

    /** The clock of this bake. */
    Clock clock() {
        return request.clock();
    }

    @Override
    public void crawl() {
        var content = config.getContentFolder().toPath();
        var form = new SourceShelf.Form(Set.copyOf(config.getDocumentTypes()), TextEngine.zone(config));
        try {
            var paths = new HashSet<String>();
            for (var found : Folders.files(content).parallelStream().map(file -> find(content, file, form)).toList()) {
                paths.add(name(found.file()));
                if (!found.problems().isEmpty()) {
                    fail(found.problems());
                } else if (found.source() != null) {
                    crawl(found.source());
                } else {
                    take(found.file());
                }
            }
            shelf.keepOnly(paths);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes over a file that is no text. */
    private void take(Path file) {
        var own = Path.of(config.getContentFolder().getName()).resolve(file);
        var owner = addresses.put(name(file), name(own));
        if (owner == null) {
            extras.add(file);
        } else {
            problems.add(Problem.error(own, 0, "its address is /" + name(file) + ", which " + owner
                    + " has already, expected one of its own"));
        }
    }

    private Found find(Path content, Path file, SourceShelf.Form form) {
        var name = name(file);
        if (!name.endsWith(".md") && !name.endsWith(".markdown") && !name.endsWith(".html")) {
            return new Found(file, null, List.of());
        }
        try {
            var own = config.getSourceFolder().toPath().relativize(content.resolve(file));
            return new Found(file, shelf.read(content.resolve(file), own, name, form), List.of());
        } catch (SiteException e) {
            return new Found(file, null, e.problems());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }

    private void fail(List<Problem> found) {
        problems.addAll(found);
        addresses.incomplete();
    }

    @Override
    public void crawlDataFiles() {
        // Data files are JBake's YAML documents; this site has none.
    }

    private void crawl(Source source) {
        try {
            place(TextEngine.document(source), source, Address.of(source));
        } catch (SiteException e) {
            fail(e.problems());
        }
    }

    private void place(DocumentModel document, Source source, Address address) {
        var future = source.date() != null && source.date().isAfter(Instant.now(request.clock()));
        if (request.mode() == BakeRequest.Mode.PUBLISH && (source.draft() || future)) {
            addresses.leaveOut(source.path(), address, source.draft() ? "it is a draft" : "its date is in the future");
            return;
        }
        var other = addresses.put(address.file(), source.file().toString());
        if (other != null) {
            problems.add(Problem.error(source.file(), source.line("permalink"),
                    "its address is /" + address.url() + ", which " + other + " has already, expected one of its own"));
            return;
        }
        var alike = addresses.inOtherCase(address.file());
        if (alike != null) {
            problems.add(Problem.error(source.file(), source.line("permalink"), "its address is /" + address.url() + ", which differs from /"
                    + new Address(alike).url() + " of " + addresses.owner(alike) + " in upper and lower case only, "
                    + "expected another one: many disks and servers keep just one of the two"));
            return;
        }
        addresses.putPage(source.path(), address);
        document.put("draft", source.draft());
        document.put("future", future);
        document.setStatus(ModelAttributes.Status.PUBLISHED);
        place(document, address);
        document.setSourceUri(source.path());
        document.setFile(source.file().toString());
        redirects.add(source, document, addresses, problems);
        store.addDocument(document);
    }

    /** Tells a document where it stands. */
    static void place(DocumentModel document, Address address) {
        document.put(ModelAttributes.URI, address.file());
        document.setNoExtensionUri(Address.encoded(address.url()));
        document.setRootPath(address.rootPath());
    }
}
