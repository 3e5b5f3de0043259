package gatenotes.site.serve;

import gatenotes.site.bake.SyntheticBlog;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A project that is being served, with an author's actions. */
final class Served implements AutoCloseable {
    static final List<Path> LIBRARIES =
            Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of).toList();

    private final Path project;
    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final SiteServer server;
    private final AuthorServer serving;
    private final Thread watching;
    private int saves;

    /** Builds once, then serves and watches. */
    Served(Path project, Path classes, String builder) throws IOException {
        this.project = project;
        server = new SiteServer(0, "/");
        serving = new AuthorServer(project, classes, LIBRARIES, builder, server,
                new PrintStream(terminal, true, StandardCharsets.UTF_8));
        serving.rebuild(Set.of());
        watching = new Thread(() -> {
            try {
                serving.watch();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        });
        watching.start();
    }

    /** A copy of this blog, built like the author's own. */
    static Served blog(Path folder) throws IOException {
        return blog(folder, 0);
    }

    /** The same with a number of made-up posts. */
    static Served blog(Path folder, int posts) throws IOException {
        for (var part : List.of("content", "templates", "assets", "src/main")) {
            Recompiler.mirror(Path.of(part), folder.resolve(part));
        }
        Files.copy(Path.of("jbake.properties"), folder.resolve("jbake.properties"));
        SyntheticBlog.write(folder.resolve("content"), posts);
        return new Served(folder, Path.of("target/classes"), "gatenotes.site.SiteBuilder");
    }

    String address() {
        return server.address();
    }

    /** The terminal's output so far. */
    String terminal() {
        return terminal.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    void save(String name, String text) throws IOException {
        var file = project.resolve(name);
        Files.writeString(file, text);
        // The watcher compares times, and tests save faster than the clock of some file systems ticks.
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(++saves)));
    }

    void edit(String name, UnaryOperator<String> change) throws IOException {
        save(name, change.apply(Files.readString(project.resolve(name))));
    }

    @Override
    public void close() throws IOException {
        watching.interrupt();
        try {
            watching.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        serving.close();
        server.close();
    }
}
