package gatenotes.site.markdown;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Renders the text of posts and pages: CommonMark, GFM, footnotes, formulas, live figures, and what
 * Jekyll and Hexo add. Safe for use by several threads. */
public final class Markdown {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(),
            // A single tilde means a range, as in 1~2 metres.
            StrikethroughExtension.builder().requireTwoTildes(true).build(), AutolinkExtension.create(),
            TaskListItemsExtension.create(), FootnotesExtension.create());
    private static final String HEADING_IDS = "heading.ids";

    private static final String BACK = "aria-label=\"Back to reference ";
    /** The deepest nesting of quotations and lists; deeper ones are text. */
    private static final int DEEPEST = 100;

    private final Parser parser = builder().build();
    /** A parser without HTML blocks. */
    private final Parser lineParser = builder().enabledBlockTypes(Set.of(BlockQuote.class, Heading.class, FencedCodeBlock.class,
            ThematicBreak.class, ListBlock.class, IndentedCodeBlock.class)).build();

    /**
     * The text as HTML.
     *
     * @param firstLine the line of the source file on which the text starts, counted from 1
     * @param page where addresses are looked up and problems are reported
     */
    public String render(String text, int firstLine, PageContext page) {
        var filled = Liquid.filled(text, firstLine, page);
        var lines = filled.lines();
        var marked = TableSizes.limited(ChineseEmphasis.with(filled.toString()), lines, page);
        var document = parser.parse(marked);
        var trust = HtmlTrust.of(page);
        var sanitiser = trust == HtmlTrust.ON ? null : new Sanitiser(page);
        document.accept(new LongParagraphs(lines, page));
        document.accept(new TableRows(marked, lines, page));
        document.accept(new MarkdownElements(lines, page));
        document.accept(new MarkdownInHtml(parser, lineParser, lines, page));
        document.accept(new References(marked.length(), lines, page));
        if (trust == HtmlTrust.OFF) {
            document.accept(new HtmlAsText());
        }
        var attributes = new NodeAttributes();
        var lists = new AttributeLists(attributes);
        document.accept(lists);
        document.accept(new DefinitionLists());
        ColonBox.replace(document, attributes, lines, page);
        Admonition.replaceQuotations(document, page);
        document.accept(new BareAddresses());
        document.accept(LineBreaks.of(page));
        var headings = new Headings(attributes, Ids.of(document, attributes, lines, page),
                HeadingIds.named(page.setting(HEADING_IDS)));
        document.accept(headings);
        var visitor = new PageVisitor(page, lines, attributes, sanitiser);
        document.accept(visitor);
        visitor.finish();
        for (var block : lists.contents()) {
            block.literal(headings.contents(page.word("contents", "Contents")));
        }
        var html = ChineseEmphasis.without(renderer(attributes, sanitiser).render(document));
        html = sanitiser == null ? html : sanitiser.clean(html, name -> lines.line(lineOf(name, marked)));
        // The extension's label is in English only.
        return html.replace(BACK, "aria-label=\"" + Html.escaped(page.word("backToReference", "Back to reference")) + " ");
    }

    /** The first line of a text that sets an attribute, counted from 0. */
    private static int lineOf(String attribute, String text) {
        var place = Pattern.compile("(?i)\\b" + Pattern.quote(attribute) + "\\s*=").matcher(text);
        return place.find() ? StringUtils.countMatches(text.substring(0, place.start()), '\n') : 0;
    }

    private static Parser.Builder builder() {
        return Parser.builder()
                .extensions(EXTENSIONS)
                .customBlockParserFactory(new LongParagraphs.Factory())
                .customBlockParserFactory(new FormulaBlock.Factory())
                .customBlockParserFactory(new ColonBox.Factory())
                .customBlockParserFactory(new DefinitionLists.Factory())
                .customBlockParserFactory(new MarkdownElement.Factory())
                .customInlineContentParserFactory(new FormulaParser())
                .customInlineContentParserFactory(new Emoji())
                .customDelimiterProcessor(new Mark.Processor())
                .maxOpenBlockParsers(DEEPEST)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES);
    }

    private static HtmlRenderer renderer(NodeAttributes attributes, Sanitiser sanitiser) {
        return HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .nodeRendererFactory(context -> new SiteNodeRenderer(context, sanitiser))
                .attributeProviderFactory(context -> attributes)
                .build();
    }
}
