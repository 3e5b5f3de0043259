package gatenotes.site.bake;

import gatenotes.site.bake.asset.FigureScripts;
import gatenotes.site.files.Folders;
import gatenotes.site.problem.Problem;
import gatenotes.site.problem.SiteException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A site of a few files in a temporary folder, with the tests' own templates and settings from {@code sites/base}. */
public final class SmallSite {
    private static final Clock NOON = Clock.fixed(Instant.parse("2020-06-01T04:00:00Z"), ZoneOffset.UTC);

    /** A warning that depends on the machine's fonts and is ignored; {@code PreviewTest} tests it. */
    private static final String NO_FONT = "content: no font on this machine ";

    final Path root;
    private FigureScripts figures;
    private Clock clock = NOON;
    private final Baker baker = new Baker(new BakeProgress(System.out, false));

    public SmallSite(Path root) {
        this.root = root;
        figures = FigureScripts.of(root.resolve("scripts/gatenotes.js"));
        with("base");
        // Empty files in place of the compiled scripts.
        write("scripts/gatenotes.js", "");
        write("scripts/first.js", "");
    }

    /** A site around existing files, with folders of this project, such as its templates. */
    public SmallSite(Path root, String... folders) {
        this.root = root;
        figures = FigureScripts.of(root.resolve("scripts/gatenotes.js"));
        for (var folder : folders) {
            copy(Path.of(folder), root.resolve(folder));
        }
        copy(Path.of("assets/favicon.svg"), root.resolve("assets/favicon.svg"));
        write("scripts/gatenotes.js", "");
    }

    /** Copies a site of the test resources into this one. */
    public SmallSite with(String name) {
        copy(Path.of("src/test/resources/sites").resolve(name), root);
        return this;
    }

    public SmallSite write(String file, String text) {
        try {
            Files.createDirectories(root.resolve(file).getParent());
            Files.writeString(root.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives each set of figures a separate script. */
    SmallSite figures(FigureScripts each) {
        figures = each;
        return this;
    }

    /** Sets the time; without this call it is noon of a day in 2020. */
    SmallSite clock(Clock now) {
        clock = now;
        return this;
    }

    /** Writes a post with a header above the text, which starts on line 5. */
    public SmallSite post(String name, String text) {
        return write("content/posts/" + name + ".md", "---\ntitle: " + name + "\ndate: 2019-01-02\n---\n" + text);
    }

    public BakeReport bake(BakeRequest.Mode mode) {
        return baker.bake(new BakeRequest(root, root.resolve("scripts"), figures, root.resolve("out/site"), mode, clock));
    }

    /** Bakes for readers and returns the warnings. */
    public List<String> bake() {
        return lines(bake(BakeRequest.Mode.PUBLISH).warnings()).stream().filter(line -> !line.startsWith(NO_FONT)).toList();
    }

    /** Bakes a site that cannot be baked and returns the problems. */
    List<String> fail() {
        try {
            bake(BakeRequest.Mode.PUBLISH);
        } catch (SiteException e) {
            return lines(e.problems());
        }
        throw new AssertionError("baked, expected problems");
    }

    /** The result of a bake: the warnings, or the errors. */
    record Outcome(boolean good, List<String> problems) {
    }

    /** Bakes, whether the site can be baked or not. */
    Outcome outcome(BakeRequest.Mode mode) {
        return outcome(baker, "out", mode);
    }

    /** Bakes into a separate folder {@code clean} with a new baker. */
    Outcome cleanOutcome(BakeRequest.Mode mode) {
        return outcome(new Baker(new BakeProgress(System.out, false)), "clean", mode);
    }

    private Outcome outcome(Baker baker, String folder, BakeRequest.Mode mode) {
        try {
            var warnings = baker.bake(
                    new BakeRequest(root, root.resolve("scripts"), figures, root.resolve(folder).resolve("site"), mode, clock))
                    .warnings();
            baker.finish();
            return new Outcome(true, lines(warnings));
        } catch (SiteException e) {
            return new Outcome(false, lines(e.problems()));
        }
    }

    /** The text of a file of the baked site. */
    public String page(String file) {
        try {
            return Files.readString(root.resolve("out/site").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files in and beside the baked site, by name. */
    public Map<String, String> output() {
        return output("out");
    }

    /**
     * All files in and beside the site in one of the folders, by name; the bytes of a file that is no text are decoded as far
     * as possible.
     */
    public Map<String, String> output(String folder) {
        var files = new TreeMap<String, String>();
        try {
            for (var file : Folders.files(root.resolve(folder))) {
                files.put(file.toString(), new String(
                        Files.readAllBytes(root.resolve(folder).resolve(file)), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static List<String> lines(List<Problem> problems) {
        return problems.stream().map(Problem::toString).toList();
    }

    private static void copy(Path from, Path to) {
        try (var walk = Files.walk(from)) {
            for (var file : walk.filter(Files::isRegularFile).toList()) {
                Folders.copy(file, from.equals(file) ? to : to.resolve(from.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
