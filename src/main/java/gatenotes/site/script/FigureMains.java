package gatenotes.site.script;

import gatenotes.figures.Demos;
import gatenotes.site.problem.SiteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/** The main classes of the scripts for sets of figures: a few lines of Java that name only these figures. */
final class FigureMains {
    private static final String PACKAGE = "gatenotes.web.page";
    private static final String SOURCE = """
            package %s;

            public final class %s {
                public static void main(String[] arguments) {
                    Entry.start(java.util.List.of(%s));
                }
            }
            """;

    private final Path classes;
    private final Path folder;

    /**
     * @param classes our compiled classes
     * @param folder the folder in which the main classes are kept
     */
    FigureMains(Path classes, Path folder) {
        this.classes = classes;
        this.folder = folder;
    }

    /** The folder of compiled main classes. */
    Path folder() {
        return folder.resolve("classes");
    }

    /** Makes a class whose {@code main} wakes these figures, and returns its name. */
    String make(SortedSet<String> figures) throws IOException {
        var javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) {
            throw new SiteException(classes, 0, "this Java has no compiler, expected a JDK, 17 or newer");
        }
        var name = "Figures_" + String.join("__", figures).replace('-', '_');
        var source = folder.resolve("sources").resolve(name + ".java");
        Files.createDirectories(source.getParent());
        Files.createDirectories(folder());
        Files.writeString(source, SOURCE.formatted(PACKAGE, name, figures.stream()
                .map(figure -> "new " + Demos.named(figure).getClass().getName() + "()").collect(Collectors.joining(", "))));
        try (var files = javac.getStandardFileManager(null, null, null)) {
            var options = List.of("--release", "17", "-proc:none", "-classpath", classes.toString(), "-d", folder().toString());
            if (!javac.getTask(null, files, null, options, null, files.getJavaFileObjects(source)).call()) {
                throw new IllegalStateException("the main class " + source + " does not compile");
            }
        }
        return PACKAGE + "." + name;
    }
}
