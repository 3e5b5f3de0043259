package gatenotes.site;

import gatenotes.site.bake.BakeProgress;
import gatenotes.site.bake.BakeReport;
import gatenotes.site.bake.BakeRequest;
import gatenotes.site.bake.Baker;
import gatenotes.site.bake.asset.FigureScripts;
import gatenotes.site.problem.Problem;
import gatenotes.site.problem.Problem.Severity;
import gatenotes.site.problem.SiteException;
import gatenotes.site.problem.SourceFault;
import gatenotes.site.script.ScriptCompiler.Mode;
import gatenotes.site.script.SiteScripts;
import gatenotes.site.serve.SiteBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.commons.io.function.Uncheck;
import org.apache.commons.lang3.exception.ExceptionUtils;

/** Builds this site: the scripts that its pages need from the compiled classes, then the pages around them. */
public final class SiteBuilder implements SiteBuild {
    private final Workplace place;
    private final boolean publish;
    private final SiteScripts scripts;
    private final ScriptNeeds needs = new ScriptNeeds();
    private final Path site;
    private final Baker baker = new Baker(new BakeProgress(System.out, System.console() != null));

    /** A builder for the author's preview: quick, drafts included. */
    public SiteBuilder(Workplace place) {
        this(place, false);
    }

    /** @param publish whether the site is for readers: small and fast scripts, no drafts */
    SiteBuilder(Workplace place, boolean publish) {
        this.place = place;
        this.publish = publish;
        scripts = new SiteScripts(place.project(), place.classes(), place.work(), publish);
        site = place.work().resolve("site");
    }

    @Override
    public Outcome build(Set<Path> changed) {
        var stages = new ArrayList<String>();
        return outcome(stages, () -> {
            var more = Uncheck.getAsBoolean(() -> needs.look(place.project(), changed));
            if (changed.isEmpty() || more) {
                var start = System.nanoTime();
                Uncheck.run(() -> scripts.compile(needs.all()));
                stages.add(String.format(Locale.ROOT, "scripts %.2f s", (System.nanoTime() - start) / 1e9));
            }
            return bake(new FigureScripts(scripts::prepare, scripts::figures));
        });
    }

    @Override
    public void close() {
        baker.close();
        scripts.close();
    }

    /**
     * Bakes the pages with the scripts compiled so far; figures whose script is missing keep the picture that stands in the
     * page.
     */
    Outcome bake() {
        return outcome(new ArrayList<>(), () -> bake(FigureScripts.of(scripts.folder().resolve("gatenotes.js"))));
    }

    private BakeReport bake(FigureScripts figures) {
        return baker.bake(new BakeRequest(place.project(), scripts.folder(), figures, site,
                publish ? BakeRequest.Mode.PUBLISH : BakeRequest.Mode.SERVE, Clock.systemDefaultZone()));
    }

    Outcome outcome(List<String> stages, Supplier<BakeReport> work) {
        try {
            var report = work.get();
            stages.addAll(report.stages());
            stages.add(report.pages() + " pages");
            return new Outcome(site, List.of(), lines(report.warnings(), Severity.WARNING), stages);
        } catch (SiteException e) {
            return new Outcome(null, lines(e.problems(), Severity.ERROR), lines(e.problems(), Severity.WARNING), stages);
        } catch (SourceFault e) {
            return new Outcome(null, List.of(lineOf(e)), List.of(), stages);
        }
    }

    /** One line for the author; the stack trace goes into a file, for the developer who fixes this program. */
    private String lineOf(SourceFault fault) {
        var file = place.work().resolve("fault.txt");
        var cause = fault.getCause() == null ? fault : fault.getCause();
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, ExceptionUtils.getStackTrace(fault));
        } catch (IOException e) {
            fault.printStackTrace();
        }
        return Problem.error(fault.file(), 0, "the build broke off at this file by a fault of this program, "
                + cause.toString().replaceAll("\\s+", " ") + "; its stack trace is in " + relative(file)).toString();
    }

    private Path relative(Path file) {
        return file.isAbsolute() && file.startsWith(place.project()) ? place.project().relativize(file) : file;
    }

    private List<String> lines(List<Problem> problems, Severity severity) {
        return problems.stream().filter(problem -> problem.severity() == severity).map(problem -> {
            return new Problem(relative(problem.file()), problem.line(), problem.message(), problem.severity()).toString();
        }).toList();
    }
}
