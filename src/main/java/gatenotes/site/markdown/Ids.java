package gatenotes.site.markdown;

import java.util.HashMap;
import java.util.Map;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.jsoup.Jsoup;

/**
 * The ids of one text: those that its author wrote, in attribute lists and in HTML, and those that footnotes and live
 * figures have by their names. Reports duplicates. A generated id has to differ from all of them, wherever they stand.
 */
final class Ids {
    private final NodeAttributes attributes;
    private final LineMap lines;
    private final PageContext page;
    private final Map<String, Integer> taken = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private int index;
    private int line;

    private Ids(NodeAttributes attributes, LineMap lines, PageContext page) {
        this.attributes = attributes;
        this.lines = lines;
        this.page = page;
    }

    /** Collects the ids of a parsed text. */
    static Ids of(Node document, NodeAttributes attributes, LineMap lines, PageContext page) {
        var ids = new Ids(attributes, lines, page);
        ids.line = lines.line(0);
        ids.walk(document);
        return ids;
    }

    /** An id that starts with {@code base} and that nothing else has; from now on it is taken. */
    String free(String base) {
        var id = base;
        // Numbers go on from the last one, so many equal headings take no longer than different ones.
        var number = counts.getOrDefault(base, 0);
        while (taken.putIfAbsent(id, 0) != null) {
            number++;
            id = base + "-" + number;
        }
        counts.put(base, number);
        return id;
    }

    private void walk(Node node) {
        if (!node.getSourceSpans().isEmpty()) {
            index = node.getSourceSpans().get(0).getLineIndex();
            line = lines.line(index);
        }
        var own = attributes.get(node, "id");
        if (own != null) {
            take(own, line);
        }
        if (node instanceof HtmlBlock block) {
            html(block.getLiteral());
        } else if (node instanceof HtmlInline inline) {
            html(inline.getLiteral());
        } else if (node instanceof FootnoteDefinition note) {
            take("fn-" + ChineseEmphasis.without(note.getLabel()), line);
        } else if (node instanceof FootnoteReference reference) {
            take(numbered("fnref-" + ChineseEmphasis.without(reference.getLabel())), line);
        } else if (node instanceof Image image && LiveDemos.isDemo(image)) {
            var name = ChineseEmphasis.without(image.getDestination()).substring(DemoCall.SCHEME.length());
            take(numbered(DemoLinks.id(name.contains("?") ? name.substring(0, name.indexOf('?')) : name)), line);
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            walk(child);
        }
    }

    /** The id with a number: the second footnote reference or figure of one name ends in 2. */
    private String numbered(String base) {
        var number = counts.merge("\n" + base, 1, Integer::sum);
        return number == 1 ? base : base + "-" + number;
    }

    private void html(String literal) {
        if (!literal.contains("id") && !literal.contains("ID") && !literal.contains("name")) {
            return;
        }
        var first = lines.from(index);
        var html = Jsoup.parse(ChineseEmphasis.without(literal), "", RawHtml.tracking());
        for (var element : html.select("[id],a[name],live-demo")) {
            if (element.normalName().equals("live-demo")) {
                take(numbered(DemoLinks.id(element.attr("name"))), RawHtml.line(element, first));
            } else if (element.hasAttr("id") && !element.id().isEmpty()) {
                take(element.id(), RawHtml.line(element, first));
            } else {
                taken.putIfAbsent(element.attr("name"), RawHtml.line(element, first));
            }
        }
    }

    private void take(String id, int at) {
        var before = taken.putIfAbsent(id, at);
        if (before != null) {
            page.warning(at, "the id '" + id + "' is there already on line " + before + ", expected one of its own");
        }
    }
}
