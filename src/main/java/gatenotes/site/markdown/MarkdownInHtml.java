package gatenotes.site.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.lang3.StringUtils;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Reads the Markdown inside elements that stand in the midst of a block of HTML, such as the cells of a table. */
final class MarkdownInHtml extends AbstractVisitor {
    private static final String WISH = "markdown";

    private final Parser parser;
    private final LineMap lines;
    private final PageContext page;

    /** @param parser of what stands inside an element */
    MarkdownInHtml(Parser parser, LineMap lines, PageContext page) {
        this.parser = parser;
        this.lines = lines;
        this.page = page;
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
        var line = MixedHtml.line(block);
        for (var element : elements(html)) {
            var start = element.sourceRange();
            var end = element.endSourceRange();
            if (start.startPos() < done || !end.isTracked() || end.startPos() <= start.startPos()) {
                continue;
            }
            var shell = new MarkdownElement(html.substring(start.startPos(), start.endPos()), element.tagName());
            mixed.add(html.substring(done, start.startPos()) + shell.openTag, line);
            line += lines(html, done, start.endPos());
            inside(html.substring(start.endPos(), end.startPos()), line, shell.isLine, mixed);
            done = end.startPos();
            line += lines(html, start.endPos(), done);
        }
        if (done > 0) {
            mixed.add(html.substring(done), line);
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
        document.accept(new TableRows(isLine ? text.strip() : text, lines.from(line + skipped), page));
        move(document, line + skipped);
        document.accept(new MarkdownElements(lines, page));
        document.accept(this);
        if (isLine) {
            MixedHtml.unwrap(document);
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
