package gatenotes.site.markdown;

import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Chinese and Japanese letters and punctuation, which are written without spaces; Korean has spaces. */
final class WideLetters {
    /** Punctuation that Latin text has, too. */
    private static final String SHARED = "“”‘’…—·";
    /** Tags that do not separate the letters on their two sides. */
    private static final Pattern INVISIBLE = Pattern.compile("</?(?i:a|abbr|b|bdi|cite|del|dfn|em|font|i|ins|mark|q|rb|rp|rt|ruby|s|small"
            + "|span|strong|sub|sup|u|var)(?:\\s[^>]*+)?+>");

    private WideLetters() {
    }

    /** Whether no space belongs between two code points; 0 means that there is no letter. */
    static boolean join(int one, int other) {
        return isWide(one) && (isWide(other) || isShared(other)) || isShared(one) && isWide(other);
    }

    /**
     * Whether a code point is Han, kana or another wide form or sign of Unicode's East Asian Width, except Hangul and
     * pictures.
     */
    static boolean isWide(int c) {
        return Character.isIdeographic(c) || c >= 0x2E80 && c <= 0x312F || c >= 0x31A0 && c <= 0x33FF
                || c >= 0xFE30 && c <= 0xFE4F || c >= 0xFF00 && c <= 0xFF9F || c >= 0xFFE0 && c <= 0xFFE6;
    }

    private static boolean isShared(int c) {
        return c > 0 && c < 0x10000 && SHARED.indexOf(c) >= 0;
    }

    /** The last letter before a node; 0 if there is something else, such as code. */
    static int before(Node node) {
        var previous = node.getPrevious();
        while (previous != null && isInvisible(previous)) {
            previous = previous.getPrevious();
        }
        return previous != null ? edge(previous, false) : isInline(node) ? before(node.getParent()) : 0;
    }

    /** The first letter after a node; 0 if there is something else. */
    static int after(Node node) {
        var next = node.getNext();
        while (next != null && isInvisible(next)) {
            next = next.getNext();
        }
        return next != null ? edge(next, true) : isInline(node) ? after(node.getParent()) : 0;
    }

    private static int edge(Node node, boolean first) {
        var at = node;
        while (!(at instanceof Text)) {
            at = at instanceof Image || at instanceof Code ? null : first ? at.getFirstChild() : at.getLastChild();
            if (at == null) {
                return 0;
            }
        }
        var text = ChineseEmphasis.without(((Text) at).getLiteral());
        return text.isEmpty() ? 0 : first ? text.codePointAt(0) : text.codePointBefore(text.length());
    }

    private static boolean isInvisible(Node node) {
        return node instanceof FootnoteReference || node instanceof HtmlInline tag && INVISIBLE.matcher(tag.getLiteral()).matches()
                || node instanceof Text text && ChineseEmphasis.without(text.getLiteral()).isEmpty();
    }

    private static boolean isInline(Node node) {
        return node.getParent() != null && !(node.getParent() instanceof Block);
    }
}
