package gatenotes.site.bake.check;

import gatenotes.site.bake.address.Addresses;
import gatenotes.site.bake.address.AnchorReference;
import gatenotes.site.bake.address.LinkTarget;
import gatenotes.site.bake.address.PageAddress;
import gatenotes.site.bake.page.SitePage;
import gatenotes.site.bake.template.PageFrame;
import gatenotes.site.problem.Problem.Severity;
import gatenotes.site.problem.Problem;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks the links that templates add around a text. */
public final class TemplateLinks {
    private final Path templates;
    private final TemplateSources sources;
    private final Addresses addresses;
    private final List<Problem> problems;
    /** Mistakes already reported: one mistake in a template shows on every page. */
    private final Set<String> reported = new HashSet<>();
    private final Set<String> places = new HashSet<>();
    private final List<AnchorReference> references;
    private final Severity severity;
    /** Where in the templates each link to an anchor is written; each is looked up once. */
    private final Map<String, TemplateSources.Place> anchors = new HashMap<>();

    /**
     * @param templates the folder of templates, relative to the project's folder
     * @param sources the same folder, to look for the line of a link
     * @param problems receives broken links
     * @param references receives the links to anchors
     * @param severity of a broken link
     */
    public TemplateLinks(Path templates, TemplateSources sources, Addresses addresses, List<Problem> problems,
            List<AnchorReference> references, Severity severity) {
        this.templates = templates;
        this.sources = sources;
        this.addresses = addresses;
        this.problems = problems;
        this.references = references;
        this.severity = severity;
    }

    /** Checks the links that a template put around one page. */
    public void check(SitePage page, String template, PageFrame frame) {
        frame.links().forEach(url -> check(url, page, template));
    }

    /** The addresses of the site to which the templates of all pages link. */
    public Set<String> places() {
        return places;
    }

    private void check(String url, SitePage page, String template) {
        var target = LinkTarget.inside(url);
        if (target == null) {
            return;
        }
        var address = page.address();
        var path = path(target, page.document().getRootPath(), address);
        var place = path == null ? null : addresses.find(path);
        if (place != null) {
            places.add(place);
        }
        if (place == null && reported.add(template + " " + path)) {
            var at = sources.find(template, target.path());
            problems.add(new Problem(templates.resolve(at.file()), at.line(),
                    "broken link to '" + url + "' on /" + address.url() + ", expected a page or file of the site", severity));
        } else if (place != null && target.namesPlace()) {
            var at = anchors.computeIfAbsent(template + " " + target.anchor(),
                    unused -> sources.find(template, "#" + target.anchor()));
            references.add(new AnchorReference(templates.resolve(at.file()), at.line(), place, target.anchor(), url,
                    severity));
        }
    }

    private static String path(LinkTarget target, String root, PageAddress address) {
        if (target.path().isEmpty()) {
            return address.url();
        }
        // The page for a missing address is served at any depth, so its root path starts at the host.
        var inner = root.startsWith("/") && target.path().startsWith(root)
                ? new LinkTarget("/" + target.path().substring(root.length()), "", null) : target;
        return inner.from(address.folder());
    }
}
