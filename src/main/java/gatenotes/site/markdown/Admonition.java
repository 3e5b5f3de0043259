package gatenotes.site.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** A note set apart from the text, written as GitHub does: a quotation whose first line is {@code [!NOTE]}. */
final class Admonition extends CustomBlock {
    private static final Set<String> KINDS = Set.of("note", "tip", "important", "warning", "caution");
    private static final Pattern MARK = Pattern.compile("\\[!(\\w+)][+-]?\\s*(.*)");

    final String kind;
    final String title;

    private Admonition(String kind, String title) {
        this.kind = kind;
        this.title = title;
    }

    /** Turns a quotation into the note it means; null if it is a quotation. */
    static Admonition of(BlockQuote quote, PageContext page) {
        if (!(quote.getFirstChild() instanceof Paragraph first && first.getFirstChild() instanceof Text text)) {
            return null;
        }
        var mark = MARK.matcher(ChineseEmphasis.without(text.getLiteral()));
        var kind = mark.matches() ? mark.group(1).toLowerCase(Locale.ROOT) : "";
        if (!KINDS.contains(kind) || text.getNext() != null && !(text.getNext() instanceof SoftLineBreak)) {
            return null;
        }
        var english = kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
        var note = new Admonition(kind,
                mark.group(2).isBlank() ? page.word(kind, english) : mark.group(2).strip());
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
        return note;
    }
}
