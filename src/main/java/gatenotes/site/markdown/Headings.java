package gatenotes.site.markdown;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.AttributeProvider;

/** Gives each heading of one text an anchor of its own, in whatever script it is written. */
final class Headings implements AttributeProvider {
    private final Set<String> taken = new HashSet<>();

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Heading) {
            attributes.put("id", anchor(ChineseEmphasis.without(text(node))));
        }
    }

    private String anchor(String text) {
        var slug = Slug.of(text);
        var base = slug.isEmpty() ? "section" : slug;
        var anchor = base;
        for (int i = 1; !taken.add(anchor); i++) {
            anchor = base + "-" + i;
        }
        return anchor;
    }

    /** The letters of a node and all it holds. */
    static String text(Node node) {
        var text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(Code part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(CustomNode part) {
                if (part instanceof Formula formula) {
                    text.append(formula.tex());
                }
                visitChildren(part);
            }

            @Override
            public void visit(SoftLineBreak part) {
                text.append(' ');
            }
        });
        return text.toString();
    }
}
