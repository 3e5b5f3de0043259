package gatenotes.site.bake;

import gatenotes.site.Problem;
import gatenotes.site.SiteException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jbake.app.Crawler;
import org.jbake.app.Parser;
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
    private final Parser parser;
    private final BakeRequest request;
    private final Addresses addresses;
    private final List<Problem> problems;
    private final Redirects redirects = new Redirects();
    private final List<Path> extras = new ArrayList<>();

    SourceCrawler(MemoryStore store, JBakeConfiguration config, BakeRequest request, Addresses addresses,
            List<Problem> problems) {
        super(store, config);
        this.store = store;
        this.config = config;
        this.request = request;
        this.addresses = addresses;
        this.problems = problems;
        parser = new Parser(config);
    }

    /** The files of the content folder that are no texts, relative to it. */
    List<Path> extras() {
        return extras;
    }

    /** From the addresses that pages had before. */
    Redirects redirects() {
        return redirects;
    }

    @Override
    public void crawl() {
        var content = config.getContentFolder().toPath();
        try {
            for (var file : Folders.files(content)) {
                if (isText(content.resolve(file))) {
                    crawl(content.resolve(file));
                } else {
                    extras.add(file);
                    addresses.put(file.toString().replace('\\', '/'), content.getFileName() + "/" + file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void crawlDataFiles() {
        // Data files are JBake's YAML documents; this site has none.
    }

    private static boolean isText(Path file) throws IOException {
        var name = file.getFileName().toString();
        return name.endsWith(".md") || name.endsWith(".markdown")
                || name.endsWith(".html") && HeaderReader.hasHeader(Files.readString(file));
    }

    private void crawl(Path file) {
        try {
            var document = parser.processFile(file.toFile());
            var source = (Source) document.get(TextEngine.SOURCE);
            place(document, source, Address.of(source));
        } catch (SiteException e) {
            problems.addAll(e.problems());
            addresses.incomplete();
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
            problems.add(Problem.error(source.file(), 1,
                    "its address is /" + address.url() + ", which " + other + " has already, expected one of its own"));
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
