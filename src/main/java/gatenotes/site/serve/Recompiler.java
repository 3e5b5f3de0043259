package gatenotes.site.serve;

import gatenotes.site.files.Folders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles {@code src/main} in this JVM into a folder of class files.
 *
 * <p>It compiles everything every time: a warm javac takes about a second for this project, and no rename or
 * deletion leaves a class behind. Only files whose bytes differ are written, so that the script compiler's cache sees
 * which ones changed.
 */
final class Recompiler {
    private final Path project;
    private final Path classes;
    private final Path scratch;
    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files;
    private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();

    /**
     * @param classes the folder that receives the classes after each successful compilation
     * @param scratch a folder to compile into first
     */
    Recompiler(Path project, List<Path> libraries, Path classes, Path scratch) throws IOException {
        if (javac == null) {
            throw new IOException("this Java has no compiler; Gate Notes needs a JDK, 17 or newer");
        }
        this.project = project;
        this.classes = classes;
        this.scratch = scratch;
        // Kept open between compilations, because it has read the directories of the libraries' archives.
        files = javac.getStandardFileManager(diagnostics, Locale.ENGLISH, StandardCharsets.UTF_8);
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, libraries);
    }

    /** Compiles, and returns the errors, one line each; empty if there are none. The classes change only if there are no errors. */
    List<String> compile() throws IOException {
        Folders.delete(scratch);
        Files.createDirectories(scratch);
        var java = project.resolve("src/main/java");
        var sources = Folders.files(java).stream().filter(file -> file.toString().endsWith(".java")).map(java::resolve)
                .toList();
        files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(scratch));
        var found = new DiagnosticCollector<JavaFileObject>();
        var options = List.of("--release", "17", "-parameters", "-g", "-nowarn", "-Xlint:none", "-proc:none");
        boolean good = javac.getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(sources)).call();
        if (!good) {
            return found.getDiagnostics().stream().filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                    .map(this::line).toList();
        }
        copyChanged(project.resolve("src/main/resources"), scratch);
        mirror(scratch, classes);
        return List.of();
    }

    /** Makes one folder equal to another, without touching files that are equal already. */
    static void mirror(Path from, Path to) throws IOException {
        copyChanged(from, to);
        for (var file : Folders.files(to)) {
            if (!Files.exists(from.resolve(file))) {
                Files.delete(to.resolve(file));
            }
        }
    }

    private static void copyChanged(Path from, Path to) throws IOException {
        for (var file : Folders.files(from)) {
            if (!Files.exists(to.resolve(file)) || Files.mismatch(from.resolve(file), to.resolve(file)) >= 0) {
                Folders.copy(from.resolve(file), to.resolve(file));
            }
        }
    }

    private String line(Diagnostic<? extends JavaFileObject> diagnostic) {
        var message = diagnostic.getMessage(Locale.ENGLISH).strip().replaceAll("\\s*\\R\\s*", "; ").replaceAll(" +", " ");
        if (diagnostic.getSource() == null) {
            return message;
        }
        var file = Path.of(diagnostic.getSource().toUri());
        return project.relativize(file) + ":" + diagnostic.getLineNumber() + ": " + message;
    }
}
