package gatenotes.site.markdown;

import java.util.List;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;

/** HTML with Markdown in some of its elements: pieces of HTML, and the parsed Markdown between them. */
final class MixedHtml extends CustomBlock {
    /** Adds a piece of HTML that starts on a line of the text, counted from 0. */
    void add(String html, int line) {
        var piece = new HtmlInline();
        piece.setLiteral(html);
        piece.setSourceSpans(List.of(SourceSpan.of(line, 0, 0, html.length())));
        appendChild(piece);
    }

    /** The line of the text on which a node starts, counted from 0. */
    static int line(Node node) {
        return node.getSourceSpans().isEmpty() ? 0 : node.getSourceSpans().get(0).getLineIndex();
    }

    /** Replaces paragraphs by their content. */
    static void unwrap(Node node) {
        for (var child = node.getFirstChild(); child != null; ) {
            var next = child.getNext();
            if (child instanceof Paragraph paragraph) {
                while (paragraph.getFirstChild() != null) {
                    paragraph.insertBefore(paragraph.getFirstChild());
                }
                if (next != null) {
                    paragraph.insertBefore(new SoftLineBreak());
                }
                paragraph.unlink();
            }
            child = next;
        }
    }
}
