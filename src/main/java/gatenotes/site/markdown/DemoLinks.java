package gatenotes.site.markdown;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Link;

/**
 * The links of a text that set one of its figures: {@code [shut it](demo:valves?unit=2)}.
 *
 * <p>They become ordinary addresses, {@code ?valves.unit=2#figure-valves}. Without scripts such a link jumps to the
 * figure; opened in a new window it shows the figure in that state; in a live page it sets the figure in place.
 */
final class DemoLinks {
    private final PageContext page;
    private final NodeAttributes attributes;
    /** The figures by their names in addresses: a second "hello" is "hello-2". */
    private final Map<String, DemoCall> figures = new LinkedHashMap<>();
    /** How many figures of each demo were added. */
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<Pending> pending = new ArrayList<>();

    private record Pending(Link link, String url, int line) {
    }

    DemoLinks(PageContext page, NodeAttributes attributes) {
        this.page = page;
        this.attributes = attributes;
    }

    /** Adds a figure and returns its name in addresses. */
    String add(DemoCall figure) {
        var count = counts.merge(figure.name(), 1, Integer::sum);
        var name = count == 1 ? figure.name() : figure.name() + "-" + count;
        while (figures.containsKey(name)) {
            count = counts.merge(figure.name(), 1, Integer::sum);
            name = figure.name() + "-" + count;
        }
        figures.put(name, figure);
        return name;
    }

    /** Adds a link; its figure may come later in the text. */
    void add(Link link, String url, int line) {
        pending.add(new Pending(link, url, line));
    }

    /** Writes the addresses once all figures are known, and reports links without a matching figure. */
    void finish() {
        for (var each : pending) {
            try {
                each.link().setDestination(address(DemoCall.ofAddress(each.url(), "", "")));
                attributes.add(each.link(), Map.of("class", "figure-link"));
            } catch (IllegalArgumentException e) {
                page.error(each.line(), "link to " + each.url() + ": " + e.getMessage());
            }
        }
    }

    private String address(DemoCall wanted) {
        if (wanted.autoplay()) {
            throw new IllegalArgumentException("found 'autoplay', which only a figure has, expected none in a link");
        }
        var figure = figures.get(wanted.name());
        if (figure == null) {
            throw new IllegalArgumentException("the page has no figure '" + wanted.name() + "', expected "
                    + (figures.isEmpty() ? "a figure to link to" : "one of " + String.join(", ", figures.keySet())));
        }
        var parameters = new LinkedHashMap<>(figure.parameters());
        parameters.putAll(wanted.parameters());
        // Drawing the figure shows whether it can have that state.
        page.figure(new DemoCall(figure.name(), parameters, figure.alt(), figure.caption(), false));
        var query = new StringBuilder();
        wanted.parameters().forEach((name, value) -> query.append(query.isEmpty() ? '?' : '&')
                .append(wanted.name()).append('.').append(name).append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return query + "#" + id(wanted.name());
    }

    /** The id of a figure in its page. */
    static String id(String name) {
        return "figure-" + name;
    }
}
