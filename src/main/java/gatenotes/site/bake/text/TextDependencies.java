package gatenotes.site.bake.text;

import gatenotes.scene.Language;
import gatenotes.site.markdown.DemoCall;
import gatenotes.site.markdown.PageContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What one text depends on: its queries to the site around it, and the answers. While a text and its answers are the
 * same, so is its HTML.
 *
 * <p>Figures and formulas are not asked for again: they depend on nothing but what the text says of them.
 */
final class TextDependencies implements PageContext {
    private record Query(Function<PageContext, Object> ask, Object answer) {
    }

    private final List<Query> queries = new ArrayList<>();
    private PageContext page;

    /** @param page that answers, until {@link #close} */
    TextDependencies(PageContext page) {
        this.page = page;
    }

    /** Ends the asking; what was asked is kept. */
    void close() {
        page = null;
    }

    /** Asks everything again, reporting all there is to report; whether every answer is the one it was. */
    boolean holdOn(PageContext other) {
        for (var query : queries) {
            if (!Objects.deepEquals(query.ask().apply(other), query.answer())) {
                return false;
            }
        }
        return true;
    }

    private <T> T ask(Function<PageContext, T> query) {
        var answer = query.apply(page);
        queries.add(new Query(query::apply, answer));
        return answer;
    }

    private void tell(Consumer<PageContext> message) {
        ask(page -> {
            message.accept(page);
            return null;
        });
    }

    @Override
    public String link(String url, int line) {
        return ask(page -> page.link(url, line));
    }

    @Override
    public String media(String url, int line) {
        return ask(page -> page.media(url, line));
    }

    @Override
    public int[] imageSize(String url) {
        return ask(page -> page.imageSize(url));
    }

    @Override
    public String post(String fileName) {
        return ask(page -> page.post(fileName));
    }

    @Override
    public String setting(String name) {
        return ask(page -> page.setting(name));
    }

    @Override
    public Language language() {
        return ask(PageContext::language);
    }

    @Override
    public String figure(DemoCall call) {
        return page.figure(call);
    }

    @Override
    public String formula(String tex, boolean display) {
        return page.formula(tex, display);
    }

    @Override
    public void flaw(int line, String message) {
        tell(page -> page.flaw(line, message));
    }

    @Override
    public void error(int line, String message) {
        tell(page -> page.error(line, message));
    }

    @Override
    public void warning(int line, String message) {
        tell(page -> page.warning(line, message));
    }
}
