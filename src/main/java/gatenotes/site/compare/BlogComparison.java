package gatenotes.site.compare;

import gatenotes.site.bake.address.PageAddress;
import gatenotes.site.compare.Difference.Kind;
import gatenotes.site.importer.OldBlog;
import gatenotes.site.problem.SiteException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Compares this site with the output of the generator it moved from:
 * {@code mvn -Pcompare -Dfrom=OLD_SOURCES -Drendered=OLD_OUTPUT}, with {@code -Dbody=CSS} if the text in the old pages is
 * not found. Pages are matched by address.
 */
public final class BlogComparison {
    private static final String USAGE = ", expected mvn -Pcompare -Dfrom=OLD_SOURCES -Drendered=OLD_OUTPUT";
    private static final Pattern TIME = Pattern.compile(".*\\d:\\d\\d.*");

    private final NewSite site;
    private final OldOutput output;
    private final String oldHost;
    private final BodyFinder bodies;
    private final ThemeParts theme = new ThemeParts();
    private final CompareReport report = new CompareReport();

    private BlogComparison(NewSite site, OldOutput output, String oldHost, String body) {
        this.site = site;
        this.output = output;
        this.oldHost = oldHost;
        bodies = new BodyFinder(body);
    }

    /**
     * @param args the project's folder, the folder of the old sources, the folder of the old output, a CSS selector; the last
     *     may be missing
     */
    public static void main(String[] args) throws IOException {
        try {
            var body = args.length > 3 && args[3] != null && !args[3].isBlank() ? args[3] : null;
            if (compare(Path.of(args[0]), folder(args, 1, "-Dfrom"), folder(args, 2, "-Drendered"), body, System.out)) {
                return;
            }
        } catch (SiteException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
        }
        System.exit(1);
    }

    private static Path folder(String[] args, int index, String option) {
        var name = args.length > index && args[index] != null ? args[index] : "";
        if (name.isBlank() || !Files.isDirectory(Path.of(name))) {
            throw new IllegalArgumentException(option + "=" + name + " is no folder" + USAGE);
        }
        return Path.of(name);
    }

    /**
     * Compares and prints a report.
     *
     * @param body a CSS selector for the element with the text in the old pages, or null
     * @return whether no address is lost and all days are right
     * @throws SiteException if either site has no pages
     * @throws IllegalArgumentException if {@code body} is no valid selector
     */
    static boolean compare(Path project, Path from, Path rendered, String body, PrintStream out) throws IOException {
        if (body != null) {
            BodyFinder.require(body);
        }
        var comparison = new BlogComparison(new NewSite(project), new OldOutput(rendered), OldBlog.address(from), body);
        comparison.run();
        comparison.report.print(out, comparison.bodies.chosen());
        return !comparison.report.isBad();
    }

    private void run() throws IOException {
        var pairs = new ArrayList<NewSite.Post>();
        for (var post : site.posts()) {
            if (output.at(post.file()) != null) {
                pairs.add(post);
            } else {
                report.onlyHere(post.source());
            }
        }
        for (var post : pairs) {
            if (bodies.wantsMore() && post.source().type().equals("post")) {
                bodies.look(output.page(output.at(post.file())), facts(post).tokens());
            }
        }
        for (var post : pairs) {
            var page = output.page(output.at(post.file()));
            var body = post.source().type().equals("post") ? bodies.find(page, List.of()) : null;
            if (body != null) {
                theme.look(body);
            }
        }
        for (var post : pairs) {
            report.compared(post.source(), differences(post), new SourceLines(site.lines(post.source())));
        }
        report.lost(new LostAddresses(site.files()).lines(output.pages()));
    }

    private List<Difference> differences(NewSite.Post post) throws IOException {
        var source = post.source();
        var now = facts(post);
        var file = output.at(post.file());
        var page = output.page(file);
        var body = bodies.find(page, now.tokens());
        if (body == null) {
            return List.of(new Difference(Kind.NOT_FOUND,
                    "found nothing like its text in the old page; name its element as -Dbody=CSS", ""));
        }
        theme.remove(body);
        var old = PageReader.read(page, body, source.title(), PagePlace.of(new PageAddress(file).folder(), oldHost));
        var day = source.date() == null || !source.type().equals("post") ? null : source.date().toLocalDate();
        if (day != null && old.days().isEmpty()) {
            report.dayless();
        }
        var written = source.header().text("date");
        return PageComparison.of(old, now, source.title(), day, written != null && TIME.matcher(written).matches());
    }

    private PageFacts facts(NewSite.Post post) throws IOException {
        var page = site.page(post);
        return PageReader.read(page, NewSite.body(page), post.source().title(),
                PagePlace.of(new PageAddress(post.file()).folder(), oldHost == null ? site.host() : oldHost));
    }
}
