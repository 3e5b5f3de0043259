package gatenotes.site.bake.template;

import gatenotes.site.bake.disk.SiteWriter;
import gatenotes.site.bake.page.SitePage;
import gatenotes.site.bake.text.RenderedText;
import gatenotes.site.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.template.RenderingException;

/**
 * Fills the template of every page, several at a time. A page whose template would see the same values is taken over
 * from the last site.
 */
public final class PageRenderer {
    /** A page, or why it could not be filled. */
    private record Result(SitePage page, RenderedPage rendered, Problem problem) {
    }

    private final PageTemplates templates;
    private final Map<String, RenderedText> texts;
    private final Map<String, RenderedPage> last;
    private final SiteWriter site;
    private final BinaryOperator<String> publish;
    private final Runnable step;
    private final Map<DocumentModel, byte[]> prints = Collections.synchronizedMap(new IdentityHashMap<>());
    private byte[] sitePrint;

    /**
     * @param texts by the path of their source
     * @param last the pages of the last site by file
     * @param publish changes a filled page to the published one; its second argument is the relative path from the page
     *     to the site's first folder
     * @param step is called for each page that is done, from several threads
     */
    public PageRenderer(PageTemplates templates, Map<String, RenderedText> texts, Map<String, RenderedPage> last,
            SiteWriter site, BinaryOperator<String> publish, Runnable step) {
        this.templates = templates;
        this.texts = texts;
        this.last = last;
        this.site = site;
        this.publish = publish;
        this.step = step;
    }

    /**
     * Writes all pages.
     *
     * @param pages with their texts
     * @param lists the pages made of them
     * @param problems receives what is wrong
     * @return the pages by file
     */
    public Map<String, RenderedPage> render(List<SitePage> pages, List<SitePage> lists, List<Problem> problems) {
        pages.parallelStream().forEach(page -> prints.put(page.document(), print(page)));
        var whole = new Fingerprint(value -> null);
        pages.forEach(page -> whole.add(prints.get(page.document())));
        sitePrint = whole.bytes();
        var rendered = new HashMap<String, RenderedPage>();
        for (var part : List.of(pages, lists)) {
            for (var result : part.parallelStream().map(this::render).toList()) {
                if (result.problem() == null) {
                    rendered.put(result.page().address().file(), result.rendered());
                } else if (problems.stream().noneMatch(problem -> isSamePlace(problem, result.problem()))) {
                    problems.add(result.problem());
                }
            }
        }
        return rendered;
    }

    private Result render(SitePage page) {
        try {
            var rendered = rendered(page);
            step.run();
            return new Result(page, rendered, null);
        } catch (RenderingException | RuntimeException e) {
            return new Result(page, null, templates.problem(e, page));
        } catch (IOException e) {
            // The problem is returned, not thrown, because other threads are still writing pages.
            return new Result(page, null, Problem.of(e, site.folder().resolve(page.address().file())));
        }
    }

    private RenderedPage rendered(SitePage page) throws IOException, RenderingException {
        var file = page.address().file();
        var own = prints.get(page.document());
        var seen = own != null ? own : print(page);
        var before = last.get(file);
        if (before != null && before.timeless() && Arrays.equals(before.seen(), seen)
                && (before.site() == null || Arrays.equals(before.site(), sitePrint))
                && before.lookups().entrySet().stream()
                        .allMatch(lookup -> templates.exists(lookup.getKey()) == lookup.getValue())
                && site.take(file)) {
            return before;
        }
        var filled = templates.fill(page);
        site.write(file, publish.apply(filled.html(), page.address().rootPath()).getBytes(StandardCharsets.UTF_8));
        return new RenderedPage(seen, filled.seesSite() ? sitePrint : null, !filled.seesMore(), filled.lookups(),
                PageFrame.of(filled.html(), page.document().getBody()));
    }

    private byte[] print(SitePage page) {
        var print = new Fingerprint(prints::get);
        print.add(templates.print()).add(templates.name(page));
        page.document().forEach((name, value) -> {
            // A text keeps its number until it or its source changes.
            var isText = name.equals(ModelAttributes.BODY) && page.source() != null;
            print.add(name).add(isText ? texts.get(page.source().path()).number() : value);
        });
        return print.bytes();
    }

    /** One mistake in a template breaks every page, so only the first is reported. */
    private static boolean isSamePlace(Problem one, Problem other) {
        return one.file().equals(other.file()) && one.line() == other.line();
    }
}
