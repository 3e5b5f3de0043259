package gatenotes.site.compare;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The parts that are the same in the texts of many pages, such as a licence or a picture for donations. They belong to the
 * theme.
 */
final class ThemeParts {
    private static final int AT_LEAST = 3;

    private final Map<String, Integer> counts = new HashMap<>();
    private int pages;

    /** Counts the parts of an old page's text. */
    void look(Element body) {
        pages++;
        Set<String> seen = new HashSet<>();
        for (var element : body.select("div, section, aside, p, footer, ul, blockquote")) {
            seen.add(key(element));
        }
        seen.forEach(key -> counts.merge(key, 1, Integer::sum));
    }

    /**
     * Removes the theme's parts from the text of an old page. A part is the theme's if at least half of the pages have it, and
     * not too few.
     */
    void remove(Element body) {
        var often = Math.max(AT_LEAST, pages / 2);
        body.select("div, section, aside, p, footer, ul, blockquote").stream()
                .filter(element -> element != body && counts.getOrDefault(key(element), 0) >= often).toList()
                .forEach(Element::remove);
    }

    private static String key(Element element) {
        return element.text() + String.join(" ", element.select("img").eachAttr("src"));
    }
}
