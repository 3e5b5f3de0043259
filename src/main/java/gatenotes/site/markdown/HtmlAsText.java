package gatenotes.site.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Replaces HTML by its source text if the author may not write HTML: readers see the tags. */
final class HtmlAsText extends AbstractVisitor {
    @Override
    public void visit(HtmlBlock block) {
        if (!HtmlTexts.isMore(block.getLiteral())) {
            put(block, block.getLiteral());
        }
    }

    @Override
    public void visit(HtmlInline inline) {
        if (!HtmlTexts.isMore(inline.getLiteral())) {
            put(inline, inline.getLiteral());
        }
    }

    private static void put(Node html, String literal) {
        var stands = html instanceof Block || html.getParent() instanceof MixedHtml;
        var parent = stands ? new Paragraph() : null;
        for (var line : (Iterable<String>) literal.strip().lines()::iterator) {
            if (parent == null) {
                html.insertBefore(text(line, html));
            } else {
                if (parent.getFirstChild() != null) {
                    parent.appendChild(new SoftLineBreak());
                }
                parent.appendChild(text(line, html));
            }
        }
        if (parent != null && parent.getFirstChild() != null) {
            parent.setSourceSpans(html.getSourceSpans());
            html.insertBefore(parent);
        }
        html.unlink();
    }

    private static Text text(String line, Node html) {
        var text = new Text(line);
        text.setSourceSpans(html.getSourceSpans());
        return text;
    }
}
