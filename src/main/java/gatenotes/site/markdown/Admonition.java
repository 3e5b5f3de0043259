package gatenotes.site.markdown;

import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * A note set apart from the text. It is written as on GitHub, a quotation whose first line is {@code [!NOTE]}, or between lines
 * of colons.
 */
final class Admonition extends CustomBlock {
    private static final Pattern MARK = Pattern.compile("\\[!(\\w+)][+-]?\\s*(.*)");

    final String kind;
    final String title;

    Admonition(String kind, String title) {
        this.kind = kind;
        this.title = title;
    }

    /** Replaces the quotations of a parsed text that are written as notes. */
    static void replaceQuotations(Node document, PageContext page) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(BlockQuote quote) {
                visitChildren(quote);
                replace(quote, page);
            }
        });
    }

    private static void replace(BlockQuote quote, PageContext page) {
        if (!(quote.getFirstChild() instanceof Paragraph first && first.getFirstChild() instanceof Text text)) {
            return;
        }
        var mark = MARK.matcher(ChineseEmphasis.without(text.getLiteral()));
        var kind = mark.matches() ? mark.group(1).toLowerCase(Locale.ROOT) : "";
        if (!BoxKinds.isGitHub(kind) || text.getNext() != null && !(text.getNext() instanceof SoftLineBreak)) {
            return;
        }
        var note = new Admonition(kind,
                mark.group(2).isBlank() ? BoxKinds.title(kind, page) : mark.group(2).strip());
        if (text.getNext() != null) {
            text.getNext().unlink();
        }
        text.unlink();
        if (first.getFirstChild() == null) {
            first.unlink();
        }
        while (quote.getFirstChild() != null) {
            note.appendChild(quote.getFirstChild());
        }
        quote.insertBefore(note);
        quote.unlink();
    }
}
