package gatenotes.site.bake;

import gatenotes.site.Problem;
import gatenotes.site.markdown.Markdown;
import gatenotes.site.markdown.RawHtml;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;

/** Turns the text of every document into HTML, several at a time, and keeps what does not change till the next bake. */
final class BodyBaker {
    /**
     * A text as HTML.
     *
     * @param number of its own: a text that is made anew has another one
     * @param source it was made of, compared by identity: a source that was read anew is another one
     * @param questions it asked of the site
     */
    record Body(long number, Source source, Questions questions, String html, BodyFacts facts) {
    }

    private record Baked(Body body, SourcePage page) {
    }

    private static final AtomicLong NUMBERS = new AtomicLong();

    private final Markdown markdown = new Markdown();
    private final Surroundings site;
    private final Progress progress;
    private final Map<String, Body> known;

    /** @param known the bodies of the last bake by the path of their source; will be those of this one */
    BodyBaker(Surroundings site, Map<String, Body> known, Progress progress) {
        this.site = site;
        this.known = known;
        this.progress = progress;
    }

    /**
     * Sets the body of each document, and {@code minutes} and {@code summary}.
     *
     * @param problems receives what is wrong, in the order of the documents
     * @param references receives the links to named places
     */
    void bake(List<DocumentModel> documents, List<Problem> problems, List<Reference> references) {
        progress.start("text", documents.size());
        var all = documents.parallelStream().map(document -> {
            var baked = bake(document);
            progress.step();
            return baked;
        }).toList();
        var bodies = new HashMap<String, Body>();
        for (var baked : all) {
            problems.addAll(baked.page().problems());
            references.addAll(baked.page().references());
            bodies.put(baked.body().source().path(), baked.body());
        }
        known.clear();
        known.putAll(bodies);
    }

    private Baked bake(DocumentModel document) {
        var source = (Source) document.get(TextEngine.SOURCE);
        var address = new Address((String) document.get(ModelAttributes.URI));
        var page = new SourcePage(source, address, site);
        var body = known.get(source.path());
        if (body == null || body.source() != source || !body.questions().haveTheSameAnswersOn(page)) {
            page = new SourcePage(source, address, site);
            body = render(source, page);
        }
        page.problems().addAll(0, HeaderSlips.of(source));
        put(body, document);
        return new Baked(body, page);
    }

    private Body render(Source source, SourcePage page) {
        var questions = new Questions(page);
        var html = source.isHtml() ? RawHtml.rewritten(source.body(), source.bodyLine(), questions)
                : markdown.render(source.body(), source.bodyLine(), questions);
        questions.close();
        return new Body(NUMBERS.incrementAndGet(), source, questions, html, BodyFacts.of(html));
    }

    private static void put(Body body, DocumentModel document) {
        document.setBody(body.html());
        document.put("minutes", body.facts().minutes());
        var own = body.source().headerText("description") != null ? body.source().headerText("description")
                : body.source().headerText("excerpt");
        document.put("summary", own != null ? own.strip() : body.facts().summary());
    }
}
