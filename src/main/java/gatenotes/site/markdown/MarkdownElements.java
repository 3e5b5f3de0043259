package gatenotes.site.markdown;

import org.apache.commons.lang3.Strings;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;

/** Puts the tags of elements with Markdown inside around their content, after a text is parsed. */
final class MarkdownElements extends AbstractVisitor {
    private final LineMap lines;
    private final PageContext page;

    MarkdownElements(LineMap lines, PageContext page) {
        this.lines = lines;
        this.page = page;
    }

    @Override
    public void visit(CustomBlock block) {
        visitChildren(block);
        if (block instanceof MarkdownElement element) {
            finish(element);
        }
    }

    private void finish(MarkdownElement element) {
        var mixed = new MixedHtml();
        mixed.setSourceSpans(element.getSourceSpans());
        var behind = element.behind();
        if (!element.isClosed()) {
            page.warning(lines.line(MixedHtml.line(element)), "the element " + element.openTag
                    + " with Markdown inside is never closed, expected " + element.closeTag);
        } else if (element.endsInText()) {
            behind = cut(element, element.getLastChild());
        }
        if (element.isLine) {
            MixedHtml.unwrap(element);
        }
        mixed.add(element.openTag, MixedHtml.line(element));
        while (element.getFirstChild() != null) {
            mixed.appendChild(element.getFirstChild());
        }
        mixed.add(element.closeTag + behind, MixedHtml.line(element));
        element.insertBefore(mixed);
        element.unlink();
    }

    /** Removes the end tag, and what follows it, from the text before it. Returns the tags among what follows. */
    private static String cut(MarkdownElement element, Node last) {
        if (last instanceof HtmlBlock block) {
            var literal = block.getLiteral();
            var end = Strings.CI.lastIndexOf(literal, element.closeTag + element.behind());
            block.setLiteral(end < 0 ? literal : literal.substring(0, end));
            return element.behind();
        }
        if (last instanceof Paragraph) {
            var end = endTag(last, element);
            return end == null ? "" : moveOut(end, element);
        }
        return last == null ? "" : cut(element, last.getLastChild());
    }

    private static Node endTag(Node paragraph, MarkdownElement element) {
        var depth = new ElementDepth(element.closeTag.substring(2, element.closeTag.length() - 1));
        for (var node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof HtmlInline tag && depth.read(tag.getLiteral()) >= 0) {
                return node;
            }
        }
        return null;
    }

    /**
     * Moves the text that follows an end tag in its paragraph into a new paragraph after the element. Returns the tags that
     * come first.
     */
    private static String moveOut(Node endTag, MarkdownElement element) {
        var inside = endTag.getParent();
        var paragraph = new Paragraph();
        paragraph.setSourceSpans(inside.getSourceSpans());
        var tags = new StringBuilder();
        while (endTag.getNext() != null) {
            if (paragraph.getFirstChild() == null && endTag.getNext() instanceof HtmlInline tag) {
                tags.append(tag.getLiteral());
                tag.unlink();
            } else if (paragraph.getFirstChild() == null && endTag.getNext() instanceof SoftLineBreak line) {
                line.unlink();
            } else {
                paragraph.appendChild(endTag.getNext());
            }
        }
        endTag.unlink();
        if (inside.getFirstChild() == null) {
            inside.unlink();
        }
        if (paragraph.getFirstChild() != null) {
            element.insertAfter(paragraph);
        }
        return tags.toString();
    }
}
