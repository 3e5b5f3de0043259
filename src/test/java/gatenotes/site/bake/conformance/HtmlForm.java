package gatenotes.site.bake.conformance;

import java.util.List;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A normal form of HTML, in which texts with the same meaning are equal. */
final class HtmlForm {
    private HtmlForm() {
    }

    static String of(String html) {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        var body = document.body();
        for (var math : body.select("math")) {
            var tex = math.selectFirst("annotation");
            if (tex != null) {
                math.text(tex.text());
                math.removeAttr("xmlns");
            }
        }
        // This site puts wide tables into a scrolling box.
        body.select("div.table-scroll, div.formula").unwrap();
        for (var element : body.getAllElements()) {
            attributes(element);
        }
        for (var text : body.select("*").textNodes()) {
            if (text.parent().closest("pre") == null) {
                spaces(text);
            }
        }
        return body.html().strip();
    }

    private static void attributes(Element element) {
        var sorted = new TreeMap<String, String>();
        for (var attribute : List.copyOf(element.attributes().asList())) {
            var name = attribute.getKey();
            element.removeAttr(name);
            if (!name.equals("loading") && !name.startsWith("data-") && !name.startsWith("aria-")) {
                sorted.put(name, attribute.getValue());
            }
        }
        sorted.forEach(element::attr);
    }

    private static void spaces(TextNode text) {
        var plain = text.getWholeText().replaceAll("[ \\n\\t]+", " ");
        var parent = text.parent().isBlock();
        var starts = text.previousSibling() == null ? parent : isBlock(text.previousSibling());
        var ends = text.nextSibling() == null ? parent : isBlock(text.nextSibling());
        plain = starts ? plain.replaceFirst("^ ", "") : plain;
        plain = ends ? plain.replaceFirst(" $", "") : plain;
        if (plain.isEmpty()) {
            text.remove();
        } else {
            text.text(plain);
        }
    }

    private static boolean isBlock(Node node) {
        return node instanceof Element element && (element.isBlock() || element.normalName().equals("br"));
    }
}
