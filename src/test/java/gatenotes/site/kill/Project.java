package gatenotes.site.kill;

import gatenotes.site.bake.SmallSite;
import gatenotes.site.files.Folders;
import gatenotes.site.files.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.io.function.Uncheck;

/** A small site whose sources are in one of two states, and the files in its {@code target}. */
final class Project {
    /** The two states of the sources. */
    enum State {
        A, B;

        State other() {
            return this == A ? B : A;
        }
    }

    private static final int POSTS = 20;
    private static final int FILES = 200;

    private final Path root;
    private final SmallSite site;
    private final boolean figure;

    /** @param figure whether a post has a figure, so that scripts are compiled */
    Project(Path root, boolean figure) {
        this.root = root;
        this.figure = figure;
        site = new SmallSite(root);
    }

    Path root() {
        return root;
    }

    Path target() {
        return root.resolve("target");
    }

    /** Brings all sources to a state: texts change, and files are added and removed. */
    Project write(State state) {
        for (int i = 0; i < POSTS; i++) {
            site.post("p" + i,
                    (state + " text of " + i + "\n\n").repeat(20) + (figure && i == 0 ? "![f](demo:hello?units=2)\n" : ""));
        }
        for (int i = 0; i < FILES; i++) {
            site.write("assets/images/" + i + ".svg", "<svg width='9' height='9'><!-- " + state + " --></svg>");
        }
        site.write("assets/more/" + state + ".txt", "");
        Uncheck.run(() -> Files.deleteIfExists(root.resolve("assets/more/" + state.other() + ".txt")));
        save(state);
        return this;
    }

    /** Brings a single post to a state in one write; its title and tags appear on other pages, too. */
    void save(State state) {
        site.write("content/posts/.first.md.swp", "---\ntitle: " + state + "\ndate: 2019-02-0" + (1 + state.ordinal())
                + "\ntags: [all, " + state + "]\n---\nword" + state + "\n");
        Uncheck.run(() -> Files.move(root.resolve("content/posts/.first.md.swp"), root.resolve("content/posts/first.md"),
                StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
    }

    /**
     * The hashes of all files in a folder below {@code target}, including hidden ones; empty if the folder is missing. Files that
     * disappear meanwhile are left out.
     */
    Map<String, String> files(String folder) {
        var hashes = new TreeMap<String, String>();
        for (var name : names(folder)) {
            var file = target().resolve(folder).resolve(name);
            try {
                if (Files.isRegularFile(file)) {
                    hashes.put(name, Sha256.hex(Files.readAllBytes(file)));
                }
            } catch (NoSuchFileException gone) {
                // A server is still running.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return hashes;
    }

    /** The names of everything in a folder below {@code target}, including empty folders and hidden files. */
    Set<String> names(String folder) {
        var top = target().resolve(folder);
        var names = new TreeSet<String>();
        Uncheck.run(() -> Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                names.add(top.relativize(visited).toString());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                names.add(top.relativize(file).toString());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        }));
        return names;
    }

    /** The differences of two sets of names, for a message; empty if they are equal. */
    static String difference(Set<String> found, Set<String> expected) {
        var more = new TreeSet<>(found);
        more.removeAll(expected);
        var less = new TreeSet<>(expected);
        less.removeAll(found);
        return (more.isEmpty() ? "" : "left behind: " + some(more) + " ") + (less.isEmpty() ? "" : "missing: " + some(less));
    }

    private static String some(Set<String> names) {
        var first = String.join(", ", names.stream().limit(5).toList());
        return names.size() > 5 ? first + " and " + (names.size() - 5) + " more" : first;
    }

    /** Deletes the compiled scripts of a work folder. */
    void forgetScripts(String work) {
        for (var folder : new String[] {"scripts", "script-cache"}) {
            Uncheck.run(() -> Folders.delete(target().resolve(work).resolve(folder)));
        }
    }
}
