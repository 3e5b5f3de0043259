package gatenotes.site.bake.template;

import gatenotes.site.bake.text.TextFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The links and anchors that a template put around a text.
 *
 * @param links the addresses as they are written, in their order
 * @param anchors the names that links may lead to
 */
public record PageFrame(List<String> links, Set<String> anchors) {
    /**
     * The frame of a page.
     *
     * @param html of the whole page
     * @param body the text in it, or null
     */
    static PageFrame of(String html, String body) {
        var document = Jsoup.parse(around(html, body));
        var links = new ArrayList<String>();
        document.traverse((node, depth) -> {
            if (node instanceof Element element && element.attributesSize() > 0) {
                if (element.hasAttr("href")) {
                    links.add(element.attr("href"));
                } else if (element.hasAttr("src")) {
                    links.add(element.attr("src"));
                }
            }
        });
        return new PageFrame(List.copyOf(links), Set.copyOf(TextFacts.anchors(document)));
    }

    private static String around(String html, String body) {
        var at = body == null || body.isEmpty() ? -1 : html.indexOf(body);
        return at < 0 ? html : html.substring(0, at) + html.substring(at + body.length());
    }
}
