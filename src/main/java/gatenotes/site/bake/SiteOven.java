package gatenotes.site.bake;

import gatenotes.scene.Language;
import gatenotes.site.Problem;
import gatenotes.site.search.SearchText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jbake.app.Oven;
import org.jbake.app.Utensils;
import org.jbake.model.DocumentModel;
import org.jbake.model.DocumentTypes;
import org.jbake.model.ModelAttributes;
import org.jbake.template.ModelExtractors;

/** JBake's oven with the store, the crawler and the templates of this site. Bakes once. */
final class SiteOven extends Oven {
    private final MemoryStore store;
    private final Addresses addresses;
    private final SiteFiles files;
    private final BodyBaker bodyBaker;
    private final BakeMemory memory;
    private final SearchTexts search;
    private final PostPreviews previews;
    private final NextSite site;
    private final Stopwatch stopwatch;
    private final Progress progress;
    private final List<Problem> problems;
    private final boolean searchLater;
    private Map<String, PageBaker.Page> pages = Map.of();
    private Map<Language, List<SearchText>> searchTexts = Map.of();

    /** @param searchLater whether the index of the search is written when the site is in its place */
    SiteOven(Utensils utensils, Addresses addresses, SiteFiles files, BodyBaker bodyBaker, BakeMemory memory,
            SearchTexts search, PostPreviews previews, NextSite site, boolean searchLater, Stopwatch stopwatch,
            Progress progress, List<Problem> problems) {
        super(utensils);
        this.store = (MemoryStore) utensils.getContentStore();
        this.addresses = addresses;
        this.files = files;
        this.bodyBaker = bodyBaker;
        this.memory = memory;
        this.search = search;
        this.previews = previews;
        this.site = site;
        this.searchLater = searchLater;
        this.stopwatch = stopwatch;
        this.progress = progress;
        this.problems = problems;
    }

    /** The pages of the site by file. */
    Map<String, PageBaker.Page> pages() {
        return pages;
    }

    /** What the index of the search is made of. */
    Map<Language, List<SearchText>> searchTexts() {
        return searchTexts;
    }

    @Override
    public void bake() {
        registerTypes();
        try {
            bakeSite();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void bakeSite() throws IOException {
        var crawler = (SourceCrawler) getUtensils().getCrawler();
        crawler.crawl();
        var config = getUtensils().getConfiguration();
        var host = SiteHost.of(config);
        var lists = new ListPages(store, config, host, addresses).make();
        var documents = List.copyOf(store.getUnrenderedContent());
        var all = new ArrayList<>(documents);
        all.addAll(lists);
        Connections.translate(all);
        var syndication = new Syndication(store, config, host);
        syndication.announce(all, addresses);
        stopwatch.lap("headers");

        var references = new ArrayList<Reference>();
        bodyBaker.bake(documents, problems, references);
        stopwatch.lap("text");
        if (hasErrors()) {
            return;
        }

        previews.announce(documents, problems);
        var templates = new PageTemplates(store, config, addresses, files, crawler.clock());
        var links = new TemplateLinks(templates.folder(),
                new TemplateSources(config.getTemplateFolder().toPath()), addresses);
        pages = new PageBaker(templates, memory.bodies, memory.pages(), site, progress)
                .bake(documents, lists, links, problems);
        problems.addAll(links.problems());
        problems.addAll(files.brokenStyles(addresses));
        references.addAll(links.references());
        stopwatch.lap("templates");
        if (!hasErrors()) {
            syndication.write(all, site.folder());
            crawler.redirects().write(site.folder(), host);
            stopwatch.lap("feeds");
            searchTexts = search.read(documents);
            if (!searchLater) {
                search.write(searchTexts, site);
                stopwatch.lap("search");
            }
            previews.write(site.folder());
            stopwatch.lap("pictures");
            problems.addAll(new AnchorCheck(site.folder(), places(documents)).problems(references));
            stopwatch.lap("checks");
        }
    }

    /** The names inside the pages, by their files: those of the template and those of the text. */
    private Function<String, List<Set<String>>> places(List<DocumentModel> documents) {
        var texts = new HashMap<String, Set<String>>();
        documents.forEach(document -> texts.put((String) document.get(ModelAttributes.URI),
                memory.bodies.get(document.getSourceuri()).facts().places()));
        return file -> pages.containsKey(file)
                ? List.of(pages.get(file).frame().places(), texts.getOrDefault(file, Set.of())) : null;
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
}
