package gatenotes.site.start;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Starts a new blog in a copy of this project:
 * {@code mvn -Pstart -Dtitle="Tide Pools" -Dlang=en -Dhost=https://example.org/notes/}.
 *
 * <p>Files of this project's author are deleted if nobody changed them; files that were changed or added stay and are named.
 * Nothing is changed unless all steps are possible.
 */
public final class StartBlog {
    private static final String HERE = "http://localhost:8820/";
    private static final List<String> GUIDES = List.of("README.md", "CONTRIBUTING.md");

    private final Path project;
    private final ShippedFiles shipped = new ShippedFiles();
    private final PrintStream out;

    private StartBlog(Path project, PrintStream out) {
        this.project = project;
        this.out = out;
    }

    /** @param args the project's folder, the title, the language, the address; the last two may be missing or empty */
    public static void main(String[] args) throws IOException {
        try {
            start(Path.of(args[0]), argument(args, 1, ""), argument(args, 2, "en"), argument(args, 3, HERE), LocalDate.now(),
                    System.out);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(1);
        }
    }

    private static String argument(String[] args, int index, String otherwise) {
        return args.length <= index || args[index] == null || args[index].isBlank() ? otherwise : args[index].strip();
    }

    /**
     * Deletes the author's files and writes those of the new blog.
     *
     * @param today the day of its first post
     * @throws IllegalArgumentException in one line, if an argument is missing or wrong, or the blog has been started already
     */
    static void start(Path project, String title, String lang, String host, LocalDate today, PrintStream out) throws IOException {
        requireTitle(title);
        requireLanguage(lang);
        var blog = new StartBlog(project, out);
        blog.requireNotStarted();
        blog.start(new StarterFiles(title, lang, address(host), ZoneId.systemDefault().getId(), today));
    }

    private static void requireTitle(String title) {
        if (title.isEmpty() || title.lines().count() > 1) {
            throw new IllegalArgumentException("expected a title: mvn -Pstart -Dtitle=\"Tide Pools\" -Dlang=en "
                    + "-Dhost=https://example.org/notes/");
        }
    }

    private static void requireLanguage(String lang) {
        try {
            new Locale.Builder().setLanguageTag(lang);
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("-Dlang=" + lang + ": expected the code of a language such as en, zh-CN or de");
        }
    }

    private static String address(String host) {
        var wanted = host.endsWith("/") ? host : host + "/";
        try {
            var address = URI.create(wanted);
            if (address.getScheme() != null && address.getHost() != null) {
                return wanted;
            }
        } catch (IllegalArgumentException e) {
            // Reported below, like an address without a host.
        }
        throw new IllegalArgumentException("-Dhost=" + host + ": expected an address such as https://example.org/notes/");
    }

    private void requireNotStarted() throws IOException {
        if (Files.exists(project.resolve(ShippedFiles.SETTINGS)) && !shipped.isUnchanged(project, ShippedFiles.SETTINGS)) {
            throw new IllegalArgumentException(ShippedFiles.SETTINGS
                    + " is not the one that came with the project, so a blog seems "
                    + "to have been started here; to start another one, put that file aside first");
        }
    }

    private void start(StarterFiles starter) throws IOException {
        var gone = new LinkedHashSet<String>();
        var left = new ArrayList<String>();
        for (var file : ShippedFiles.of(project).keySet()) {
            (shipped.isUnchanged(project, file) ? gone : left).add(file);
        }
        var files = starter.all();
        files.keySet().removeIf(left::contains);
        for (var guide : GUIDES) {
            if (Files.exists(project.resolve(guide))) {
                var text = Files.readString(project.resolve(guide));
                files.put(guide, guide.equals(GUIDES.get(0)) ? ReadersGuide.readme(text, starter.title(), gone)
                        : ReadersGuide.of(text, gone));
            }
        }
        for (var file : files.entrySet()) {
            Files.createDirectories(project.resolve(file.getKey()).getParent());
            Files.writeString(project.resolve(file.getKey()), file.getValue());
        }
        gone.removeAll(files.keySet());
        for (var file : gone) {
            Files.delete(project.resolve(file));
            removeEmptyFolders(project.resolve(file).getParent());
        }
        tell(files.keySet(), gone, left);
    }

    private void removeEmptyFolders(Path folder) throws IOException {
        while (!folder.equals(project) && isEmpty(folder)) {
            Files.delete(folder);
            folder = folder.getParent();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private void tell(Set<String> written, Set<String> gone, List<String> left) {
        out.println("written: " + String.join(", ", written));
        out.println("taken out: " + gone.size() + " posts, pages and pictures of the first author");
        left.forEach(file -> out.println("left as it is: " + file + (shipped.came(file) ? " (changed since it came)" : "")));
        out.println("now: mvn shows the blog at " + HERE + ", mvn package makes the site, and the guide is at /your-blog/ of "
                + "the site this project came with");
    }
}
