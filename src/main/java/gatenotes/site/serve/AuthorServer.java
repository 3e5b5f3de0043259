package gatenotes.site.serve;

import gatenotes.site.serve.SiteBuild.Outcome;
import gatenotes.site.serve.SiteBuild.Workplace;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Serves a site while it is being written: builds it, watches the sources, builds again after each save, and notifies
 * the browser.
 *
 * <p>A save of a Java source compiles the project and loads it anew; any other save uses the loaded builder again. Each
 * problem is shown as one line, in the terminal and over the page, and the next save builds again.
 */
public final class AuthorServer implements AutoCloseable {
    private static final Path JAVA = Path.of("src", "main");
    private static final Path ITSELF = Path.of("src", "main", "java", "gatenotes", "site", "serve");

    private final Path project;
    private final WorkFolder workFolder;
    private final Workplace workplace;
    private final String builderName;
    private final SiteServer server;
    private final PrintStream out;
    private final SourceWatcher sources;
    private final Recompiler recompiler;
    /** The files saved since the last good build: a corrected post must not hide that a class is still broken. */
    private final Set<Path> pending = new TreeSet<>();
    private boolean everBuilt;
    private ReloadingClassLoader loader;
    private SiteBuild builder;

    /**
     * @param project the project's folder
     * @param classes its classes as they are compiled now; not modified
     * @param libraries the rest of the class path
     * @param builderName the class that implements {@link SiteBuild}
     * @param server already open, so that a taken port is known before anything is built
     * @param out receives the reports
     */
    public AuthorServer(Path project, Path classes, List<Path> libraries, String builderName, SiteServer server,
            PrintStream out) throws IOException {
        this.project = project.toRealPath();
        this.builderName = builderName;
        this.server = server;
        this.out = out;
        workFolder = WorkFolder.of(this.project.resolve("target"));
        var work = workFolder.folder();
        var own = work.resolve("classes");
        Recompiler.mirror(classes, own);
        workplace = new Workplace(this.project, work, own, libraries);
        recompiler = new Recompiler(this.project, libraries, own, work.resolve("javac"));
        sources = new SourceWatcher(this.project);
    }

    /** Builds once, then after every save, until the thread is interrupted. */
    public void run() throws InterruptedException {
        rebuild(Set.of());
        watch();
    }

    /** Builds after every save. */
    void watch() throws InterruptedException {
        while (true) {
            rebuild(sources.take());
        }
    }

    @Override
    public void close() throws IOException {
        sources.close();
        unload();
        workFolder.close();
    }

    /** Builds what the saves since the last good build require, and shows the result. */
    void rebuild(Set<Path> changed) {
        long start = System.nanoTime();
        changed.stream().filter(path -> path.startsWith(ITSELF)).findFirst().ifPresent(path ->
                out.println(path + " is the server itself: stop it and start it again to see the change"));
        pending.addAll(changed);
        Outcome outcome;
        try {
            outcome = build();
        } catch (Exception | Error e) {
            // A fault in the Java code, not in the author's text: the stack trace helps to fix it.
            e.printStackTrace(out);
            outcome = new Outcome(null, List.of(place(e) + "the build broke off: " + e), List.of(), List.of());
        }
        report(changed, outcome, (System.nanoTime() - start) / 1e9);
        if (outcome.good()) {
            server.show(outcome.site(), everBuilt && pending.stream().allMatch(path -> path.toString().endsWith(".css")));
            pending.clear();
            everBuilt = true;
        } else {
            server.fail(outcome.errors());
        }
    }

    private Outcome build() throws IOException, ReflectiveOperationException {
        var stages = new ArrayList<String>();
        boolean classesChanged = pending.stream().anyMatch(path -> path.startsWith(JAVA));
        if (classesChanged) {
            long start = System.nanoTime();
            var errors = recompiler.compile();
            if (!errors.isEmpty()) {
                return new Outcome(null, errors, List.of(), List.of());
            }
            stages.add(String.format(Locale.ROOT, "javac %.2f s", (System.nanoTime() - start) / 1e9));
        }
        if (builder == null || classesChanged) {
            load();
        }
        // Libraries load classes and templates by the thread's class loader.
        Thread.currentThread().setContextClassLoader(loader);
        var outcome = builder.build(everBuilt && !classesChanged ? Set.copyOf(pending) : Set.of());
        stages.addAll(outcome.stages());
        return new Outcome(outcome.site(), outcome.errors(), outcome.warnings(), stages);
    }

    private void unload() throws IOException {
        if (builder != null) {
            builder.close();
        }
        if (loader != null) {
            loader.close();
        }
    }

    private void load() throws IOException, ReflectiveOperationException {
        unload();
        loader = new ReloadingClassLoader(workplace.classes());
        builder = (SiteBuild) loader.loadClass(builderName).getConstructor(Workplace.class).newInstance(workplace);
    }

    /** The line of this project's code at which the exception was thrown, or an empty text. */
    private static String place(Throwable thrown) {
        var cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        for (var frame : cause.getStackTrace()) {
            var name = frame.getClassName();
            if (name.startsWith("gatenotes.")) {
                var folder = name.substring(0, name.lastIndexOf('.')).replace('.', '/');
                return "src/main/java/" + folder + "/" + frame.getFileName() + ":" + frame.getLineNumber() + ": ";
            }
        }
        return "";
    }

    private void report(Set<Path> changed, Outcome outcome, double seconds) {
        if (!changed.isEmpty()) {
            var first = changed.iterator().next();
            out.println("saved " + first + (changed.size() > 1 ? " and " + (changed.size() - 1) + " more" : ""));
        }
        outcome.warnings().forEach(line -> out.println("warning: " + line));
        outcome.errors().forEach(out::println);
        if (outcome.good()) {
            out.println(String.format(Locale.ROOT, "built in %.2f s: %s", seconds, String.join(", ", outcome.stages())));
            if (!everBuilt) {
                out.println(server.address());
            }
        } else {
            out.println("not built; " + server.address() + " shows why and tries again on the next save");
        }
    }
}
