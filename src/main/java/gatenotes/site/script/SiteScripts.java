package gatenotes.site.script;

import gatenotes.site.problem.Problem;
import gatenotes.site.problem.SiteException;
import gatenotes.site.script.ScriptCompiler.Mode;
import gatenotes.site.script.ScriptCompiler.Start;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The scripts that a site needs, compiled in parallel on all cores and kept as long as nothing they are made from changes.
 *
 * <p>A published site has a script for each set of figures that stands on a page, without code of other figures. In a site
 * for its author all pages share one script with all figures, so that another figure in a post needs no new script. Safe
 * for several threads.
 */
public final class SiteScripts implements AutoCloseable {
    /** A script in the folder {@code js} of the site. */
    private record Script(String file, String mainClass, Start start, ScriptNeed need) {
    }

    private static final Script ALL_FIGURES = new Script("gatenotes.js", "gatenotes.web.page.Entry", Start.AT_ONCE,
            ScriptNeed.FIGURES);
    private static final List<Script> OTHERS = List.of(
            new Script("engines.js", "gatenotes.web.worker.EnginesEntry", Start.EXPORTED, ScriptNeed.FIGURES),
            new Script("lab.js", "gatenotes.web.worker.LabEntry", Start.EXPORTED, ScriptNeed.FIGURES),
            new Script("search.js", "gatenotes.web.search.SearchEntry", Start.EXPORTED, ScriptNeed.SEARCH),
            new Script("bench.js", "gatenotes.web.bench.BenchEntry", Start.EXPORTED, ScriptNeed.BENCH),
            // A page measures how soon this script runs, so it starts itself: a second script that starts it would come later.
            new Script("first.js", "gatenotes.web.bench.FirstEntry", Start.AT_ONCE, ScriptNeed.BENCH));

    private final Path project;
    private final Path classes;
    private final Path scripts;
    private final Path cache;
    private final Mode mode;
    private final FigureMains mains;
    private final Map<SortedSet<String>, CompletableFuture<Path>> figures = new ConcurrentHashMap<>();
    private final ExecutorService compilers = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(), work -> {
                var thread = new Thread(work, "script compiler");
                thread.setDaemon(true);
                return thread;
            });

    /**
     * @param project the project's folder
     * @param classes our compiled classes
     * @param work the builder's work folder
     * @param publish whether the site is for readers
     */
    public SiteScripts(Path project, Path classes, Path work, boolean publish) {
        this.project = project;
        this.classes = classes;
        scripts = work.resolve("scripts");
        cache = work.resolve("script-cache");
        mode = publish ? Mode.PUBLISH : Mode.SERVE;
        mains = new FigureMains(classes, cache.resolve("figure-mains"));
    }

    /** Whether a file, relative to the site, is one of these scripts, compiled or not. */
    public static boolean isOurs(String file) {
        return OTHERS.stream().anyMatch(script -> file.equals("js/" + script.file()));
    }

    /** The folder of the scripts that pages share. */
    public Path folder() {
        return scripts;
    }

    /**
     * Compiles those scripts that pages share and whose classes changed. A script that nothing on the site needs is deleted.
     *
     * @throws SiteException listing each thing that does not compile, with its source file and line
     */
    public void compile(Set<ScriptNeed> needs) throws IOException {
        var all = new ArrayList<>(OTHERS);
        all.add(ALL_FIGURES);
        var wanted = new ArrayList<Script>();
        for (var script : all) {
            if (needs.contains(script.need()) && (script != ALL_FIGURES || mode == Mode.SERVE)) {
                wanted.add(script);
            } else {
                Files.deleteIfExists(scripts.resolve(script.file()));
            }
        }
        var compiled = wanted.stream().map(script -> begin(() -> compile(script, scripts.resolve(script.file())))).toList();
        var problems = new LinkedHashSet<Problem>();
        for (var one : compiled) {
            try {
                get(one);
            } catch (SiteException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new SiteException(List.copyOf(problems));
        }
    }

    /** Begins to compile the script for a set of figures that will be asked for. */
    public void prepare(Set<String> names) {
        script(new TreeSet<>(names));
    }

    /**
     * The script that wakes these figures.
     *
     * @throws SiteException listing each thing that does not compile, with its source file and line
     */
    public Path figures(Set<String> names) {
        return get(script(new TreeSet<>(names)));
    }

    private CompletableFuture<Path> script(SortedSet<String> names) {
        if (mode == Mode.SERVE) {
            return CompletableFuture.completedFuture(scripts.resolve(ALL_FIGURES.file()));
        }
        return figures.computeIfAbsent(names, set -> begin(() -> {
            var file = "figures/" + String.join(".", set) + ".js";
            return compile(new Script(file, mains.make(set), Start.AT_ONCE, ScriptNeed.FIGURES), cache.resolve(file));
        }));
    }

    private CompletableFuture<Path> begin(Callable<Path> work) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        }, compilers);
    }

    private static Path get(CompletableFuture<Path> script) {
        try {
            return script.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof SiteException wrong) {
                throw wrong;
            }
            if (e.getCause() instanceof IOException broken) {
                throw new UncheckedIOException(broken);
            }
            throw e;
        }
    }

    private Path compile(Script script, Path file) throws IOException {
        var fingerprint = new ScriptFingerprint(cache.resolve(script.file() + ".made"), file, classes, mode.name(),
                script.mainClass(), script.start().name());
        if (!fingerprint.holds()) {
            var compiler = new ScriptCompiler(List.of(classes, mains.folder()), List.of(project.resolve("src/main/java")),
                    cache.resolve(script.file() + ".classes"));
            fingerprint.write(compiler.compile(script.mainClass(), file, mode, script.start()));
        }
        return file;
    }

    @Override
    public void close() {
        compilers.shutdownNow();
    }
}
