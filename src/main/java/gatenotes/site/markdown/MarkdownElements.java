package gatenotes.site.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.lang3.StringUtils;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Finishes the elements with Markdown inside once a text is parsed, and finds those inside blocks of HTML, such as cells. */
final class MarkdownElements extends AbstractVisitor {
    private static final String WISH = "markdown";

    private final Parser parser;
    private final LineMap lines;
    private final PageContext page;

    /** @param parser of what stands inside an element */
    MarkdownElements(Parser parser, LineMap lines, PageContext page) {
        this.parser = parser;
        this.lines = lines;
        this.page = page;
    }

    @Override
    public void visit(CustomBlock block) {
        visitChildren(block);
        if (block instanceof MarkdownElement element) {
            if (!element.isClosed()) {
                page.warning(lines.line(line(element)), "the element " + element.openTag + " with Markdown inside is never "
                        + "closed, expected " + element.closeTag);
            } else if (element.endsInText()) {
                cut(element, element.getLastChild());
            }
            if (element.isLine) {
                unwrap(element);
            }
        }
    }

    /** Takes the end tag, and what is behind it, out of the text that it ends. */
    private static void cut(MarkdownElement element, Node last) {
        if (last instanceof HtmlBlock block) {
            var literal = block.getLiteral();
            var end = StringUtils.lastIndexOfIgnoreCase(literal, element.closeTag + element.behind());
            block.setLiteral(end < 0 ? literal : literal.substring(0, end));
        } else if (last instanceof Paragraph) {
            var end = endTag(last, element);
            if (end != null) {
                moveOut(end, element);
            }
        } else if (last != null) {
            cut(element, last.getLastChild());
        }
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

    /** What follows an end tag in its paragraph stands in one of its own, behind the element. */
    private static void moveOut(Node endTag, MarkdownElement element) {
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
        element.behind(tags.toString());
        endTag.unlink();
        if (inside.getFirstChild() == null) {
            inside.unlink();
        }
        if (paragraph.getFirstChild() != null) {
            element.insertAfter(paragraph);
        }
    }

    /** Leaves the text of paragraphs without them. */
    private static void unwrap(Node node) {
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

    @Override
    public void visit(HtmlBlock block) {
        var html = block.getLiteral();
        if (!html.contains(WISH)) {
            return;
        }
        var mixed = new MixedHtml();
        mixed.setSourceSpans(block.getSourceSpans());
        var done = 0;
        var line = line(block);
        for (var element : elements(html)) {
            var start = element.sourceRange();
            var end = element.endSourceRange();
            if (start.startPos() < done || !end.isTracked() || end.startPos() <= start.startPos()) {
                continue;
            }
            var shell = new MarkdownElement(html.substring(start.startPos(), start.endPos()), element.tagName());
            mixed.appendChild(piece(html.substring(done, start.startPos()) + shell.openTag, line));
            line += lines(html, done, start.endPos());
            inside(html.substring(start.endPos(), end.startPos()), line, shell.isLine, mixed);
            done = end.startPos();
            line += lines(html, start.endPos(), done);
        }
        if (done > 0) {
            mixed.appendChild(piece(html.substring(done), line));
            block.insertBefore(mixed);
            block.unlink();
        }
    }

    private static List<Element> elements(String html) {
        var wanted = new ArrayList<Element>();
        for (var element : Jsoup.parse(html, "", RawHtml.tracking()).select("[" + WISH + "]")) {
            if (MarkdownElement.isFor(element.attr(WISH), element.normalName()) && element.sourceRange().isTracked()) {
                wanted.add(element);
            }
        }
        return wanted;
    }

    private static Node piece(String html, int line) {
        var piece = new HtmlInline();
        piece.setLiteral(html);
        piece.setSourceSpans(List.of(SourceSpan.of(line, 0, 0, html.length())));
        return piece;
    }

    /** How many lines end between two places. */
    private static int lines(String text, int from, int to) {
        return StringUtils.countMatches(text.substring(from, to), '\n');
    }

    private void inside(String markdown, int line, boolean isLine, Node into) {
        // Indented as HTML is, it would be code.
        var text = markdown.startsWith("\n") ? "\n" + markdown.substring(1).stripIndent() : markdown.strip();
        var document = parser.parse(isLine ? text.strip() : text);
        var skipped = isLine || !markdown.startsWith("\n")
                ? StringUtils.countMatches(markdown.substring(0, markdown.length() - markdown.stripLeading().length()), '\n') : 0;
        move(document, line + skipped);
        document.accept(this);
        if (isLine) {
            unwrap(document);
        }
        while (document.getFirstChild() != null) {
            into.appendChild(document.getFirstChild());
        }
    }

    /** Tells the nodes of a part on which line of the whole text they stand. */
    private static void move(Node node, int line) {
        node.setSourceSpans(node.getSourceSpans().stream()
                .map(span -> SourceSpan.of(span.getLineIndex() + line, span.getColumnIndex(), 0, span.getLength())).toList());
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            move(child, line);
        }
    }

    private static int line(Node node) {
        return node.getSourceSpans().isEmpty() ? 0 : node.getSourceSpans().get(0).getLineIndex();
    }

    /** HTML without the wishes for Markdown that are left in it: there is nothing to read, or they are wrong. */
    static String withoutWish(String html, LineMap lines, PageContext page) {
        if (!html.contains(WISH)) {
            return html;
        }
        var text = new StringBuilder();
        var done = 0;
        for (var element : Jsoup.parse(html, "", RawHtml.tracking()).select("[" + WISH + "]")) {
            var range = element.sourceRange();
            if (!range.isTracked() || range.startPos() < done || range.endPos() > html.length()) {
                continue;
            }
            var tag = html.substring(range.startPos(), range.endPos());
            var wish = element.attr(WISH);
            if (!Set.of("0", "1", "block", "span").contains(wish)) {
                page.warning(RawHtml.line(element, lines), "found markdown=\"" + wish + "\", expected 1, block, span or 0");
            }
            text.append(html, done, range.startPos()).append(MarkdownElement.withoutAttribute(tag));
            done = range.endPos();
        }
        return text.append(html.substring(done)).toString();
    }
}
