package gatenotes.site.importer;

import gatenotes.site.bake.settings.SiteSettings;
import gatenotes.site.bake.source.ContentFolder;
import gatenotes.site.files.Folders;
import gatenotes.site.problem.SiteException;
import gatenotes.site.start.StarterFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Moves a blog of Jekyll, Hexo, Hugo or JBake into this site and prints a report: {@code mvn -Pimport -Dfrom=DIR}.
 *
 * <p>Posts keep their text and their addresses. Their front matter gets {@code check: warn}, so that broken links do not
 * stop the build, and {@code raw-html: sanitised}, so that no script in them runs before their author has checked them. No
 * existing file is overwritten, and every file of the blog is either copied or named in the report.
 */
public final class BlogImport {
    /**
     * The number of posts in a new site. If there are more, settings that would change their addresses are named in the report,
     * not set.
     */
    private static final int FIRST_POSTS = 1;
    private static final Pattern SITE_VALUE = Pattern.compile("\\{\\{-?\\s*site\\.([A-Za-z_][\\w.-]*)");
    private static final Set<String> ABOUT = Set.of("about.md", "about/index.md", "about.markdown", "about.html");
    private static final Pattern POST = Pattern.compile("(.*/)?posts/.*\\.(md|markdown|html)");

    private final BlogFiles files;
    private final Blog blog;
    private final Path project;
    private final ImportReport report;

    private BlogImport(BlogFiles files, BlogKind kind, Path project) throws IOException {
        this.files = files;
        this.project = project;
        report = new ImportReport(kind.generator());
        blog = blog(files, kind);
    }

    static Blog blog(BlogFiles files, BlogKind kind) throws IOException {
        return switch (kind) {
            case JEKYLL -> new JekyllBlog(files);
            case HEXO -> new HexoBlog(files);
            case HUGO -> new HugoBlog(files);
            case JBAKE -> new JBakeBlog(files);
        };
    }

    /** @param args the project's folder, the folder of the other blog */
    public static void main(String[] args) throws IOException {
        if (args.length != 2 || args[1] == null || !Files.isDirectory(Path.of(args[1]))) {
            System.err.println("expected the folder of a blog of Jekyll, Hexo, Hugo or JBake: mvn -Pimport -Dfrom=DIR");
            System.exit(1);
        }
        try {
            copy(Path.of(args[1]), Path.of(args[0]), System.out);
        } catch (SiteException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Copies a blog and prints a report.
     *
     * @throws SiteException if the folder is no blog or its configuration cannot be read; nothing is copied then
     */
    static void copy(Path from, Path project, PrintStream out) throws IOException {
        var files = BlogFiles.of(from);
        var move = new BlogImport(files, BlogKind.of(files), project);
        move.run();
        move.report.print(out);
    }

    private void run() throws IOException {
        var plan = new ImportPlan(report);
        blog.plan(plan);
        files.unreadable().forEach(file -> report.leaveOut(file, "it cannot be read, or is a link that leads nowhere"));
        var values = new TreeMap<>(blog.settings());
        for (var name : siteValues(plan)) {
            var value = blog.siteValue(name);
            if (value != null) {
                values.putIfAbsent("site." + name, value);
            }
        }
        new SettingsWriter(project, report).write(values, blog.changingSettings(), posts() > FIRST_POSTS);
        var settings = SiteSettings.read(project, project.resolve("target/site"));
        giveWay(plan, settings);
        var texts = new TextCopier(files.root(), settings, blog.publishesBareTexts(), report);
        plan.texts.sort(Comparator.comparing(ImportPlan.Text::file));
        for (var text : plan.texts) {
            texts.copy(text);
        }
        for (var beside : plan.beside) {
            var address = texts.address(beside.text());
            if (address == null) {
                report.leaveOut(beside.file(), "its post was left out");
            } else {
                copy(beside.file(), Path.of("assets", address.folder()).resolve(beside.name()));
            }
        }
        for (var copy : plan.copies) {
            copy(copy.file(), copy.to());
        }
        tellOfHashedNames(plan, settings);
        leadOn(plan, texts.moved(), settings);
        report.note("after mvn package, mvn -Pcompare -Dfrom=" + files.root()
                + " -Drendered=OLD_OUTPUT sets each page beside the old one, "
                + "and prints the line for " + RedirectLine.FILE + " that leads on from each address that is lost");
    }

    /**
     * Adds redirects for lists of posts, such as those of a month or a category, which have other addresses here, and changes
     * the copied texts.
     */
    private void leadOn(ImportPlan plan, List<MovedText> moved, SiteSettings settings) throws IOException {
        var site = new NewSite(settings);
        var lists = new ArrayList<OldList>();
        for (var page : plan.lists) {
            try {
                var text = new String(Files.readAllBytes(files.root().resolve(page.file())), StandardCharsets.UTF_8);
                var imported = new ImportedText(page.file(), text);
                imported.set("type", "page");
                lists.add(page.list().apply(ContentFolder.read(page.to(), imported.text(), settings, Clock.systemUTC())));
            } catch (SiteException | IllegalArgumentException e) {
                // The list's address cannot be determined.
                continue;
            }
        }
        lists.addAll(blog.lists(moved, site.language()));
        new RedirectWriter(site, project, report).write(lists);
        var root = BlogSettings.root(blog.folder(), blog.settings().get("site.host"));
        new TextChanges(new DataValues(files.root(), plan.data), root, site, report).change(moved, settings.root());
    }

    /** Deletes the page about the author that a new blog starts with, if the old blog has one. */
    private void giveWay(ImportPlan plan, SiteSettings settings) throws IOException {
        var about = settings.content().resolve("about.md");
        if (plan.texts.stream().anyMatch(text -> ABOUT.contains(Folders.name(text.to()))) && Files.exists(about)
                && StarterFiles.isAboutPage(Files.readString(about))) {
            Files.delete(about);
            report.note("content/about.md, as the start of this blog had left it, gave way to the old blog's");
        }
    }

    /** The names of all {@code {{ site.NAME }}} in the texts. */
    private TreeSet<String> siteValues(ImportPlan plan) throws IOException {
        var names = new TreeSet<String>();
        for (var text : plan.texts) {
            // A text that is not UTF-8 is reported when it is copied.
            SITE_VALUE.matcher(new String(Files.readAllBytes(files.root().resolve(text.file()))))
                    .results().forEach(match -> names.add(match.group(1)));
        }
        return names;
    }

    private long posts() throws IOException {
        return Folders.files(project.resolve("content")).stream().map(Folders::name)
                .filter(name -> POST.matcher(name).matches()).count();
    }

    private void copy(Path file, Path to) throws IOException {
        var target = project.resolve(to);
        if (!Files.exists(target)) {
            Folders.copy(files.root().resolve(file), target);
            report.copiedFile();
        } else if (Files.mismatch(files.root().resolve(file), target) < 0) {
            report.leaveOut(file, Folders.name(to) + " is the same");
        } else {
            report.leaveOut(file, Folders.name(to) + " exists already");
        }
    }

    /** Notes in the report that pictures get new names, because those that other sites show have to keep theirs. */
    private void tellOfHashedNames(ImportPlan plan, SiteSettings settings) {
        var hashed = settings.text("assets.hashed");
        var folders = hashed == null ? "css js images models" : hashed.strip();
        var isHashed = plan.copies.stream().anyMatch(copy -> copy.to().startsWith("assets/images"))
                && Pattern.compile("\\bimages\\b").matcher(folders).find();
        if (isHashed) {
            report.note("files of images/ are published under names with a hash; if other sites show them, write assets.hashed="
                    + Pattern.compile("\\s+").splitAsStream(folders).filter(folder -> !folder.equals("images"))
                            .collect(Collectors.joining(" ")) + " into jbake.properties");
        }
    }
}
