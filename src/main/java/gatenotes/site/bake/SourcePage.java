package gatenotes.site.bake;

import gatenotes.site.Problem;
import gatenotes.site.Problem.Severity;
import gatenotes.site.markdown.DemoCall;
import gatenotes.site.markdown.Formulas;
import gatenotes.site.markdown.PageContext;
import java.util.ArrayList;
import java.util.List;

/** The page one source is rendered into: finds what its text links to, and collects what is wrong with it. */
final class SourcePage implements PageContext {
    private final Source source;
    private final Address address;
    private final Addresses addresses;
    private final Prerender prerender;
    private final Formulas formulas;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();

    SourcePage(Source source, Address address, Addresses addresses, Prerender prerender, Formulas formulas) {
        this.source = source;
        this.address = address;
        this.addresses = addresses;
        this.prerender = prerender;
        this.formulas = formulas;
    }

    List<Problem> problems() {
        return problems;
    }

    List<Reference> references() {
        return references;
    }

    @Override
    public String link(String url, int line) {
        return rewritten(url, line, "broken link to '" + url + "'", "a page or file of the site", severity());
    }

    @Override
    public String media(String url, int line) {
        return rewritten(url, line, "missing file '" + url + "'", "it under assets/ or beside the text",
                Severity.WARNING);
    }

    @Override
    public String figure(DemoCall call) {
        return prerender.html(call, source.language());
    }

    @Override
    public String formula(String tex, boolean display) {
        return formulas.mathml(tex, display);
    }

    @Override
    public void flaw(int line, String message) {
        problems.add(new Problem(source.file(), line, message, severity()));
    }

    @Override
    public void error(int line, String message) {
        problems.add(Problem.error(source.file(), line, message));
    }

    @Override
    public void warning(int line, String message) {
        problems.add(Problem.warning(source.file(), line, message));
    }

    private Severity severity() {
        return source.lenient() ? Severity.WARNING : Severity.ERROR;
    }

    private String rewritten(String url, int line, String found, String expected, Severity severity) {
        var target = Target.inside(url);
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
            return path == null ? url : written(path, target);
        }
        refer(place, target, line, url, severity);
        return written(place, target);
    }

    /** Looks beside the source first, as an editor does, then from the page's own address, as a browser does. */
    private String find(Target target) {
        var beside = target.from(contentFolder());
        var place = beside == null ? null : addresses.find(beside);
        if (place != null) {
            return place;
        }
        var fromPage = target.from(address.folder());
        return fromPage == null ? null : addresses.find(fromPage);
    }

    private String contentFolder() {
        return source.path().substring(0, source.path().lastIndexOf('/') + 1);
    }

    private void report(String found, String path, String expected, int line, Severity severity) {
        if (addresses.isComplete()) {
            var why = path == null ? "it leads above the site" : addresses.whyLeftOut(path);
            problems.add(new Problem(source.file(), line,
                    found + ", expected " + expected + (why == null ? "" : " (" + why + ")"), severity));
        }
    }

    private void refer(String page, Target target, int line, String url, Severity severity) {
        if (target.anchor() != null && !target.anchor().isEmpty() && !target.anchor().equals("top")) {
            references.add(new Reference(source.file(), line, page, target.anchor(), url, severity));
        }
    }

    private String written(String path, Target target) {
        var url = address.rootPath() + Address.encoded(path);
        return (url.isEmpty() ? "./" : url) + target.query()
                + (target.anchor() == null ? "" : "#" + Address.encoded(target.anchor()));
    }
}
