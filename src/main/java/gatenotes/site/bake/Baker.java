package gatenotes.site.bake;

import gatenotes.site.Problem;
import gatenotes.site.Problem.Severity;
import gatenotes.site.SiteException;
import gatenotes.site.markdown.Formulas;
import gatenotes.site.search.SearchIndex;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jbake.app.JBakeException;
import org.jbake.app.Utensils;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.app.configuration.JBakeConfigurationFactory;

/** Bakes the site, again and again: what did not change since its last bake is not made anew. */
public final class Baker {
    /** JBake keeps its document types, engines and lists for the whole JVM, so one bake runs at a time. */
    private static final Object ONE_AT_A_TIME = new Object();

    private final Prerender prerender;
    private final Progress progress;
    private final SearchIndex search = new SearchIndex();
    private final BakeMemory memory = new BakeMemory();
    private final Afterwards afterwards;

    /** A baker whose live figures are drawn by the demos of this site. */
    public Baker(Progress progress) {
        this(new DemoPrerender(), progress);
    }

    Baker(Prerender prerender, Progress progress) {
        this.prerender = prerender;
        this.progress = progress;
        afterwards = new Afterwards(progress::tell);
    }

    /**
     * Bakes the whole site beside the output folder and swaps it in. For an author the index of the search follows a
     * little later, see {@link #finish}; until then the one before is there.
     *
     * @throws SiteException listing every problem found; the last site is left as it was
     */
    public BakeReport bake(BakeRequest request) {
        synchronized (ONE_AT_A_TIME) {
            try {
                afterwards.settle();
                var staging = Staging.beside(request.output());
                try {
                    progress.begin();
                    return bake(request, staging);
                } finally {
                    progress.close();
                    staging.discard();
                }
            } catch (IOException e) {
                throw new SiteException(List.of(DiskProblems.of(e, request.output())));
            } catch (UncheckedIOException e) {
                throw new SiteException(List.of(DiskProblems.of(e.getCause(), request.output())));
            }
        }
    }

    /** Waits until all of the last bake is in its place. */
    public void finish() {
        afterwards.finish();
    }

    /** Writes nothing any more and runs no code; what was on its way is left as it is. */
    public void close() {
        afterwards.settle();
        afterwards.finish();
    }

    private BakeReport bake(BakeRequest request, Staging staging) throws IOException {
        var stopwatch = new Stopwatch();
        var problems = new ArrayList<Problem>();
        memory.turnTo(request);
        var serving = request.mode() == BakeRequest.Mode.SERVE;
        var joins = serving && !memory.names().isEmpty() && Files.isDirectory(request.output());
        var site = new NextSite(staging.folder(), request.output(), memory.files(), joins);
        var config = settings(request, staging.folder());
        require(config, config.getContentFolder(), "texts");
        require(config, config.getTemplateFolder(), "templates");
        var addresses = new Addresses();
        var store = new MemoryStore();
        var crawler = new SourceCrawler(store, config, request, memory.sources, addresses, problems);
        var utensils = new Utensils();
        utensils.setConfiguration(config);
        utensils.setContentStore(store);
        utensils.setCrawler(crawler);
        var files = new SiteFiles(request, config);
        files.announce(addresses);
        var bodies = new BodyBaker(new Surroundings(request.root(), addresses, prerender,
                new Formulas(request.output().resolveSibling("formulas")), memory.images,
                name -> config.get(name) instanceof String text ? text : null), memory.bodies, progress);
        var texts = new SearchTexts(search, config);
        var oven = new SiteOven(utensils, addresses, files, bodies, memory, texts,
                new PostPreviews(request, config, SiteHost.of(config), request.output().resolveSibling("previews")),
                site, serving, stopwatch, progress, problems);
        oven.bake();
        problems.sort(Comparator.comparing(Problem::file).thenComparingInt(Problem::line));
        if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            throw new SiteException(problems);
        }
        files.copy(config.getContentFolder().toPath(), crawler.extras(), site);
        stopwatch.lap("assets");
        var before = memory.names();
        memory.forgetSite();
        Set<String> names = Set.of();
        if (joins) {
            names = staging.join(before, site.files().keySet());
        } else {
            names = serving ? staging.names() : names;
            staging.swapIn(serving ? LateFiles.FOLDER : null);
        }
        memory.keep(oven.pages(), site.files(), names);
        if (serving) {
            var late = new LateFiles(request.output());
            afterwards.begin(staging::deleteOld, late, () -> texts.write(oven.searchTexts(), late));
        } else {
            staging.deleteOld();
        }
        stopwatch.lap("swap");
        return new BakeReport(oven.pages().size(), problems, stopwatch.stages());
    }

    private static void require(DefaultJBakeConfiguration config, File folder, String what) {
        if (!folder.isDirectory()) {
            throw new SiteException(List.of(Problem.error(config.getSourceFolder().toPath().relativize(folder.toPath()),
                    0, "there is no such folder, expected the site's " + what + " in it")));
        }
    }

    private static DefaultJBakeConfiguration settings(BakeRequest request, Path site) {
        try {
            return new JBakeConfigurationFactory().createDefaultJbakeConfiguration(
                    request.root().toAbsolutePath().normalize().toFile(), site.toFile(), true);
        } catch (JBakeException e) {
            throw new SiteException(List.of(Problem.error(Path.of("jbake.properties"), 0, e.getMessage())));
        }
    }
}
