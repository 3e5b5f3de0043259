package gatenotes.site.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/**
 * Limits how much link references enlarge a text: a long address that is defined once and used a thousand times could
 * make a page of gigabytes. Beyond the limit, a link becomes its plain text, as in cmark.
 */
final class References extends AbstractVisitor {
    /** How many characters references may add to a short text. */
    private static final int MOST = 100_000;

    private final LineMap lines;
    private final PageContext page;
    private final long most;
    private long added;

    /** @param length of the text, in characters */
    References(int length, LineMap lines, PageContext page) {
        this.lines = lines;
        this.page = page;
        most = Math.max(MOST, length);
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        check(link, link.getDestination(), link.getTitle());
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
        check(image, image.getDestination(), image.getTitle());
    }

    private void check(Node node, String address, String title) {
        var spans = node.getSourceSpans();
        var written = 0;
        for (var span : spans) {
            written += span.getLength();
        }
        // The reference itself was counted with the text.
        var more = address.length() + (title == null ? 0 : title.length()) - written;
        if (spans.isEmpty() || more <= 0) {
            return;
        }
        var before = added;
        added += more;
        if (added > most) {
            if (before <= most) {
                page.warning(lines.line(spans.get(0).getLineIndex()), "the references up to here add more than " + most
                        + " characters of addresses and titles to the text, so from here on they are no links; expected shorter ones");
            }
            while (node.getFirstChild() != null) {
                node.insertBefore(node.getFirstChild());
            }
            node.unlink();
        }
    }
}
