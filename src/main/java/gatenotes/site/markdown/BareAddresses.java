package gatenotes.site.markdown;

import java.util.EnumSet;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.Strings;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/**
 * Ends bare addresses where Chinese text begins: Chinese follows without a space, and the autolink extension takes it for a
 * part of the address.
 */
final class BareAddresses extends AbstractVisitor {
    private static final String AFTER_ADDRESS = "，。；：！？、“”‘’（）《》〈〉「」『』【】…";
    private static final String MAIL = "mailto:";
    private static final LinkExtractor ADDRESSES = LinkExtractor.builder()
            .linkTypes(EnumSet.of(LinkType.URL, LinkType.EMAIL, LinkType.WWW)).build();

    @Override
    public void visit(Link link) {
        if (!(link.getFirstChild() instanceof Text text) || text.getNext() != null) {
            return;
        }
        if (link.getDestination().equals(MAIL + text.getLiteral())) {
            startMail(link, text, text.getLiteral());
        }
        var shown = text.getLiteral();
        if (link.getDestination().endsWith(shown)) {
            var end = StringUtils.indexOfAny(shown, AFTER_ADDRESS);
            if (end >= 0) {
                text.setLiteral(shown.substring(0, end));
                link.setDestination(Strings.CS.removeEnd(link.getDestination(), shown.substring(end)));
                addBehind(link, shown.substring(end));
            }
        }
    }

    /** Puts back the text after an address, with the addresses that it contains itself. */
    private static void addBehind(Node before, String rest) {
        var last = before;
        var from = 0;
        while (from < rest.length()) {
            var isSign = AFTER_ADDRESS.indexOf(rest.charAt(from)) >= 0;
            var to = from + 1;
            while (to < rest.length() && AFTER_ADDRESS.indexOf(rest.charAt(to)) >= 0 == isSign) {
                to++;
            }
            for (var span : ADDRESSES.extractSpans(rest.substring(from, to))) {
                var part = rest.substring(from + span.getBeginIndex(), from + span.getEndIndex());
                Node node = new Text(part);
                if (span instanceof LinkSpan found) {
                    var link = new Link(found.getType() == LinkType.EMAIL ? MAIL + part
                            : found.getType() == LinkType.WWW ? "http://" + part : part, null);
                    link.appendChild(node);
                    node = link;
                }
                node.setSourceSpans(before.getSourceSpans());
                last.insertAfter(node);
                last = node;
            }
            from = to;
        }
    }

    /** By GFM, the name before the @ is ASCII, so the mail address starts after the last other character. */
    private static void startMail(Link link, Text text, String shown) {
        var start = shown.indexOf('@');
        while (start > 0 && shown.charAt(start - 1) < 128) {
            start--;
        }
        if (start > 0 && shown.charAt(start) != '@') {
            link.insertBefore(new Text(shown.substring(0, start)));
            text.setLiteral(shown.substring(start));
            link.setDestination(MAIL + shown.substring(start));
        }
    }
}
