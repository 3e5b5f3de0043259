package gatenotes.site.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Divides paragraphs of thousands of lines. commonmark-java copies a paragraph's lines with each line that comes, so its time
 * grows with their square: a second for 16,000 lines.
 */
final class LongParagraphs extends AbstractVisitor {
    private static final int MOST_LINES = 2000;
    private static final int BETWEEN_COUNTS = 50;

    private final LineMap lines;
    private final PageContext page;

    LongParagraphs(LineMap lines, PageContext page) {
        this.lines = lines;
        this.page = page;
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (!(paragraph.getPrevious() instanceof Paragraph before)) {
            return;
        }
        var spans = before.getSourceSpans();
        var first = paragraph.getSourceSpans().get(0).getLineIndex();
        // Any other paragraph has an empty line before it.
        if (spans.size() >= MOST_LINES && spans.get(spans.size() - 1).getLineIndex() == first - 1) {
            page.warning(lines.line(first), "a paragraph of more than " + MOST_LINES
                    + " lines is divided here, expected an empty line before");
        }
    }

    /** Begins the second part of a long paragraph; has to be asked before those that begin other blocks in its midst. */
    static final class Factory extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            // To count the lines is to copy them. Lines that begin with a letter do not come here, and are not copied.
            var isDue = state.getLine().getSourceSpan().getLineIndex() % BETWEEN_COUNTS == 0 && !state.isBlank()
                    && !(matched.getMatchedBlockParser() instanceof RestParser);
            return isDue && matched.getParagraphLines().getLines().size() >= MOST_LINES
                    ? BlockStart.of(new RestParser()).atIndex(state.getNextNonSpaceIndex()) : BlockStart.none();
        }
    }

    /** All that comes after the first part, up to an empty line. */
    private static final class RestParser extends AbstractBlockParser {
        private final Paragraph rest = new Paragraph();
        private final SourceLines content = SourceLines.empty();

        @Override
        public Block getBlock() {
            return rest;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getNextNonSpaceIndex());
        }

        @Override
        public void addLine(SourceLine line) {
            content.addLine(line);
        }

        @Override
        public void addSourceSpan(SourceSpan span) {
            rest.addSourceSpan(span);
        }

        @Override
        public void parseInlines(InlineParser inlines) {
            inlines.parse(content, rest);
        }
    }
}
