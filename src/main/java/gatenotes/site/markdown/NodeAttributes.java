package gatenotes.site.markdown;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/** The attributes that the elements of one text get in addition to Markdown's own. */
final class NodeAttributes implements AttributeProvider {
    /** kramdown's class for a heading that is left out of the table of contents. */
    static final String NOT_IN_CONTENTS = "no_toc";

    private final Map<Node, Map<String, String>> attributes = new IdentityHashMap<>();

    /** Adds attributes to a node; classes add up, other attributes replace earlier ones. */
    void add(Node node, Map<String, String> more) {
        add(more, attributes.computeIfAbsent(node, unused -> new LinkedHashMap<>()));
    }

    private static void add(Map<String, String> more, Map<String, String> own) {
        more.forEach((name, value) -> own.merge(name, value,
                (one, other) -> name.equals("class") ? one + " " + other : other));
    }

    /** Gives a node the attributes of the node that it replaces. */
    void move(Node from, Node to) {
        var own = attributes.remove(from);
        if (own != null) {
            add(to, own);
        }
    }

    /** The value of an attribute, or null. */
    String get(Node node, String name) {
        return attributes.getOrDefault(node, Map.of()).get(name);
    }

    boolean hasClass(Node node, String name) {
        var classes = get(node, "class");
        return classes != null && (" " + classes + " ").contains(" " + name + " ");
    }

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> written) {
        var isInner = (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) && !tag.equals("pre");
        add(isInner ? Map.of() : attributes.getOrDefault(node, Map.of()), written);
        // The tables extension writes the attribute align, which is obsolete in HTML.
        var align = node instanceof TableCell ? written.remove("align") : null;
        if (align != null) {
            written.put("class", "align-" + align);
        }
    }
}
