package gatenotes.site.bake.text;

import gatenotes.figures.Demos;
import gatenotes.scene.Language;
import gatenotes.site.bake.address.AnchorReference;
import gatenotes.site.bake.address.LinkTarget;
import gatenotes.site.bake.address.PageAddress;
import gatenotes.site.bake.source.AsciiDoc;
import gatenotes.site.bake.source.Source;
import gatenotes.site.markdown.DemoCall;
import gatenotes.site.markdown.PageContext;
import gatenotes.site.problem.Problem;
import gatenotes.site.problem.Problem.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The page into which one source is rendered: it resolves the links of the text, and collects its problems. */
final class SourceContext implements PageContext {
    private static final String BREAKS = "markdown.breaks";

    private final Source source;
    private final PageAddress address;
    private final SiteContext site;
    /** Each once: a file that a line includes many times is wrong but once. */
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final List<AnchorReference> references = new ArrayList<>();

    SourceContext(Source source, PageAddress address, SiteContext site) {
        this.source = source;
        this.address = address;
        this.site = site;
    }

    Set<Problem> problems() {
        return problems;
    }

    List<AnchorReference> references() {
        return references;
    }

    @Override
    public String link(String url, int line) {
        return rewritten(url, line, "broken link to '" + url + "'", "a page or file of the site", source.severity());
    }

    @Override
    public String media(String url, int line) {
        var severity = "fail".equals(site.settings().text("check.images")) ? source.severity() : Severity.WARNING;
        return rewritten(url, line, "missing file '" + url + "'", "it under assets/ or beside the text", severity);
    }

    @Override
    public int[] imageSize(String url) {
        var target = LinkTarget.inside(url);
        var place = target == null || target.path().isEmpty() ? null : find(target);
        var file = place == null ? null : site.addresses().owner(place);
        return file == null ? null : site.images().of(site.settings().root().resolve(file));
    }

    @Override
    public String post(String fileName) {
        var path = site.addresses().findPost(fileName);
        return path == null ? null : "/" + PageAddress.encoded(path);
    }

    @Override
    public String setting(String name) {
        if (name.startsWith("page.")) {
            return source.headerText(name.substring("page.".length()));
        }
        var set = site.settings().text(name);
        return set == null && name.equals(BREAKS) && site.settings().isJBakes()
                ? String.valueOf(site.settings().jbake().getMarkdownExtensions().contains("HARDWRAPS")) : set;
    }

    @Override
    public String language() {
        return source.language().code();
    }

    @Override
    public String word(String name, String otherwise) {
        return site.words().word(source.language(), name, otherwise);
    }

    @Override
    public String include(String name) {
        return Includes.text(site.settings().templates(), name);
    }

    @Override
    public String figure(DemoCall call) {
        try {
            return Prerender.html(call, Language.of(language()));
        } catch (IllegalArgumentException e) {
            var isListed = Demos.all().stream().anyMatch(demo -> demo.name().equals(call.name()));
            throw isListed ? e : new IllegalArgumentException(
                    e.getMessage() + UnlistedDemo.hint(site.settings().root(), call.name()), e);
        }
    }

    @Override
    public String formula(String tex, boolean display) {
        return site.formulas().mathml(tex, display);
    }

    @Override
    public void flaw(int line, String message) {
        problems.add(new Problem(source.file(), at(line), message, source.severity()));
    }

    @Override
    public void error(int line, String message) {
        problems.add(Problem.error(source.file(), at(line), message));
    }

    @Override
    public void warning(int line, String message) {
        problems.add(Problem.warning(source.file(), at(line), message));
    }

    /** Reports the picture that the header names as {@code image}, if the site lacks it. */
    void checkImage() {
        var image = source.image();
        var target = image == null ? null : LinkTarget.inside(image);
        if (target != null && find(target) == null) {
            report("missing image '" + image + "'", target.from(contentFolder()), "it under assets/ or beside the text",
                    source.header().line("image"), source.severity());
        }
    }

    private String rewritten(String url, int line, String found, String expected, Severity severity) {
        var target = LinkTarget.inside(url);
        if (target == null || url.isEmpty()) {
            return url;
        }
        if (target.path().isEmpty()) {
            refer(address.url(), target, line, url, severity);
            return url;
        }
        var place = find(target);
        if (place == null) {
            var path = target.from(contentFolder());
            report(found, path, expected, line, severity);
            return path == null || site.settings().isJBakes() ? url : written(path, target);
        }
        refer(place, target, line, url, severity);
        return isAsWritten(target, place) ? url : written(place, target);
    }

    /**
     * Whether a link stays as it is written, as in JBake: on a JBake site, if a browser on this page resolves it to the right
     * address.
     */
    private boolean isAsWritten(LinkTarget target, String place) {
        var path = target.from(address.folder());
        return site.settings().isJBakes() && path != null
                && (new PageAddress(path).url().equals(place) || place.equals(path + "/"));
    }

    private String find(LinkTarget target) {
        return site.addresses().find(target, source.path(), address);
    }

    private String contentFolder() {
        return source.path().substring(0, source.path().lastIndexOf('/') + 1);
    }

    private void report(String found, String path, String expected, int line, Severity severity) {
        if (site.addresses().isComplete()) {
            var why = path == null ? "it leads above the site" : site.addresses().whyLeftOut(path);
            problems.add(new Problem(source.file(), at(line),
                    found + ", expected " + expected + (why == null ? "" : " (" + why + ")"), severity));
        }
    }

    private void refer(String page, LinkTarget target, int line, String url, Severity severity) {
        if (target.namesPlace()) {
            references.add(new AnchorReference(source.file(), at(line), page, target.anchor(), url, severity));
        }
    }

    /** The line for messages; 0 in AsciiDoc, because the HTML from Asciidoctor has other line numbers than the text. */
    private int at(int line) {
        return AsciiDoc.isText(source.path()) ? 0 : line;
    }

    private String written(String path, LinkTarget target) {
        var url = address.rootPath() + PageAddress.encoded(path);
        return (url.isEmpty() ? "./" : url) + target.query()
                + (target.anchor() == null ? "" : "#" + PageAddress.encoded(target.anchor()));
    }
}
