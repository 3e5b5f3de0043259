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
 * What one text depends on: its queries to the page around it, and the answers. As long as the text and the answers are
 * the same, its HTML is the same.
 */
final class TextDependencies {
    /** Queries that need not be repeated: figures and formulas depend on nothing but their description in the text. */
    private static final Set<String> STEADY = Set.of("figure", "formula");

    private record Query(Method method, Object[] arguments, Object answer) {
    }

    private final List<Query> queries = new ArrayList<>();

    /** A proxy of the page that notes each query; it covers all methods of the interface, including future ones. */
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

    /**
     * Repeats all queries, which also reports their problems, and returns whether all answers are the same. It stops at the
     * first answer that differs.
     */
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
            // No method of a page declares a checked exception.
            throw (RuntimeException) e.getCause();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
