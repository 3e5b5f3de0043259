package gatenotes.site.importer;

import gatenotes.site.bake.source.FrontMatterReader;
import gatenotes.site.files.Folders;
import gatenotes.site.problem.SiteException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Copies a Jekyll or Hexo blog into this site and says what was done: {@code mvn -Pimport -Dfrom=DIR}.
 *
 * <p>Posts keep their text; their front matter gets {@code check: warn}, so that broken links do not stop the build. No
 * file that is there already is written over.
 */
public final class BlogImport {
    private static final List<String> POSTS = List.of("_posts", "source/_posts", "content/posts");
    private static final List<String> DRAFTS = List.of("_drafts", "source/_drafts");
    private static final List<String> FILES = List.of("images", "img", "assets", "source/images", "source/img",
            "source/assets", "static");
    private static final Pattern YEAR = Pattern.compile("^(\\d{4})-");

    private final Path from;
    private final Path project;
    private final PrintStream report;
    private int posts;
    private int files;
    private int skipped;

    private BlogImport(Path from, Path project, PrintStream report) {
        this.from = from;
        this.project = project;
        this.report = report;
    }

    /** @param args the project's folder, the folder of the other blog */
    public static void main(String[] args) throws IOException {
        if (args.length != 2 || args[1] == null || !Files.isDirectory(Path.of(args[1]))) {
            System.err.println("expected the folder of a Jekyll or Hexo blog: mvn -Pimport -Dfrom=DIR");
            System.exit(1);
        }
        copy(Path.of(args[1]), Path.of(args[0]), System.out);
    }

    /** Copies what is in a blog's folder and prints a report. */
    static void copy(Path from, Path project, PrintStream report) throws IOException {
        var copy = new BlogImport(from, project, report);
        var hasFolders = false;
        for (var folder : POSTS) {
            hasFolders |= copy.texts(from.resolve(folder), "content/posts", true);
        }
        for (var folder : DRAFTS) {
            hasFolders |= copy.texts(from.resolve(folder), "content/posts/_drafts", false);
        }
        if (!hasFolders) {
            // The folder of posts itself.
            copy.texts(from, "content/posts", true);
        }
        for (var folder : FILES) {
            copy.files(folder);
        }
        report.println(copy.posts + " posts and " + copy.files + " files copied, " + copy.skipped + " left out");
    }

    private boolean texts(Path folder, String to, boolean byYear) throws IOException {
        for (var file : Folders.files(folder)) {
            var year = YEAR.matcher(file.getFileName().toString());
            var target = project.resolve(to);
            if (byYear && file.getNameCount() == 1 && year.find()) {
                target = target.resolve(year.group(1));
            }
            var name = file.toString();
            if (name.endsWith(".md") || name.endsWith(".markdown")) {
                text(folder.resolve(file), target.resolve(file));
            } else if (name.endsWith(".html") || name.endsWith(".textile") || name.endsWith(".adoc")) {
                leaveOut(folder.resolve(file), "it is no Markdown");
            } else {
                copy(folder.resolve(file), project.resolve(to).resolve(file));
            }
        }
        return Files.isDirectory(folder);
    }

    private void text(Path file, Path target) throws IOException {
        String text;
        try {
            text = Files.readString(file).replace("\r\n", "\n");
            FrontMatterReader.read(from.relativize(file), text);
        } catch (CharacterCodingException e) {
            leaveOut(file, "it is not UTF-8");
            return;
        } catch (SiteException e) {
            leaveOut(file, e.problems().get(0).message());
            return;
        }
        if (Files.exists(target)) {
            leaveOut(file, project.relativize(target) + " exists already");
            return;
        }
        Files.createDirectories(target.getParent());
        var start = text.indexOf("---\n");
        var isYaml = start >= 0 && text.substring(0, start).replace("\uFEFF", "").isEmpty();
        Files.writeString(target, isYaml ? "---\ncheck: warn\n" + text.substring(start + "---\n".length())
                : "check=warn\n" + text);
        posts++;
    }

    private void files(String folder) throws IOException {
        // What a blog serves at /images/a.png lies in assets/images here.
        var served = folder.startsWith("source/") ? folder.substring("source/".length()) : folder;
        for (var file : Folders.files(from.resolve(folder))) {
            copy(from.resolve(folder).resolve(file),
                    project.resolve("assets").resolve(served.equals("static") ? "" : served).resolve(file));
        }
    }

    private void copy(Path file, Path target) throws IOException {
        if (Files.exists(target)) {
            leaveOut(file, project.relativize(target) + " exists already");
        } else {
            Folders.copy(file, target);
            files++;
        }
    }

    private void leaveOut(Path file, String why) {
        report.println("left out " + from.relativize(file) + ": " + why);
        skipped++;
    }
}
