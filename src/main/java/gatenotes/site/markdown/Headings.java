package gatenotes.site.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The headings of one text: gives each a unique anchor, in whatever script it is written, and lists them. */
final class Headings extends AbstractVisitor {
    private record Entry(int level, String anchor, String text) {
    }

    private final NodeAttributes attributes;
    private final Ids taken;
    private final HeadingIds style;
    private final List<Entry> entries = new ArrayList<>();

    /** @param taken all other ids of the text */
    Headings(NodeAttributes attributes, Ids taken, HeadingIds style) {
        this.attributes = attributes;
        this.taken = taken;
        this.style = style;
    }

    @Override
    public void visit(Heading heading) {
        var text = ChineseEmphasis.without(text(heading));
        var anchor = attributes.get(heading, "id");
        if (anchor == null) {
            anchor = taken.free(style.of(text));
            attributes.add(heading, Map.of("id", anchor));
        }
        if (!attributes.hasClass(heading, NodeAttributes.NOT_IN_CONTENTS)) {
            entries.add(new Entry(heading.getLevel(), anchor, text));
        }
    }

    /** The table of contents: a list of links, with nested lists for lower levels. */
    String contents(String label) {
        var html = new StringBuilder("<nav class=\"toc\" aria-label=\"").append(Html.escaped(label)).append("\">");
        var open = new ArrayList<Integer>();
        for (var entry : entries) {
            while (open.size() > 1 && open.get(open.size() - 1) > entry.level()
                    && open.get(open.size() - 2) >= entry.level()) {
                open.remove(open.size() - 1);
                html.append("</li></ul>");
            }
            if (open.isEmpty() || open.get(open.size() - 1) < entry.level()) {
                html.append("<ul>");
                open.add(entry.level());
            } else {
                html.append("</li>");
                open.set(open.size() - 1, entry.level());
            }
            html.append("<li><a href=\"#").append(Html.escaped(entry.anchor())).append("\">")
                    .append(Html.escaped(entry.text())).append("</a>");
        }
        return html.append("</li></ul>".repeat(open.size())).append("</nav>").toString();
    }

    /** The text of a node and all nodes inside it. */
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
                    text.append(formula.tex);
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
