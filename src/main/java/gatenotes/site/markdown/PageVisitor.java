package gatenotes.site.markdown;

import java.util.LinkedHashMap;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** Walks a parsed text once and adapts it to its page: addresses, live figures, formulas, wide tables. */
final class PageVisitor extends AbstractVisitor {
    private final PageContext page;
    private final NodeAttributes attributes;
    private final DemoLinks demoLinks;
    private final LiveDemos demos;
    private final MarkdownWarnings warnings;
    private final LineMap lines;
    private final Sanitiser sanitiser;
    private int blockLine;

    /** @param sanitiser is told what will be removed; null if nothing is */
    PageVisitor(PageContext page, LineMap lines, NodeAttributes attributes, Sanitiser sanitiser) {
        this.sanitiser = sanitiser;
        this.page = page;
        this.lines = lines;
        this.attributes = attributes;
        demoLinks = new DemoLinks(page, attributes);
        demos = new LiveDemos(page, demoLinks);
        warnings = new MarkdownWarnings(page);
        blockLine = lines.line(0);
    }

    /** Does the work that needs the whole text to have been visited. */
    void finish() {
        demoLinks.finish();
    }

    @Override
    public void visit(Paragraph paragraph) {
        blockLine = line(paragraph);
        var figure = demos.figure(paragraph, blockLine);
        if (figure != null) {
            replace(paragraph, figure);
            return;
        }
        var captioned = CaptionedImage.of(paragraph);
        visitChildren(captioned == null ? paragraph : captioned);
    }

    @Override
    public void visit(BlockQuote quote) {
        warnings.check(quote, line(quote));
        visitChildren(quote);
    }

    @Override
    public void visit(HtmlBlock block) {
        var line = line(block);
        var html = ChineseEmphasis.without(block.getLiteral());
        block.setLiteral(html);
        var figure = demos.figure(html, line);
        if (figure != null) {
            replace(block, figure);
            return;
        }
        for (var element : RawHtml.liveDemos(html)) {
            demos.misplaced(RawHtml.line(element, lines(block)));
        }
        block.setLiteral(html(block, html));
    }

    @Override
    public void visit(HtmlInline inline) {
        if (LiveDemos.isDemo(inline)) {
            demos.misplaced(line(inline));
        }
        inline.setLiteral(html(inline, ChineseEmphasis.without(inline.getLiteral())));
    }

    @Override
    public void visit(Link link) {
        var url = ChineseEmphasis.without(link.getDestination());
        if (url.startsWith(DemoCall.SCHEME)) {
            demoLinks.add(link, url, line(link));
        } else {
            report("a", "href", url, line(link));
            link.setDestination(page.link(url, line(link)));
        }
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        if (LiveDemos.isDemo(image)) {
            demos.misplaced(line(image));
        } else {
            var url = ChineseEmphasis.without(image.getDestination());
            report("img", "src", url, line(image));
            image.setDestination(page.media(url, line(image)));
            if (Headings.text(image).isBlank()) {
                page.warning(line(image), "the image '" + url + "' has no alternative text, expected one between the "
                        + "brackets: ![what it shows](" + url + ")");
            }
            var sized = new LinkedHashMap<String, String>();
            var size = attributes.get(image, "width") == null && attributes.get(image, "height") == null
                    ? page.imageSize(url) : null;
            if (size != null) {
                sized.put("width", String.valueOf(size[0]));
                sized.put("height", String.valueOf(size[1]));
            }
            sized.put("loading", "lazy");
            attributes.add(image, sized);
        }
        visitChildren(image);
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            TableHeads.set(block, attributes);
            scroll(block);
            return;
        } else if (block instanceof FormulaBlock formula) {
            display(formula, formula.isClosed() ? formula.tex() : null, formula.source());
            return;
        }
        visitChildren(block);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Formula formula) {
            formula.html(mathml(formula.tex, false, line(formula)));
        }
        visitChildren(node);
    }

    @Override
    public void visit(FencedCodeBlock block) {
        if ("math".equals(block.getInfo())) {
            display(block, ChineseEmphasis.without(block.getLiteral()).strip(), block.getLiteral());
        } else {
            warnings.check(block, line(block));
        }
    }

    @Override
    public void visit(Text text) {
        warnings.check(text, line(text));
    }

    /** Replaces a block by its formula, or by the text as it was written if the formula is invalid. */
    private void display(Node block, String tex, String source) {
        var line = line(block);
        if (tex == null) {
            page.warning(line, "found $$ at the start of a line, expected a formula that ends with $$ before the next "
                    + "empty line");
        }
        var mathml = tex == null ? null : mathml(ChineseEmphasis.without(tex), true, line);
        replace(block, mathml == null ? "<p>" + Html.escaped(source) + "</p>"
                : "<div class=\"formula\">" + mathml + "</div>");
    }

    private String mathml(String tex, boolean display, int line) {
        try {
            return page.formula(tex, display);
        } catch (IllegalArgumentException e) {
            page.flaw(line, "formula " + tex + ": " + e.getMessage());
            return null;
        }
    }

    private static void replace(Node node, String html) {
        node.insertBefore(new OwnHtml(html));
        node.unlink();
    }

    /** Puts a table into an element that scrolls. */
    private void scroll(CustomBlock table) {
        visitChildren(table);
        var before = new HtmlBlock();
        before.setLiteral("<div class=\"table-scroll\">");
        table.insertBefore(before);
        var behind = new HtmlBlock();
        behind.setLiteral("</div>");
        table.insertAfter(behind);
    }

    private void report(String tag, String attribute, String address, int line) {
        if (sanitiser != null) {
            sanitiser.report(tag, attribute, address, line);
        }
    }

    private String html(Node node, String html) {
        var fitted = MarkdownInHtml.withoutWish(RawHtml.rewritten(html, lines(node), page), lines(node), page);
        if (sanitiser != null) {
            sanitiser.report(fitted, lines(node));
        }
        return fitted;
    }

    /** The map of lines for a node of several lines. */
    private LineMap lines(Node node) {
        var spans = node.getSourceSpans();
        return spans.isEmpty() ? new LineMap(blockLine) : lines.from(spans.get(0).getLineIndex());
    }

    /** The line of a node; if the parser kept none, that of the block around it. */
    private int line(Node node) {
        var spans = node.getSourceSpans();
        return spans.isEmpty() ? blockLine : lines.line(spans.get(0).getLineIndex());
    }
}
