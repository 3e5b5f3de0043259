package gatenotes.site.script;

import gatenotes.site.problem.Problem;
import gatenotes.site.problem.SiteException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.dependency.DependencyInfo;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.diagnostics.ProblemProvider;
import org.teavm.diagnostics.ProblemSeverity;
import org.teavm.model.CallLocation;
import org.teavm.model.TextLocation;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/**
 * Compiles Java classes to one JavaScript module for the reader's browser, in this JVM, through TeaVM.
 *
 * <p>A compiler may be used repeatedly; in {@link Mode#SERVE} not by several threads at once.
 */
public final class ScriptCompiler {
    /** The purpose of the module. */
    public enum Mode {
        /** For readers: small and fast, no bounds or null checks. */
        PUBLISH,
        /** For authors: names are kept, and unchanged parts are taken from a cache. */
        SERVE,
        /** For tests: array bounds and null are checked as on the JVM; several times slower. */
        STRICT,
        /** The same as {@link #STRICT} with the names of classes and methods, for debugging. */
        READABLE
    }

    /** What the module does when it is loaded. */
    public enum Start {
        /** Nothing: it exports {@code main}, and the page calls {@code main([])}. */
        EXPORTED,
        /** It calls {@code main} itself and exports nothing. */
        AT_ONCE
    }

    private static final String SCRIPT = "script.js";
    /**
     * Lets Chromium compile every function in the background while the script is loading, instead of one after another
     * when a figure starts. Source: "Explicit compile hints", the V8 blog, 2025. For other browsers it is a comment.
     */
    private static final String COMPILE_AT_ONCE = "//# allFunctionsCalledOnLoad\n";
    private static final Pattern EXPORT = Pattern.compile("export\\s*\\{\\s*([\\w$]+) as main\\s*};?\\s*$");

    private final List<Path> classFolders;
    private final List<Path> sourceFolders;
    private final Path cacheFolder;

    /**
     * @param classFolders compiled classes, first match wins; libraries come from this JVM's class path
     * @param sourceFolders the folders of the classes' sources, for messages, such as {@code src/main/java}
     * @param cacheFolder the folder where {@link Mode#SERVE} keeps compiled parts; made when missing
     */
    public ScriptCompiler(List<Path> classFolders, List<Path> sourceFolders, Path cacheFolder) {
        this.classFolders = List.copyOf(classFolders);
        this.sourceFolders = List.copyOf(sourceFolders);
        this.cacheFolder = cacheFolder;
    }

    /**
     * Compiles {@code mainClass} and all that it reaches. The file is replaced only if everything compiles.
     *
     * @return the names of the classes in the script
     * @throws SiteException listing each thing that does not compile, with its source file and line
     */
    public List<String> compile(String mainClass, Path outputFile, Mode mode, Start startsWhen) {
        try (var loader = new FreshClassLoader(classFolders)) {
            Files.createDirectories(outputFile.toAbsolutePath().getParent());
            var beside = Files.createTempDirectory(outputFile.toAbsolutePath().getParent(), ".script");
            try {
                var reached = run(mainClass, beside, mode, loader);
                var script = beside.resolve(SCRIPT);
                if (mode == Mode.PUBLISH) {
                    Files.writeString(script, COMPILE_AT_ONCE + Files.readString(script));
                }
                if (startsWhen == Start.AT_ONCE) {
                    Files.writeString(script, started(Files.readString(script)));
                }
                Files.move(script, outputFile, StandardCopyOption.REPLACE_EXISTING);
                return reached;
            } finally {
                deleteFolder(beside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the script " + outputFile + ": " + e.getMessage(), e);
        }
    }

    private static String started(String module) {
        var export = EXPORT.matcher(module);
        if (!export.find()) {
            throw new IllegalStateException("TeaVM's module does not end in the export of main: "
                    + module.substring(Math.max(0, module.length() - 80)));
        }
        return export.replaceFirst(Matcher.quoteReplacement(export.group(1) + "([]);\n"));
    }

    private List<String> run(String mainClass, Path folder, Mode mode, ClassLoader loader) {
        ProblemProvider found;
        DependencyInfo dependencies;
        if (mode == Mode.SERVE) {
            var tool = incremental(mainClass, folder, loader);
            found = tool.getProblemProvider();
            dependencies = tool.getDependencyInfo();
        } else {
            var teavm = ReproducibleTeaVM.compile(mainClass, folder, SCRIPT, mode == Mode.STRICT || mode == Mode.READABLE,
                    mode == Mode.READABLE,
                    loader);
            found = teavm.getProblemProvider();
            dependencies = teavm.getDependencyInfo();
        }
        var problems = found.getSevereProblems().stream()
                .filter(problem -> problem.getSeverity() == ProblemSeverity.ERROR)
                .map(problem -> describe(dependencies, problem, mainClass))
                .distinct()
                .toList();
        if (!problems.isEmpty()) {
            throw new SiteException(problems);
        }
        return List.copyOf(dependencies.getReachableClasses());
    }

    private TeaVMTool incremental(String mainClass, Path folder, ClassLoader loader) {
        var tool = new TeaVMTool();
        tool.setClassLoader(loader);
        tool.setMainClass(mainClass);
        tool.setTargetDirectory(folder.toFile());
        tool.setTargetFileName(SCRIPT);
        tool.setJsModuleType(JSModuleType.ES2015);
        tool.setObfuscated(false);
        tool.setOptimizationLevel(TeaVMOptimizationLevel.SIMPLE);
        tool.setFastDependencyAnalysis(true);
        tool.setIncremental(true);
        tool.setCacheDirectory(cacheFolder.toFile());
        try {
            tool.generate();
        } catch (TeaVMToolException e) {
            throw new SiteException(List.of(Problem.error(sourceOf(mainClass), 0, "TeaVM: " + e.getMessage())));
        }
        return tool;
    }

    /** Describes a problem with the line at which our own code reaches it, even if the fault itself is in a library. */
    private Problem describe(DependencyInfo dependencies, org.teavm.diagnostics.Problem problem, String mainClass) {
        var consumer = new DefaultProblemTextConsumer();
        problem.render(consumer);
        var location = problem.getLocation();
        if (location == null || location.getMethod() == null) {
            return Problem.error(sourceOf(mainClass), 0, consumer.getText());
        }
        var own = ownCaller(dependencies, location);
        var where = own.getSourceLocation();
        var file = sourceOf(own.getMethod().getClassName());
        return Problem.error(file, where != null ? where.getLine() : 0,
                consumer.getText() + ", which does not compile to JavaScript");
    }

    private CallLocation ownCaller(DependencyInfo dependencies, CallLocation location) {
        var graph = dependencies.getCallGraph();
        var seen = new LinkedHashSet<>();
        var waiting = new ArrayDeque<CallLocation>(List.of(location));
        while (!waiting.isEmpty()) {
            var here = waiting.poll();
            if (isOwn(here.getMethod().getClassName())) {
                return here;
            }
            var node = graph.getNode(here.getMethod());
            if (node == null || !seen.add(here.getMethod())) {
                continue;
            }
            for (var site : node.getCallerCallSites()) {
                for (var caller : site.getCallers()) {
                    var places = site.getLocations(caller);
                    TextLocation place = places.isEmpty() ? null : places.iterator().next();
                    waiting.add(new CallLocation(caller.getMethod(), place));
                }
            }
        }
        return location;
    }

    private boolean isOwn(String className) {
        var file = className.replace('.', '/') + ".class";
        return classFolders.stream().anyMatch(folder -> Files.exists(folder.resolve(file)));
    }

    private Path sourceOf(String className) {
        var dollar = className.indexOf('$');
        var topLevel = dollar < 0 ? className : className.substring(0, dollar);
        var file = topLevel.replace('.', '/') + ".java";
        return sourceFolders.stream()
                .map(folder -> folder.resolve(file))
                .filter(Files::exists)
                .findFirst()
                .orElse(Path.of(file));
    }

    private static void deleteFolder(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
