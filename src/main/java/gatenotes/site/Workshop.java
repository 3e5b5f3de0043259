package gatenotes.site;

import gatenotes.site.ScriptCompiler.Mode;
import gatenotes.site.bake.BakeReport.Stage;
import gatenotes.site.bake.BakeRequest;
import gatenotes.site.bake.Baker;
import gatenotes.site.serve.SiteBuild;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Builds this site: the reader's script from the compiled classes, then the pages around it. */
public final class Workshop implements SiteBuild {
    /** The script's name in the folder {@code js} of the site; a module that exports {@code main}. */
    public static final String SCRIPT = "gatenotes.js";

    private final Workplace place;
    private final boolean publish;
    private final Path scripts;
    private final Path site;
    private final ScriptCompiler compiler;
    private final Baker baker = new Baker();

    /** A workshop for an author who looks on: quick, drafts included. */
    public Workshop(Workplace place) {
        this(place, false);
    }

    /** @param publish for readers: small and fast scripts, no drafts */
    Workshop(Workplace place, boolean publish) {
        this.place = place;
        this.publish = publish;
        scripts = place.work().resolve("scripts");
        site = place.work().resolve("site");
        compiler = new ScriptCompiler(List.of(place.classes()), List.of(place.project().resolve("src/main/java")),
                place.work().resolve("script-cache"));
    }

    @Override
    public Outcome build(Set<Path> changed) {
        var stages = new ArrayList<String>();
        try {
            if (changed.isEmpty() && (publish || scriptIsOld())) {
                var time = compiler.compile("gatenotes.web.Entry", scripts.resolve(SCRIPT),
                        publish ? Mode.PUBLISH : Mode.SERVE);
                stages.add(stage(new Stage("scripts", time.toMillis())));
            }
            var report = baker.bake(new BakeRequest(place.project(), scripts, site,
                    publish ? BakeRequest.Mode.PUBLISH : BakeRequest.Mode.SERVE, Clock.systemDefaultZone()));
            report.stages().forEach(stage -> stages.add(stage(stage)));
            stages.add(report.pages() + " pages");
            return new Outcome(site, List.of(), lines(report.warnings()), stages);
        } catch (SiteException e) {
            return new Outcome(null, lines(e.problems()), List.of(), stages);
        }
    }

    /** Whether a class that may be part of the script was written after it. */
    private boolean scriptIsOld() {
        var script = scripts.resolve(SCRIPT);
        if (!Files.exists(script)) {
            return true;
        }
        try (var classes = Files.walk(place.classes())) {
            var made = Files.getLastModifiedTime(script);
            var site = place.classes().resolve("gatenotes/site");
            return classes.filter(file -> !file.startsWith(site)).anyMatch(file -> time(file).compareTo(made) > 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> lines(List<Problem> problems) {
        return problems.stream().map(problem -> {
            var file = problem.file();
            var own = file.isAbsolute() && file.startsWith(place.project()) ? place.project().relativize(file) : file;
            return new Problem(own, problem.line(), problem.message(), problem.severity()).toString();
        }).toList();
    }

    private static String stage(Stage stage) {
        return String.format(Locale.ROOT, "%s %.2f s", stage.name(), stage.millis() / 1e3);
    }
}
