package gatenotes.site;

import gatenotes.site.bake.BakeProgress;
import gatenotes.site.bake.BakeReport.Stage;
import gatenotes.site.bake.BakeRequest;
import gatenotes.site.bake.Baker;
import gatenotes.site.problem.Problem;
import gatenotes.site.problem.Problem.Severity;
import gatenotes.site.problem.SiteException;
import gatenotes.site.script.ScriptCompiler;
import gatenotes.site.script.ScriptCompiler.Mode;
import gatenotes.site.script.ScriptFingerprint;
import gatenotes.site.serve.SiteBuild;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Builds this site: the readers' scripts from the compiled classes, then the pages around them. */
public final class SiteBuilder implements SiteBuild {
    /** A page measures how soon this one is there: it is not started by a second script, which would come later. */
    private static final String STARTS_ITSELF = "first.js";
    /** The scripts in the folder {@code js} of the site, by name; each a module, all but one export {@code main}. */
    private static final Map<String, String> SCRIPTS = Map.of(
            "gatenotes.js", "gatenotes.web.page.Entry",
            "engines.js", "gatenotes.web.worker.EnginesEntry",
            "first.js", "gatenotes.web.bench.FirstEntry",
            "search.js", "gatenotes.web.search.SearchEntry",
            "bench.js", "gatenotes.web.bench.BenchEntry");

    private final Workplace place;
    private final boolean publish;
    private final Path scripts;
    private final Path site;
    private final Baker baker = new Baker(new BakeProgress(System.out, System.console() != null));

    /** A workshop for an author who looks on: quick, drafts included. */
    public SiteBuilder(Workplace place) {
        this(place, false);
    }

    /** @param publish for readers: small and fast scripts, no drafts */
    SiteBuilder(Workplace place, boolean publish) {
        this.place = place;
        this.publish = publish;
        scripts = place.work().resolve("scripts");
        site = place.work().resolve("site");
    }

    @Override
    public Outcome build(Set<Path> changed) {
        var stages = new ArrayList<String>();
        try {
            if (changed.isEmpty()) {
                var start = System.nanoTime();
                compile();
                stages.add(stage(new Stage("scripts", (System.nanoTime() - start) / 1_000_000)));
            }
        } catch (SiteException e) {
            return new Outcome(null, lines(e.problems(), Severity.ERROR), lines(e.problems(), Severity.WARNING), stages);
        }
        var baked = bake();
        stages.addAll(baked.stages());
        return new Outcome(baked.site(), baked.errors(), baked.warnings(), stages);
    }

    @Override
    public void close() {
        baker.close();
    }

    /** Bakes the pages around whatever scripts there are. */
    Outcome bake() {
        var stages = new ArrayList<String>();
        try {
            var report = baker.bake(new BakeRequest(place.project(), scripts, site,
                    publish ? BakeRequest.Mode.PUBLISH : BakeRequest.Mode.SERVE, Clock.systemDefaultZone()));
            report.stages().forEach(stage -> stages.add(stage(stage)));
            stages.add(report.pages() + " pages");
            return new Outcome(site, List.of(), lines(report.warnings(), Severity.WARNING), stages);
        } catch (SiteException e) {
            return new Outcome(null, lines(e.problems(), Severity.ERROR), lines(e.problems(), Severity.WARNING), stages);
        }
    }

    /**
     * Compiles the scripts that are made of something that changed. One after another: with all at the same time, a
     * compiler was seen to break off with "Stream closed".
     */
    private void compile() {
        var problems = new LinkedHashSet<Problem>();
        SCRIPTS.forEach((name, mainClass) -> {
            try {
                compile(name, mainClass);
            } catch (SiteException e) {
                problems.addAll(e.problems());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        if (!problems.isEmpty()) {
            throw new SiteException(List.copyOf(problems));
        }
    }

    private void compile(String name, String mainClass) throws IOException {
        var cache = place.work().resolve("script-cache");
        var script = scripts.resolve(name);
        var mode = publish ? Mode.PUBLISH : Mode.SERVE;
        var stamp = new ScriptFingerprint(cache.resolve(name + ".made"), script, place.classes(), mode.name(), mainClass);
        if (stamp.holds()) {
            return;
        }
        var compiler = new ScriptCompiler(List.of(place.classes()), List.of(place.project().resolve("src/main/java")),
                cache.resolve(name));
        if (name.equals(STARTS_ITSELF)) {
            compiler.compileToStart(mainClass, script, mode);
        } else {
            compiler.compile(mainClass, script, mode);
        }
        stamp.write(compiler.reached());
    }

    private List<String> lines(List<Problem> problems, Severity severity) {
        return problems.stream().filter(problem -> problem.severity() == severity).map(problem -> {
            var file = problem.file();
            var own = file.isAbsolute() && file.startsWith(place.project()) ? place.project().relativize(file) : file;
            return new Problem(own, problem.line(), problem.message(), problem.severity()).toString();
        }).toList();
    }

    private static String stage(Stage stage) {
        return String.format(Locale.ROOT, "%s %.2f s", stage.name(), stage.millis() / 1e3);
    }
}
