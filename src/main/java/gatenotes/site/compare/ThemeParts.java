package gatenotes.site.compare;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What stands the same in the texts of many pages, a licence or a picture for those who want to give: it is the theme's. */
final class ThemeParts {
    private static final int AT_LEAST = 3;

    private final Map<String, Integer> counts = new HashMap<>();
    private int pages;

    /** Takes in the text of an old page. */
    void look(Element body) {
        pages++;
        Set<String> seen = new HashSet<>();
        for (var element : body.select("div, section, aside, p, footer, ul, blockquote")) {
            seen.add(key(element));
        }
        seen.forEach(key -> counts.merge(key, 1, Integer::sum));
    }

    /** Takes the theme's parts out of the text of an old page; there have to be some pages to tell. */
    void remove(Element body) {
        var often = Math.max(AT_LEAST, pages / 2);
        body.select("div, section, aside, p, footer, ul, blockquote").stream()
                .filter(element -> element != body && counts.getOrDefault(key(element), 0) >= often).toList().forEach(Element::remove);
    }

    private static String key(Element element) {
        return element.text() + String.join(" ", element.select("img").eachAttr("src"));
    }
}
