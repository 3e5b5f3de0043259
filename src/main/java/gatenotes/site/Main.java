package gatenotes.site;

import gatenotes.site.files.HeldFile;
import gatenotes.site.files.Unfinished;
import gatenotes.site.problem.Problem;
import gatenotes.site.serve.AuthorServer;
import gatenotes.site.serve.SiteBuild.Workplace;
import gatenotes.site.serve.SiteServer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.io.function.Uncheck;

/** The commands behind {@code mvn} and {@code mvn package}. */
public final class Main {
    private static final String USAGE = "expected: build FOLDER, bake FOLDER, or serve FOLDER PORT PREFIX";

    private static final String WAITS = "another build of this project is under way; this one begins when that has ended";

    private Main() {
    }

    /**
     * Runs one command and leaves the JVM with status 1 if it fails.
     *
     * @param args {@code build FOLDER}, {@code bake FOLDER} for the pages without their scripts, or
     *     {@code serve FOLDER PORT PREFIX}; the folder is the project's
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        try {
            if (args.length == 2 && args[0].equals("build")) {
                build(Path.of(args[1]), true);
            } else if (args.length == 2 && args[0].equals("bake")) {
                build(Path.of(args[1]), false);
            } else if (args.length == 4 && args[0].equals("serve")) {
                serve(Path.of(args[1]), args[2], args[3]);
            } else {
                fail(USAGE);
            }
        } catch (OutOfMemoryError full) {
            fail("the site needs more than the " + (Runtime.getRuntime().maxMemory() >> 20)
                    + " MB of memory that its build may take; give it more: mvn package -Dsite.memory=6g");
        }
    }

    private static void build(Path project, boolean scripts) {
        var file = project.resolve("target/build.lock");
        try {
            HeldFile.whileHeld(file, () -> System.out.println(WAITS), () -> buildAlone(project, scripts));
        } catch (IOException e) {
            fail(Problem.of(e, file).toString());
        } catch (UncheckedIOException e) {
            // The build knows no file that failed; mostly the failure itself does.
            fail(Problem.of(e.getCause(), project).toString());
        }
    }

    private static void buildAlone(Path project, boolean scripts) {
        var start = Instant.now();
        var place = new Workplace(project, project.resolve("target"), classes(), libraries());
        Uncheck.run(() -> Unfinished.delete(place.work()));
        var builder = new SiteBuilder(place, true);
        var outcome = scripts ? builder.build(Set.of()) : builder.bake();
        outcome.warnings().forEach(line -> System.out.println("warning: " + line));
        if (!outcome.errors().isEmpty()) {
            fail(String.join("\n", outcome.errors()));
        }
        System.out.println("site built in " + seconds(start) + ": " + String.join(", ", outcome.stages()));
        System.out.println(outcome.site());
    }

    private static void serve(Path project, String port, String prefix) throws IOException, InterruptedException {
        try (var server = open(port, prefix)) {
            // The JVM is Maven's own: the author also waits for what it did before.
            ProcessHandle.current().info().startInstant()
                    .ifPresent(start -> System.out.println("Maven and javac " + seconds(start)));
            System.out.println(server.address() + " opens now and shows the site when it is built; Ctrl-C stops it");
            try (var serving = new AuthorServer(project, classes(), libraries(), SiteBuilder.class.getName(), server, System.out)) {
                serving.run();
            }
        }
    }

    private static SiteServer open(String port, String prefix) throws IOException {
        try {
            return new SiteServer(Integer.parseInt(port), prefix);
        } catch (BindException taken) {
            fail("Port " + port + " is taken by another program; choose another one, such as mvn -Dport="
                    + (Integer.parseInt(port) + 1));
        } catch (IllegalArgumentException wrong) {
            fail("-Dport=" + port + " -Dprefix=" + prefix
                    + ": expected a port from 0 to 65535, and slashes at both ends of the prefix: /blog/");
        }
        throw new IllegalStateException();
    }

    /** Prints a line and ends the JVM: under Maven, the output of an exception would hide the line that says what to do. */
    private static void fail(String line) {
        System.out.flush();
        System.err.println(line);
        System.exit(1);
    }

    /** The folder of our compiled classes. */
    static Path classes() {
        return path(Main.class.getProtectionDomain().getCodeSource().getLocation());
    }

    /** The class path without this project: Maven runs this program in a separate class loader. */
    static List<Path> libraries() {
        var paths = Main.class.getClassLoader() instanceof URLClassLoader loader
                ? Stream.of(loader.getURLs()).map(Main::path)
                : Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of);
        return paths.filter(path -> !path.equals(classes())).toList();
    }

    private static Path path(URL file) {
        return Path.of(URI.create(file.toString()));
    }

    private static String seconds(Instant start) {
        return String.format(Locale.ROOT, "%.1f s", Duration.between(start, Instant.now()).toMillis() / 1e3);
    }
}
