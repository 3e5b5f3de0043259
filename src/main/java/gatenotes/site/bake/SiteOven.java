package gatenotes.site.bake;

import gatenotes.site.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jbake.app.Oven;
import org.jbake.app.Renderer;
import org.jbake.app.Utensils;
import org.jbake.model.DocumentModel;
import org.jbake.model.DocumentTypes;
import org.jbake.model.ModelAttributes;
import org.jbake.template.ModelExtractors;

/** JBake's oven with the store, the crawler and the templates of this site. Bakes once. */
final class SiteOven extends Oven {
    private final MemoryStore store;
    private final Addresses addresses;
    private final TemplateLinks templateLinks;
    private final BodyBaker bodies;
    private final SearchTexts search;
    private final PostPreviews previews;
    private final Stopwatch stopwatch;
    private final List<Problem> problems;
    private int pages;

    SiteOven(Utensils utensils, Addresses addresses, TemplateLinks templateLinks, BodyBaker bodies,
            SearchTexts search, PostPreviews previews, Stopwatch stopwatch, List<Problem> problems) {
        super(utensils);
        this.store = (MemoryStore) utensils.getContentStore();
        this.addresses = addresses;
        this.templateLinks = templateLinks;
        this.bodies = bodies;
        this.search = search;
        this.previews = previews;
        this.stopwatch = stopwatch;
        this.problems = problems;
    }

    /** How many pages were written. */
    int pages() {
        return pages;
    }

    @Override
    public void bake() {
        registerTypes();
        getUtensils().getCrawler().crawl();
        var config = getUtensils().getConfiguration();
        var host = SiteHost.of(config);
        var lists = new ListPages(store, config, host, addresses).make();
        var all = new ArrayList<>(store.getUnrenderedContent());
        all.addAll(lists);
        Connections.translate(all);
        var syndication = new Syndication(store, config, host);
        syndication.announce(all, addresses);
        stopwatch.lap("headers");

        var references = new ArrayList<Reference>();
        var documents = List.copyOf(store.getUnrenderedContent());
        bodies.bake(documents, problems, references);
        stopwatch.lap("text");
        if (hasErrors()) {
            return;
        }

        previews.announce(documents, problems);
        documents.forEach(this::render);
        lists.forEach(this::render);
        problems.addAll(templateLinks.problems());
        references.addAll(templateLinks.references());
        stopwatch.lap("templates");
        if (!hasErrors()) {
            var site = config.getDestinationFolder().toPath();
            write(all, syndication, host, site);
            stopwatch.lap("feeds");
            write(search, previews, documents, site);
            problems.addAll(new AnchorCheck(site).problems(references));
            stopwatch.lap("checks");
        }
    }

    private void write(List<DocumentModel> pages, Syndication syndication, SiteHost host, Path site) {
        try {
            syndication.write(pages, site);
            ((SourceCrawler) getUtensils().getCrawler()).redirects().write(site, host);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(SearchTexts search, PostPreviews previews, List<DocumentModel> documents, Path site) {
        try {
            search.write(documents, site);
            stopwatch.lap("search");
            previews.write(site);
            stopwatch.lap("pictures");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    private void registerTypes() {
        DocumentTypes.resetDocumentTypes();
        ModelExtractors.getInstance().reset();
        for (var type : getUtensils().getConfiguration().getDocumentTypes()) {
            DocumentTypes.addDocumentType(type);
            ModelExtractors.getInstance().registerExtractorsForCustomTypes(type);
        }
    }

    private void render(DocumentModel document) {
        Renderer renderer = getUtensils().getRenderer();
        try {
            renderer.render(document);
            pages++;
        } catch (Exception e) {
            var problem = TemplateProblems.of(e, templates(),
                    getUtensils().getConfiguration().getTemplateByDocType(document.getType()),
                    new Address((String) document.get(ModelAttributes.URI)).url());
            if (problems.stream().noneMatch(p -> isSamePlace(p, problem))) {
                problems.add(problem);
            }
        }
    }

    /** One mistake in a template breaks every page: the first is enough. */
    private static boolean isSamePlace(Problem one, Problem other) {
        return one.file().equals(other.file()) && one.line() == other.line();
    }

    private Path templates() {
        var config = getUtensils().getConfiguration();
        return config.getSourceFolder().toPath().relativize(config.getTemplateFolder().toPath());
    }
}
