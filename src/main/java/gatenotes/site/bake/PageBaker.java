package gatenotes.site.bake;

import gatenotes.site.Problem;
import gatenotes.site.bake.BodyBaker.Body;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.template.RenderingException;

/**
 * Fills the template of every page, several at a time. A page whose template would see nothing new is taken over from
 * the last site.
 */
final class PageBaker {
    /**
     * A page of the site.
     *
     * @param seen the fingerprint of all its template can see of the page itself
     * @param site the fingerprint of all documents, if its template asked for lists of them; else null
     * @param timeless whether baking it again gives the same
     * @param places the addresses its template asked for, and whether the site had them
     * @param frame what the template added to the text
     */
    record Page(byte[] seen, byte[] site, boolean timeless, Map<String, Boolean> places, PageFrame frame) {
    }

    /** A page, or why it could not be filled. */
    private record Baked(DocumentModel document, Page page, Problem problem) {
    }

    private final PageTemplates templates;
    private final Map<String, Body> bodies;
    private final Map<String, Page> last;
    private final NextSite site;
    private final Progress progress;
    private final Map<DocumentModel, byte[]> prints = Collections.synchronizedMap(new IdentityHashMap<>());
    private byte[] sitePrint;

    /**
     * @param bodies by the path of their source
     * @param last the pages of the last site by file
     */
    PageBaker(PageTemplates templates, Map<String, Body> bodies, Map<String, Page> last, NextSite site,
            Progress progress) {
        this.templates = templates;
        this.bodies = bodies;
        this.last = last;
        this.site = site;
        this.progress = progress;
    }

    /**
     * Writes all pages.
     *
     * @param documents with their bodies
     * @param lists the pages made of them
     * @param links checks what templates link to
     * @param problems receives what is wrong
     * @return the pages by file
     */
    Map<String, Page> bake(List<DocumentModel> documents, List<DocumentModel> lists, TemplateLinks links,
            List<Problem> problems) {
        progress.start("templates", documents.size() + lists.size());
        documents.parallelStream().forEach(document -> prints.put(document, print(document)));
        var whole = new Fingerprint(value -> null);
        documents.forEach(document -> whole.add(prints.get(document)));
        sitePrint = whole.bytes();
        var pages = new HashMap<String, Page>();
        for (var part : List.of(documents, lists)) {
            for (var baked : part.parallelStream().map(this::bake).toList()) {
                if (baked.problem() == null) {
                    pages.put(file(baked.document()), baked.page());
                    links.check(baked.document(), templates.name(baked.document()), baked.page().frame());
                } else if (problems.stream().noneMatch(problem -> isSamePlace(problem, baked.problem()))) {
                    problems.add(baked.problem());
                }
            }
        }
        return pages;
    }

    private Baked bake(DocumentModel document) {
        try {
            var page = page(document);
            progress.step();
            return new Baked(document, page, null);
        } catch (RenderingException | RuntimeException e) {
            return new Baked(document, null, templates.problem(e, document));
        } catch (IOException e) {
            // Not thrown: the others are still writing.
            return new Baked(document, null, DiskProblems.of(e, site.folder().resolve(file(document))));
        }
    }

    private Page page(DocumentModel document) throws IOException, RenderingException {
        var file = file(document);
        var own = prints.get(document);
        var seen = own != null ? own : print(document);
        var before = last.get(file);
        if (before != null && before.timeless() && Arrays.equals(before.seen(), seen)
                && (before.site() == null || Arrays.equals(before.site(), sitePrint))
                && before.places().entrySet().stream()
                        .allMatch(place -> templates.exists(place.getKey()) == place.getValue())
                && site.take(file)) {
            return before;
        }
        var filled = templates.fill(document);
        site.write(file, filled.html().getBytes(StandardCharsets.UTF_8));
        return new Page(seen, filled.seesSite() ? sitePrint : null, !filled.seesMore(), filled.places(),
                PageFrame.of(filled.html(), document.getBody()));
    }

    private byte[] print(DocumentModel document) {
        var print = new Fingerprint(prints::get);
        print.add(templates.print()).add(templates.name(document));
        document.forEach((name, value) -> {
            if (name.equals(ModelAttributes.BODY) && value != null) {
                // A text is made anew when it or its source changes; until then it is the same object.
                print.add(name).add(bodies.get(((Source) document.get(TextEngine.SOURCE)).path()).number());
            } else if (!name.equals(TextEngine.SOURCE)) {
                print.add(name).add(value);
            }
        });
        return print.bytes();
    }

    private static String file(DocumentModel document) {
        return (String) document.get(ModelAttributes.URI);
    }

    /** One mistake in a template breaks every page: the first is enough. */
    private static boolean isSamePlace(Problem one, Problem other) {
        return one.file().equals(other.file()) && one.line() == other.line();
    }
}
