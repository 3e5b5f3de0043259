package gatenotes.site.bake.text;

import gatenotes.site.bake.address.AnchorReference;
import gatenotes.site.bake.page.SitePage;
import gatenotes.site.bake.source.AsciiDoc;
import gatenotes.site.bake.source.FrontMatterWarnings;
import gatenotes.site.bake.source.Source;
import gatenotes.site.markdown.HtmlTexts;
import gatenotes.site.markdown.Markdown;
import gatenotes.site.problem.Problem;
import gatenotes.site.problem.SourceFault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jbake.util.HtmlUtil;

/**
 * Turns the text of every page into HTML, several at a time, and keeps the HTML for the next bake as long as nothing
 * changes it.
 *
 * @param known the texts of the last bake by the path of their source; replaced by those of this bake
 * @param step is called for each text that is done, from several threads
 */
public record TextRenderer(SiteContext site, Map<String, RenderedText> known, Runnable step) {
    private record Result(RenderedText text, SourceContext context) {
    }

    private static final AtomicLong NUMBERS = new AtomicLong();
    private static final Markdown MARKDOWN = new Markdown();

    /**
     * Sets {@code body}, {@code minutes} and {@code summary} of each page's document.
     *
     * @param problems receives the problems, in the order of the pages
     * @param references receives the links to anchors
     */
    public void render(List<SitePage> pages, List<Problem> problems, List<AnchorReference> references) {
        var results = pages.parallelStream().map(page -> {
            var result = SourceFault.at(page.source().file(), () -> render(page));
            step.run();
            return result;
        }).toList();
        var texts = new HashMap<String, RenderedText>();
        for (var result : results) {
            problems.addAll(FrontMatterWarnings.of(result.text().source(), site.settings().jbake().getDocumentTypes()));
            problems.addAll(result.context().problems());
            references.addAll(result.context().references());
            texts.put(result.text().source().path(), result.text());
        }
        known.clear();
        known.putAll(texts);
    }

    private Result render(SitePage page) {
        var source = page.source();
        var context = new SourceContext(source, page.address(), site);
        var text = known.get(source.path());
        if (text == null || text.source() != source || AsciiDocEngine.readsOthers(source)
                || !text.dependencies().stillHoldOn(context)) {
            context = new SourceContext(source, page.address(), site);
            text = render(source, context);
        }
        context.checkImage();
        put(text, page);
        if (site.settings().isJBakes() && site.settings().jbake().getImgPathUpdate()) {
            HtmlUtil.fixImageSourceUrls(page.document(), site.settings().jbake());
        }
        return new Result(text, context);
    }

    private RenderedText render(Source source, SourceContext context) {
        var dependencies = new TextDependencies();
        var page = dependencies.noted(context);
        var html = AsciiDoc.isText(source.path()) ? HtmlTexts.made(AsciiDocEngine.html(source, site.settings()), 1, page)
                : source.isHtml() ? HtmlTexts.render(source.header().body(), source.header().bodyLine(), page)
                : MARKDOWN.render(source.header().body(), source.header().bodyLine(), page);
        return new RenderedText(NUMBERS.incrementAndGet(), source, dependencies, html, TextFacts.of(html));
    }

    private static void put(RenderedText text, SitePage page) {
        var document = page.document();
        document.setBody(text.html());
        document.put("minutes", text.facts().minutes());
        var own = text.source().headerText("description") != null ? text.source().headerText("description")
                : text.source().headerText("excerpt");
        document.put("summary", own != null ? own.strip() : text.facts().summary());
    }
}
