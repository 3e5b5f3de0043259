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

/**
 * Parses the Markdown inside elements in the middle of an HTML block, such as the cells of a table. If the site reads HTML as
 * kramdown does, also the Markdown after such elements.
 */
final class MarkdownInHtml extends AbstractVisitor {
    private static final String WISH = "markdown";
    /** The deepest nesting of Markdown in HTML; deeper HTML stays as it is. */
    private static final int DEEPEST = 8;

    private static final String SETTING = "markdown.html";

    private final Parser parser;
    private final Parser lineParser;
    private final boolean isKramdown;
    private final LineMap lines;
    private final PageContext page;
    private int depth;

    /**
     * @param parser the parser for the content of an element
     * @param lineParser a parser without HTML blocks, for text that starts with a tag
     */
    MarkdownInHtml(Parser parser, Parser lineParser, LineMap lines, PageContext page) {
        this.parser = parser;
        this.lineParser = lineParser;
        isKramdown = "kramdown".equals(page.setting(SETTING));
        this.lines = lines;
        this.page = page;
    }

    @Override
    public void visit(HtmlBlock block) {
        if (depth >= DEEPEST) {
            return;
        }
        var html = block.getLiteral();
        var parts = isKramdown || block.getParent() instanceof MixedHtml ? HtmlPart.of(html) : List.<HtmlPart>of();
        if (parts.size() > 1 || !parts.isEmpty() && !parts.get(0).isHtml()) {
            parts.forEach(part -> behindHtml(part, block));
            block.unlink();
            return;
        }
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

    /** Inserts a part of a block before the block: HTML as it is, text as parsed Markdown. */
    private void behindHtml(HtmlPart part, HtmlBlock block) {
        var line = MixedHtml.line(block) + part.line();
        if (part.isHtml()) {
            var html = new HtmlBlock();
            html.setLiteral(part.text());
            html.setSourceSpans(List.of(SourceSpan.of(line, 0, 0, part.text().length())));
            block.insertBefore(html);
            visit(html);
        } else {
            var document = parsed(part.startsWithTag() ? lineParser : parser, part.text(), line);
            while (document.getFirstChild() != null) {
                block.insertBefore(document.getFirstChild());
            }
        }
    }

    /** Parses a part of the text that starts on the given line of the whole. */
    private Node parsed(Parser reader, String text, int line) {
        depth++;
        var limited = TableSizes.limited(text, lines.from(line), page);
        var document = reader.parse(limited);
        document.accept(new TableRows(limited, lines.from(line), page));
        move(document, line);
        document.accept(new MarkdownElements(lines, page));
        document.accept(this);
        depth--;
        return document;
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

    /** How many lines end between two indexes. */
    private static int lines(String text, int from, int to) {
        return StringUtils.countMatches(text.substring(from, to), '\n');
    }

    private void inside(String markdown, int line, boolean isLine, Node into) {
        // Without this, Markdown that is indented like the HTML around it would be code.
        var text = markdown.startsWith("\n") ? "\n" + markdown.substring(1).stripIndent() : markdown.strip();
        var skipped = isLine || !markdown.startsWith("\n")
                ? StringUtils.countMatches(markdown.substring(0, markdown.length() - markdown.stripLeading().length()), '\n') : 0;
        var document = parsed(parser, isLine ? text.strip() : text, line + skipped);
        if (isLine) {
            MixedHtml.unwrap(document);
        }
        while (document.getFirstChild() != null) {
            into.appendChild(document.getFirstChild());
        }
    }

    /** Adds the part's first line to the line numbers of its nodes. */
    private static void move(Node node, int line) {
        node.setSourceSpans(node.getSourceSpans().stream()
                .map(span -> SourceSpan.of(span.getLineIndex() + line, span.getColumnIndex(), 0, span.getLength())).toList());
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            move(child, line);
        }
    }

    /** HTML without the remaining attributes {@code markdown}: their elements are empty, or their values are wrong. */
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
