package gatenotes.site.bake;

import gatenotes.site.Main;
import gatenotes.site.files.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Bakes a made-up blog with this program and with Hugo, in turn, and compares their CPU times:
 * {@code mvn -Pbakebench -Dposts=5000 -Drounds=5}.
 *
 * <p>Both bake the same Markdown into pages, lists, tags, a feed with whole posts, a sitemap and coloured code. This
 * program runs in a separate JVM, as {@code mvn package} starts it. In addition it finds related posts and checks every
 * link.
 */
public final class BakeBenchmark {
    private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s\\s*$");

    /** The times of one process, in seconds; the CPU time includes the processes that it started. */
    private record Took(double wall, double cpu) {
    }

    private BakeBenchmark() {
    }

    /** @param args the number of posts and the number of rounds */
    public static void main(String[] args) throws IOException, InterruptedException {
        var posts = Integer.parseInt(args[0]);
        var rounds = Integer.parseInt(args[1]);
        var folder = Files.createTempDirectory("bakebench");
        try {
            var ours = folder.resolve("ours");
            var hugo = folder.resolve("hugo");
            lay(ours, hugo, posts);
            compare(posts, rounds, List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "@src/main/jvm.args", "-classpath", System.getProperty("java.class.path"), Main.class.getName(),
                    "bake", ours.toString()), hugo);
        } finally {
            delete(folder);
        }
    }

    private static void lay(Path ours, Path hugo, int posts) throws IOException {
        for (var part : List.of("templates", "assets")) {
            copy(Path.of(part), ours.resolve(part));
        }
        var settings = Files.readString(Path.of("jbake.properties"));
        Files.writeString(ours.resolve("jbake.properties"),
                // Turned off for a fair comparison: Hugo has no search, and this program draws pictures for a site that has a
                // host.
                settings.replaceFirst("(?m)^template.search.file=.*$", ""));
        // Empty scripts, because pages and headers refer to them and none is compiled here.
        for (var script : List.of("gatenotes.js", "first.js")) {
            Files.createDirectories(ours.resolve("target/scripts"));
            Files.writeString(ours.resolve("target/scripts").resolve(script), "");
        }
        SyntheticBlog.write(ours.resolve("content"), posts);
        copy(Path.of("src/test/resources/hugo"), hugo);
        copy(ours.resolve("content"), hugo.resolve("content"));
        copy(Path.of("assets"), hugo.resolve("static"));
        Files.writeString(hugo.resolve("content/archive.md"), "---\ntitle: Archive\nlayout: archive\n---\n");
    }

    private static void compare(int posts, int rounds, List<String> command, Path hugo)
            throws IOException, InterruptedException {
        var hasHugo = hasHugo();
        if (!hasHugo) {
            System.out.println("hugo is not on the path: only our own bake is timed");
        }
        var ours = new ArrayList<Took>();
        var theirs = new ArrayList<Took>();
        for (int round = 0; round < rounds; round++) {
            ours.add(run("ours", command));
            if (hasHugo) {
                theirs.add(run("hugo", List.of("hugo", "--quiet", "--noBuildLock", "--cleanDestinationDir",
                        "--source", hugo.toString(), "--cacheDir", hugo.resolve("cache").toString())));
            }
        }
        System.out.println(posts + " posts, median of " + rounds + " rounds:");
        print("ours", ours);
        if (hasHugo) {
            print("hugo", theirs);
            var ratios = new ArrayList<Double>();
            for (int i = 0; i < rounds; i++) {
                ratios.add(ours.get(i).cpu() / theirs.get(i).cpu());
            }
            Collections.sort(ratios);
            System.out.println(String.format(Locale.ROOT, "ours / hugo, processor time: %.2f (from %.2f to %.2f)",
                    ratios.get(rounds / 2), ratios.get(0), ratios.get(rounds - 1)));
        }
    }

    private static void print(String name, List<Took> all) {
        System.out.println(String.format(Locale.ROOT, "%-5s %7.2f s wall  %7.2f s processor", name,
                all.stream().map(Took::wall).sorted().toList().get(all.size() / 2),
                all.stream().map(Took::cpu).sorted().toList().get(all.size() / 2)));
    }

    private static boolean hasHugo() throws InterruptedException {
        try {
            return new ProcessBuilder("hugo", "version").start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        }
    }

    /** Runs a command in a shell, which reports the CPU time of all its processes. */
    private static Took run(String name, List<String> command) throws IOException, InterruptedException {
        var whole = Stream.concat(Stream.of("sh", "-c", "\"$@\" || exit; times", "sh"), command.stream()).toList();
        var start = System.nanoTime();
        var process = new ProcessBuilder(whole).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes());
        var status = process.waitFor();
        var wall = (System.nanoTime() - start) / 1e9;
        var times = TIMES.matcher(output);
        if (status != 0 || !times.find()) {
            throw new IOException(name + " failed with status " + status + ":\n" + output);
        }
        var cpu = 60 * (Integer.parseInt(times.group(1)) + Integer.parseInt(times.group(3)))
                + Double.parseDouble(times.group(2)) + Double.parseDouble(times.group(4));
        System.out.println(String.format(Locale.ROOT, "%s %.2f s wall, %.2f s processor%s", name, wall, cpu,
                output.lines().filter(line -> line.contains("built in")).map(line -> ": " + line)
                        .collect(Collectors.joining())));
        return new Took(wall, cpu);
    }

    private static void copy(Path from, Path to) throws IOException {
        for (var file : Folders.files(from)) {
            Folders.copy(from.resolve(file), to.resolve(file));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var walk = Files.walk(folder)) {
            for (var path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
