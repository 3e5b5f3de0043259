package gatenotes.site.bake;

import gatenotes.site.Problem;
import gatenotes.site.markdown.Markdown;
import gatenotes.site.markdown.RawHtml;
import java.util.List;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;

/** Turns the text of every document into HTML, several at a time. */
final class BodyBaker {
    private final Markdown markdown = new Markdown();
    private final Surroundings site;

    BodyBaker(Surroundings site) {
        this.site = site;
    }

    /**
     * Sets the body of each document.
     *
     * @param problems receives what is wrong, in the order of the documents
     * @param references receives the links to named places
     */
    void bake(List<DocumentModel> documents, List<Problem> problems, List<Reference> references) {
        var pages = documents.parallelStream().map(document -> bake(document)).toList();
        for (var page : pages) {
            problems.addAll(page.problems());
            references.addAll(page.references());
        }
    }

    private SourcePage bake(DocumentModel document) {
        var source = (Source) document.get(TextEngine.SOURCE);
        var address = new Address((String) document.get(ModelAttributes.URI));
        var page = new SourcePage(source, address, site);
        document.setBody(source.isHtml() ? RawHtml.rewritten(source.body(), source.bodyLine(), page)
                : markdown.render(source.body(), source.bodyLine(), page));
        BodyFacts.put(document);
        return page;
    }
}
