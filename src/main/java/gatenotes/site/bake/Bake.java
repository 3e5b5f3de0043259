package gatenotes.site.bake;

import gatenotes.site.bake.address.Addresses;
import gatenotes.site.bake.address.AnchorReference;
import gatenotes.site.bake.asset.FigureScriptFiles;
import gatenotes.site.bake.asset.SiteAssets;
import gatenotes.site.bake.check.AnchorCheck;
import gatenotes.site.bake.check.StyleLinks;
import gatenotes.site.bake.check.TemplateLinks;
import gatenotes.site.bake.check.TemplateSources;
import gatenotes.site.bake.disk.SiteWriter;
import gatenotes.site.bake.feed.FigurePictures;
import gatenotes.site.bake.feed.PostPictures;
import gatenotes.site.bake.feed.PostPreviews;
import gatenotes.site.bake.feed.SearchTexts;
import gatenotes.site.bake.feed.StillFigures;
import gatenotes.site.bake.feed.Syndication;
import gatenotes.site.bake.page.JBakeDocuments;
import gatenotes.site.bake.page.ListPages;
import gatenotes.site.bake.page.PagePlan;
import gatenotes.site.bake.page.RelatedPages;
import gatenotes.site.bake.page.SitePage;
import gatenotes.site.bake.page.SitePages;
import gatenotes.site.bake.settings.SettingsCheck;
import gatenotes.site.bake.settings.SiteHost;
import gatenotes.site.bake.settings.SiteSettings;
import gatenotes.site.bake.settings.SiteWords;
import gatenotes.site.bake.source.ContentFolder;
import gatenotes.site.bake.source.DataFiles;
import gatenotes.site.bake.template.PageRenderer;
import gatenotes.site.bake.template.PageTemplates;
import gatenotes.site.bake.template.RenderedPage;
import gatenotes.site.bake.template.SiteValues;
import gatenotes.site.bake.text.SiteContext;
import gatenotes.site.bake.text.TextRenderer;
import gatenotes.site.markdown.Formulas;
import gatenotes.site.problem.Problem;
import gatenotes.site.problem.Problem.Severity;
import gatenotes.site.problem.SiteException;
import gatenotes.site.search.SearchFiles;
import java.io.File;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** One bake, stage after stage. */
final class Bake {
    private final BakeRequest request;
    private final BakeCache cache;
    private final SiteWriter site;
    private final BakeProgress progress;
    private final SiteSettings settings;
    private final boolean publish;
    private final List<String> stages = new ArrayList<>();
    private long since = System.nanoTime();
    private final List<Problem> problems = new ArrayList<>();
    private final List<AnchorReference> references = new ArrayList<>();
    private final Addresses addresses = new Addresses();
    private SiteWords words;
    private SearchTexts search;
    private Map<String, RenderedPage> rendered = Map.of();

    /**
     * @param cache what is known from the bakes before
     * @param site receives all files
     */
    Bake(BakeRequest request, BakeCache cache, SiteWriter site, BakeProgress progress) {
        this.request = request;
        this.cache = cache;
        this.site = site;
        this.progress = progress;
        publish = request.mode() == BakeRequest.Mode.PUBLISH;
        settings = SiteSettings.read(request.root(), site.folder());
    }

    /**
     * Writes the whole site. In a site for its author, the index of the search is written later, by
     * {@link #writeSearch}.
     *
     * @throws SiteException listing every problem found
     */
    void run() throws IOException {
        require(settings.jbake().getContentFolder(), "texts");
        require(settings.jbake().getTemplateFolder(), "templates");
        var assets = new SiteAssets(settings, request.scripts(), publish);
        assets.announce(addresses);
        var figureScripts = assets.figureScripts(request.figures(), request.scripts());
        var host = SiteHost.of(settings);
        words = SiteWords.read(settings);
        problems.addAll(SettingsCheck.misspelt(settings.file()));
        problems.addAll(words.problems());
        var plan = new PagePlan(settings, addresses, problems, Instant.now(request.clock()), !publish);
        plan.add(ContentFolder.read(settings, request.clock(), cache.sources), settings.root().relativize(settings.content()));
        var pages = plan.pages();
        var lists = ListPages.of(pages, settings, host, addresses).make();
        var all = new ArrayList<>(pages.all());
        all.addAll(lists);
        var data = DataFiles.read(settings);
        RelatedPages.relate(pages, settings.languages());
        var translations = RelatedPages.translate(all, settings.languages(), words, host);
        var syndication = new Syndication(pages, settings, host);
        syndication.announce(all, addresses);
        // Redirects may lead to a feed, so the feeds are announced before.
        plan.redirects().add(data, settings.root().relativize(settings.content()).resolve(DataFiles.REDIRECTS),
                DataFiles.redirects(settings));
        lap("headers");

        renderTexts(pages.all());
        if (!hasErrors()) {
            // The scripts are compiled while the files that need no page are written.
            pages.all().forEach(page -> figureScripts.prepare(page.document().getBody()));
            var pictures = new FigurePictures(addresses, cache.pictures);
            new PostPictures(addresses, cache.images, settings.root(), pictures).announce(pages.all());
            var figures = new StillFigures(pictures);
            figures.announce(pages.all());
            var previews = new PostPreviews(settings, host, publish && !settings.isJBakes(),
                    request.output().resolveSibling("previews"));
            previews.announce(pages.all(), problems);
            syndication.write(all, translations, site.folder());
            lap("feeds");
            search = SearchTexts.of(cache.search, pages.published(), settings);
            if (publish) {
                writeSearch(site);
                lap("search");
            }
            previews.write(site.folder());
            pictures.write(site);
            lap("pictures");
            if (settings.isJBakes()) {
                JBakeDocuments.finish(pages);
            }
            renderPages(pages, Stream.concat(lists.stream(), syndication.filled().stream()).toList(), all, assets, figureScripts,
                    figures, data);
            plan.redirects().write(site.folder(), host);
            if (!hasErrors()) {
                problems.addAll(AnchorCheck.problems(references, site.folder(), anchors(pages.all())));
                lap("checks");
            }
        }
        problems.sort(Comparator.comparing(Problem::file).thenComparingInt(Problem::line));
        if (hasErrors()) {
            throw new SiteException(problems);
        }
        assets.copy(settings.content(), plan.extras(), site);
        figureScripts.write(site);
        lap("assets");
    }

    /** The pages of the site by file. */
    Map<String, RenderedPage> pages() {
        return rendered;
    }

    /** Writes the index of the search into a site that has been swapped in. */
    void writeSearch(SearchFiles files) throws IOException {
        search.write(files);
    }

    /** The report of the bake, once the site is in its place. */
    BakeReport report() {
        lap("swap");
        return new BakeReport(rendered.size(), problems, stages);
    }

    private void renderTexts(List<SitePage> pages) {
        progress.start("text", pages.size());
        var context = new SiteContext(settings, words, addresses,
                new Formulas(request.output().resolveSibling("formulas")), cache.images);
        new TextRenderer(context, cache.texts, progress::step).render(pages, problems, references);
        lap("text");
    }

    private void renderPages(SitePages pages, List<SitePage> lists, List<SitePage> all, SiteAssets assets,
            FigureScriptFiles figureScripts, StillFigures figures, Map<String, Object> data) throws IOException {
        progress.start("templates", all.size());
        var values = new SiteValues(pages, settings, words, addresses, data);
        var templates = new PageTemplates(pages, settings, values, addresses, assets, figureScripts, request.clock());
        rendered = new PageRenderer(templates, cache.texts, cache.pages, site, figures::published, progress::step)
                .render(pages.all(), lists, problems);
        figureScripts.announce(addresses);
        // JBake checks no links, so a site with broken links that JBake bakes is baked here, too.
        var severity = settings.isJBakes() ? Severity.WARNING : Severity.ERROR;
        var links = new TemplateLinks(templates.folder(), new TemplateSources(settings.templates()), addresses,
                problems, references, severity);
        for (var page : all) {
            if (rendered.containsKey(page.address().file())) {
                links.check(page, templates.file(page), rendered.get(page.address().file()).frame());
            }
        }
        problems.addAll(StyleLinks.broken(assets, addresses, links.places(), severity));
        lap("templates");
    }

    /** The anchors in each page, by its file: those that the template adds and those in the text. */
    private Function<String, List<Set<String>>> anchors(List<SitePage> pages) {
        var texts = new HashMap<String, Set<String>>();
        pages.forEach(page -> texts.put(page.address().file(), cache.texts.get(page.source().path()).facts().anchors()));
        return file -> rendered.containsKey(file)
                ? List.of(rendered.get(file).frame().anchors(), texts.getOrDefault(file, Set.of())) : null;
    }

    /** Ends the current stage, which gets this name; the next begins. */
    private void lap(String name) {
        var now = System.nanoTime();
        stages.add(String.format(Locale.ROOT, "%s %.2f s", name, (now - since) / 1e9));
        since = now;
    }

    private void require(File folder, String what) {
        if (!folder.isDirectory()) {
            throw new SiteException(settings.root().relativize(folder.toPath()), 0,
                    "there is no such folder, expected the site's " + what + " in it");
        }
    }

    private boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }
}
