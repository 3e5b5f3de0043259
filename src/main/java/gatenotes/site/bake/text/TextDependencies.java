package gatenotes.site.bake.text;

import gatenotes.site.markdown.PageContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What one text depends on: its queries to the page around it, and the answers. While a text and its answers are the
 * same, so is its HTML.
 */
final class TextDependencies {
    /** Figures and formulas are not asked for again: they depend on nothing but what the text says of them. */
    private static final Set<String> STEADY = Set.of("figure", "formula");

    private record Query(Method method, Object[] arguments, Object answer) {
    }

    private final List<Query> queries = new ArrayList<>();

    /** The page, as a text sees it whose queries are noted: whatever a page can be asked, now or some day. */
    PageContext noted(PageContext page) {
        return (PageContext) Proxy.newProxyInstance(PageContext.class.getClassLoader(), new Class<?>[] {PageContext.class},
                (unused, method, arguments) -> {
                    var answer = ask(page, method, arguments);
                    if (!STEADY.contains(method.getName())) {
                        queries.add(new Query(method, arguments, answer));
                    }
                    return answer;
                });
    }

    /** Asks everything again, reporting all there is to report; whether every answer is the one it was. */
    boolean stillHoldOn(PageContext other) {
        return queries.stream().allMatch(
                query -> Objects.deepEquals(ask(other, query.method(), query.arguments()), query.answer()));
    }

    private static Object ask(PageContext page, Method method, Object[] arguments) {
        try {
            return method.invoke(page, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            // No question of a page has a checked exception.
            throw (RuntimeException) e.getCause();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
